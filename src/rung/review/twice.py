"""What is said twice, as rules look at it: a pair of statements with the words to tell a reader where and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from rung.model.finding import Finding, Related
from rung.model.ladder import COMMON, Copy, Judged, Ladder, Statement
from rung.model.source import Place
from rung.relate.difference import difference
from rung.relate.overlaps import overlaps, relations_of, shared, why
from rung.relate.wording import reworded


class Twice(NamedTuple):
    """One overlap of a ladder."""

    ladder: Ladder
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
    def copy(self) -> Copy:
        """Whether it is a copy."""
        return self.judged.copy

    @property
    def part(self) -> str:
        """'part of this ' when only a clause is said twice, for a message; else empty."""
        return "part of " if self.judged.relation.label == "partial" else ""

    def finding(self, message: str) -> Finding:
        """A finding at the statement that says it again, or at the part that does; info when unsure."""
        start, end = self._stretch()
        return replace(
            self.b.finding(start, end, message),
            severity="warning" if self.judged.sure else "info",
            related=(beside(self.a, why(self.judged)),),
            confidence=1.0 if self.copy else self.judged.relation.confidence,
        )

    def _stretch(self) -> tuple[int, int]:
        text = self.b.text
        if self.judged.relation.label == "partial":
            said = shared(text, difference(self.a.text, text))
            at = text.find(said[0]) if said and " " in said[0] else -1
            if at >= 0:
                return at, at + len(said[0])
        return 0, len(text)


def twice(ladder: Ladder) -> Iterator[Twice]:
    """Every overlap within a track that is more than a word for word copy or a change of wording.

    What a statement says again of several lower levels is told once, of the surest and nearest; so with its own level.
    """
    others = {id(one.b) for one in reworded(ladder)} | {
        id(one.b) for one in relations_of(ladder) if one.copy == "exact"
    }
    best: dict[tuple[int, str], Judged] = {}
    for one in overlaps(ladder):
        key = (id(one.b), one.position)
        if id(one.b) not in others and (
            key not in best or _rank(one) > _rank(best[key])
        ):
            best[key] = one
    return (Twice(ladder, one) for one in best.values())


def _rank(one: Judged) -> tuple[bool, float, Place]:
    return one.sure, one.relation.confidence, one.a.place


def copied_across(ladder: Ladder) -> Iterator[Twice]:
    """Every statement that a track beside has too, the same but for words that demand nothing."""
    return (
        Twice(ladder, one) for one in relations_of(ladder) if one.copy and one.across
    )


def beside(statement: Statement, told: str = "") -> Related:
    """A statement as the other place of a finding."""
    return Related(
        statement.place, statement.text, statement.level, statement.category, told
    )


def where(statement: Statement, *, seen_from: Statement | None = None) -> str:
    """Where a statement stands, in words to begin a sentence with: 'The part for all levels', 'IC2 Craft'."""
    if statement.level == COMMON:
        return "The part for all levels"
    other = seen_from is None or seen_from.category != statement.category
    return (
        f"{statement.level} {statement.category}".strip() if other else statement.level
    )
