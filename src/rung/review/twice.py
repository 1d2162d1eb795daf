"""What is said twice, as rules look at it: a pair of statements with the words to tell a reader where and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from rung.model.finding import Finding, Related
from rung.model.ladder import COMMON, Judged, Ladder, Statement
from rung.model.source import Place
from rung.relate.difference import difference
from rung.relate.overlaps import overlaps, relations_of, shared, why
from rung.relate.wording import reworded


class Twice(NamedTuple):
    """One overlap of a ladder."""

    judged: Judged

    @property
    def a(self) -> Statement:
        """The common, lower or earlier statement."""
        return self.judged.a

    @property
    def b(self) -> Statement:
        """The one that says it again."""
        return self.judged.b

    @property
    def of_summary(self) -> bool:
        """Whether one of the two sums up a level."""
        return "summary" in (self.a.role, self.b.role)

    @property
    def in_one_category(self) -> bool:
        """Whether both stand under one name."""
        return self.a.category == self.b.category

    @property
    def part(self) -> str:
        """'part of this ' when only a clause is said twice, for a message; else empty."""
        return "part of " if self._partial else ""

    def finding(self, message: str) -> Finding:
        """A finding at the statement that says it again, or at the part that does; info when unsure."""
        start, end = self._stretch()
        return replace(
            self.b.finding(start, end, message),
            severity="warning" if self.judged.sure else "info",
            related=(beside(self.a, why(self.judged)),),
            confidence=1.0 if self.judged.copy else self.judged.relation.confidence,
        )

    @property
    def _partial(self) -> bool:
        return self.judged.relation.label == "partial"

    def _stretch(self) -> tuple[int, int]:
        """The stretch that is said twice: a clause of several words where one is, else the whole statement."""
        text = self.b.text
        both = shared(text, difference(self.a.text, text)) if self._partial else ()
        at = text.find(both[0]) if both and " " in both[0] else -1
        return (at, at + len(both[0])) if at >= 0 else (0, len(text))


def twice(ladder: Ladder) -> Iterator[Twice]:
    """Every overlap within a track that is more than a word for word copy or a change of wording.

    What a statement says again of several lower levels is told once, of the surest and nearest; so with its own level.
    """
    others = _told_elsewhere(ladder)
    best: dict[tuple[int, str], Judged] = {}
    for one in overlaps(ladder):
        key = (id(one.b), one.position)
        if id(one.b) not in others:
            best[key] = max(best.get(key, one), one, key=_rank)
    return map(Twice, best.values())


def _told_elsewhere(ladder: Ladder) -> frozenset[int]:
    """The statements that rules of their own speak of: copies, and those that only change the wording."""
    changed = (id(one.b) for one in reworded(ladder))
    copies = (id(one.b) for one in relations_of(ladder) if one.copy == "exact")
    return frozenset((*changed, *copies))


def _rank(one: Judged) -> tuple[bool, float, Place]:
    return one.sure, one.relation.confidence, one.a.place


def copied_across(ladder: Ladder) -> Iterator[Twice]:
    """Every statement that a track beside has too, the same but for words that demand nothing."""
    copies = (one for one in relations_of(ladder) if one.copy and one.across)
    return map(Twice, copies)


def beside(statement: Statement, told: str = "") -> Related:
    """A statement as the other place of a finding."""
    return Related(
        statement.place, statement.text, statement.level, statement.category, told
    )


def where(statement: Statement, *, seen_from: Statement | None = None) -> str:
    """Where a statement stands, in words to begin a sentence with: 'The part for all levels', 'IC2 Craft'."""
    if statement.level == COMMON:
        return "The part for all levels"
    if seen_from and seen_from.category == statement.category:
        return statement.level
    return f"{statement.level} {statement.category}".strip()
