"""What is said twice, as one self-contained HTML page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rung.pages.parts import PairRow, QuotedStatement
from rung.pages.render import render
from rung.reports.overlap.answer import (
    Overlap,
    Overlaps,
    Side,
    counted,
    grouped,
    place,
)
from rung.reports.wording import number_of


class PairGroup(NamedTuple):
    """The pairs of two levels, or within one."""

    title: str
    counted: str
    pairs: tuple[PairRow, ...]


def html(found: Overlaps) -> str:
    """The page: a table for each pair of levels, both quotes side by side."""
    return render(
        "overlap.html",
        title=f"What is said twice: {found.file}",
        counted=f"{counted(found) or 'Nothing is said twice'}.",
        groups=[_group(title, pairs) for title, pairs in grouped(found)],
        judge=found.judge,
    )


def _group(title: str, pairs: Sequence[Overlap]) -> PairGroup:
    """The pairs of two levels under their heading."""
    rows = tuple(_pair(pair) for pair in pairs)
    return PairGroup(title, number_of(len(pairs), "pair"), rows)


def _pair(pair: Overlap) -> PairRow:
    """A pair as a row; the relation is left out if it is `same`."""
    relation = "" if pair.relation == "same" else pair.relation
    sides = (_quoted(pair.a), _quoted(pair.b))
    return PairRow(sides, relation, pair.why, f"{pair.confidence:.0%}")


def _quoted(side: Side) -> QuotedStatement:
    """One statement of a pair."""
    return QuotedStatement(place(side), side.text)
