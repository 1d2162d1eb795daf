"""How rules carry out an operation: which one, and how they answer a task, and answer again when they were refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rung.model.operation import Operation
from rung.model.proposal import Proposal
from rung.revise.author import Refusal, Task

NAME = "mechanical"


@dataclass(frozen=True, slots=True)
class Procedure:
    """The rules for one operation. `offer` is pure: the same task and refusals give the same proposal."""

    operation: Operation
    offer: Callable[[Task, tuple[Refusal, ...]], Proposal | None]
