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
from rung.review.groups import grouped


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
        """Whether the two have only a part in common."""
        return self.judged.relation.label == "partial"

    def _stretch(self) -> tuple[int, int]:
        """The stretch that is said twice: a clause of several words where one is, else the whole statement."""
        text, clause = self.b.text, self._clause
        at = text.find(clause) if " " in clause else -1
        return (at, at + len(clause)) if at >= 0 else (0, len(text))

    @property
    def _clause(self) -> str:
        """The first clause of the later statement that the other one has too; empty where all of it is said twice."""
        if not self._partial:
            return ""
        both = shared(self.b.text, difference(self.a.text, self.b.text))
        return next(iter(both), "")


def twice(ladder: Ladder) -> Iterator[Twice]:
    """Every overlap within a track that is more than a word for word copy or a change of wording.

    What a statement says again of several lower levels is told once, of the surest and nearest; so with its own level.
    """
    others = _told_elsewhere(ladder)
    ours = (one for one in overlaps(ladder) if one.b.key not in others)
    said = grouped(ours, lambda one: (one.b.key, one.position))
    return (Twice(max(alike, key=_how_sure)) for alike in said.values())


def _told_elsewhere(ladder: Ladder) -> frozenset[str]:
    """The keys of statements that rules of their own speak of: copies, and those that only change the wording."""
    changed = (one.b.key for one in reworded(ladder))
    copies = (one.b.key for one in relations_of(ladder) if one.copy == "exact")
    return frozenset((*changed, *copies))


def _how_sure(one: Judged) -> tuple[bool, float, Place]:
    """What makes one overlap worth telling before another: that it is sure, then how sure, then the later place."""
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
