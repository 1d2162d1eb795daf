"""What an author is: whoever offers a proposal for a task, and another one when it was refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from rung.model.ladder import Ladder
from rung.model.proposal import Proposal
from rung.model.relation import Pair, Relation
from rung.model.request import Request
from rung.model.scope import Scope
from rung.model.verdict import Account, Verdict

Relate = Callable[[Sequence[Pair]], tuple[Relation, ...]]
"""Whoever says how texts relate, a relation for each pair in order."""


class Unable(Exception):  # noqa: N818 - it is no error, it is an answer
    """The author can't do this honestly; the message says why and who could, in one sentence."""


@dataclass(frozen=True)
class Task:
    """What an author is given: the ladder as it stands, what is asked of it, and who relates statements.

    homes: under which category each statement of the request's source stood, where it stood under one. whole: the
    request on the whole ladder of which this one is a part, where it is.
    """

    ladder: Ladder
    request: Request
    relate: Relate
    homes: Mapping[str, str] = field(default_factory=dict)
    whole: Request | None = None

    @cached_property
    def scope(self) -> Scope:
        """What the request covers, and what surrounds it."""
        return Scope(self.ladder, self.request)


class Refusal(NamedTuple):
    """A proposal that the judge refused, what it found, and the same in sentences for an author who reads."""

    proposal: Proposal
    verdicts: tuple[Verdict, ...]
    account: tuple[Account, ...]
    reasons: tuple[str, ...] = ()

    @property
    def failed(self) -> tuple[Verdict, ...]:
        """The verdicts that refuse."""
        return tuple(one for one in self.verdicts if not one.holds)

    @property
    def faulty(self) -> frozenset[str]:
        """The texts of the lines that a refusing verdict speaks of."""
        return self._lines_of(self.failed)

    @property
    def blamed(self) -> frozenset[str]:
        """The texts of the old statements that a refusing verdict speaks of."""
        return frozenset(quote.text for one in self.failed for quote in one.old)

    @property
    def repeated(self) -> frozenset[str]:
        """The texts of the lines that only repeat what stands elsewhere."""
        return self._lines_of(one for one in self.failed if one.kind == "repeats")

    def finds_fault_with(self, entry: Account) -> bool:
        """Whether a refusing verdict speaks of the line that an old statement stands in, as it was or reworded."""
        stands = entry.became in ("kept", "reworded", "merged")
        return stands and entry.text in self.faulty

    def _lines_of(self, verdicts: Iterable[Verdict]) -> frozenset[str]:
        """The texts of the lines that some verdicts speak of."""
        numbers = {quote.line for one in verdicts for quote in one.new}
        lines = enumerate(self.proposal.lines)
        return frozenset(line.text for at, line in lines if at in numbers)


@dataclass(frozen=True, slots=True)
class Author:
    """An author under a name. `offer` gives None when it has nothing to offer that was not refused already."""

    name: str
    offer: Callable[[Task, tuple[Refusal, ...]], Proposal | None]
