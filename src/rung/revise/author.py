"""What an author is: whoever offers a proposal for a task, and another one when it was refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rung.model.ladder import Ladder
from rung.model.proposal import Account, Proposal, Request, Verdict
from rung.model.relation import Pair, Relation

Relate = Callable[[Sequence[Pair]], tuple[Relation, ...]]
"""Whoever says how texts relate, a relation for each pair in order."""


class Unable(Exception):  # noqa: N818 - it is no error, it is an answer
    """The author can't do this honestly; the message says why and who could, in one sentence."""


@dataclass(frozen=True, slots=True)
class Task:
    """What an author is given: the ladder as it stands, what is asked of it, and who relates statements.

    `homes` says under which category a statement of the request's source stood, where it stood under one.
    """

    ladder: Ladder
    request: Request
    relate: Relate
    homes: Mapping[str, str] = field(default_factory=dict)


class Refusal(NamedTuple):
    """A proposal that the judge refused, and why."""

    proposal: Proposal
    verdicts: tuple[Verdict, ...]
    account: tuple[Account, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """The sentences of the checks that don't hold."""
        return tuple(verdict.why for verdict in self.verdicts if not verdict.holds)


@dataclass(frozen=True, slots=True)
class Author:
    """An author under a name. `offer` gives None when it has nothing to offer that was not refused already."""

    name: str
    offer: Callable[[Task, tuple[Refusal, ...]], Proposal | None]
