"""Two ranges that share an end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.review.groups import firsts
from rung.review.levels import ranked
from rung.review.rule import Bad, rule
from rung.review.twice import beside
from rung.review.views import whole

SIZES = {
    "small": 1,
    "low": 1,
    "simple": 1,
    "medium": 2,
    "moderate": 2,
    "mid": 2,
    "large": 3,
    "high": 3,
    "complex": 3,
}
SIZE = "|".join(SIZES)
RANGE = re.compile(
    rf"\b(?P<low>{SIZE})(?:[ -]sized)?(?: to |-to-|/| or | and )(?P<high>{SIZE})(?:[ -]sized)?\b",
    re.I,
)


class Range(NamedTuple):
    """Where a statement names a range of sizes, and its ends; `rank` is that of the statement's level."""

    statement: Statement
    rank: int
    start: int
    end: int
    low: int
    high: int


@rule(
    over=whole,
    severity="info",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Ships small to medium projects.\n\n"
            "## IC2\n\n### Impact\n\n- Ships ⟦medium to large⟧ projects."
        ),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Ships small projects.\n\n## IC2\n\n### Impact\n\n- Ships medium to large projects.",
        "## IC1\n\n### Impact\n\n- Ships small to medium projects.\n\n## IC2\n\n### Impact\n\n- Ships large projects.",
    ),
)
def shared_boundary(ladder: Ladder) -> Iterator[Finding]:
    """The range of this level begins where the range of the level below ends, at the same word.

    Work of that size fits both levels, so it doesn't help to tell which one a person is at. Let each range begin above
    the last.

    Worth a look only: some ladders overlap on purpose, to leave room to grow.
    """
    found = tuple(_ranges(ladder))
    ends = firsts(found, lambda one: (*_row(one), one.rank, one.high))
    for one in found:
        if below := ends.get((*_row(one), one.rank - 1, one.low)):
            yield _finding(one, below)


def _row(one: Range) -> tuple[str, str]:
    """The track and the category within which ranges are compared."""
    return one.statement.track, one.statement.category


def _finding(one: Range, below: Range) -> Finding:
    """The finding at a range that begins where the one below ends."""
    word = one.statement.text[one.start : one.end]
    message = f"'{word}' begins where the range of {below.statement.level} ends; let one of the two give way."
    finding = one.statement.finding(one.start, one.end, message)
    return replace(finding, related=(beside(below.statement, "shares an end"),))


def _ranges(ladder: Ladder) -> Iterator[Range]:
    """Every range of sizes that the levels name, such as 'small to medium'."""
    for rank, one in ranked(ladder):
        for hit in RANGE.finditer(one.text):
            low, high = SIZES[hit["low"].lower()], SIZES[hit["high"].lower()]
            if low < high:
                yield Range(one, rank, *hit.span(), low, high)
