"""How rules carry out an operation: which one, and how they answer a task, and answer again when they were refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rung.model.operation import Operation
from rung.model.proposal import Proposal
from rung.revise.author import Refusal, Task

NAME = "mechanical"
TRIES = 6
"""After so many refusals an operation that learns from them gives up."""


@dataclass(frozen=True, slots=True)
class Procedure:
    """The rules for one operation. `offer` is pure: the same task and refusals give the same proposal."""

    operation: Operation
    offer: Callable[[Task, tuple[Refusal, ...]], Proposal | None]


def unless_refused(made: Proposal, refused: Iterable[Refusal]) -> Proposal | None:
    """The proposal; None where one with the same lines was refused already, so that nothing is offered twice."""
    earlier = [one.proposal.lines for one in refused]
    return None if made.lines in earlier else made


def faulty_texts(refused: Iterable[Refusal]) -> frozenset[str]:
    """The texts of all lines that the judge has found fault with so far."""
    return frozenset[str]().union(*(one.faulty for one in refused))
