"""Two ranges that share an end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
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


class Span(NamedTuple):
    """A range that a statement names, and where."""

    statement: Statement
    height: int
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
    """The range of this level begins where the range below it ends, at the same word.

    Work of that size fits both levels, so it tells nobody which one a person is at. Let each range begin above the
    last.

    Worth a look only: some ladders overlap on purpose, to leave room to grow.
    """
    heights = {(level.track, level.id): level.rank for level in ladder.levels}
    ends: dict[tuple[str, str, int, int], Span] = {}
    spans = [
        span
        for one in ladder.statements
        for span in _spans(one, heights.get((one.track, one.level), -1))
    ]
    for span in spans:
        ends.setdefault(
            (span.statement.track, span.statement.category, span.height, span.high),
            span,
        )
    for span in spans:
        below = ends.get(
            (span.statement.track, span.statement.category, span.height - 1, span.low)
        )
        if below and below.height >= 0:
            yield _finding(span, below)


def _finding(span: Span, below: Span) -> Finding:
    word = span.statement.text[span.start : span.end]
    message = f"“{word}” begins where the range of {below.statement.level} ends; let one of the two give way."
    finding = span.statement.finding(span.start, span.end, message)
    return replace(finding, related=(beside(below.statement, "shares an end"),))


def _spans(one: Statement, height: int) -> Iterator[Span]:
    for hit in RANGE.finditer(one.text):
        low, high = SIZES[hit["low"].lower()], SIZES[hit["high"].lower()]
        if low < high:
            yield Span(one, height, *hit.span(), low, high)
