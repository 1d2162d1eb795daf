"""What a mechanical operation is: a name, and how it answers a task, and answers again when it was refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rung.model.proposal import Proposal
from rung.revise.author import Refusal, Task

NAME = "mechanical"


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation. `offer` is pure: the same task and refusals give the same proposal."""

    name: str
    offer: Callable[[Task, tuple[Refusal, ...]], Proposal | None]
