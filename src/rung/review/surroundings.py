"""A statement with what a rule may need to know of its place: how high it stands, what it follows, how its ladder
speaks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from rung.lexicon.openers import Kind, opener
from rung.model.ladder import COMMON, Ladder, Statement
from rung.review.views import statements

ADJACENT = 3
"""Two sentences of one paragraph are at most this far apart: a full stop and a space or two."""


class Surrounded(NamedTuple):
    """One statement in its surroundings.

    height: 0 for the lowest level of its track to 1 for the highest, -1 for common. continues: it follows
    another statement in the same paragraph. form: how most expectations of the ladder begin, "" when no
    form has half of them.
    """

    statement: Statement
    height: float
    continues: bool
    form: Kind | str


def surrounded(ladder: Ladder) -> Iterator[Surrounded]:
    """Every expectation and summary with its surroundings, in reading order."""
    heights = _heights(ladder)
    form = prevailing_form(ladder)
    before: Statement | None = None
    for one in statements(ladder):
        yield Surrounded(
            one,
            heights.get((one.track, one.level), -1.0),
            _continues(before, one),
            form,
        )
        before = one


def prevailing_form(ladder: Ladder) -> Kind | str:
    """How at least half of the expectations begin, or ""."""
    kinds = Counter(
        opener(one.text).kind for one in ladder.statements if one.role == "expectation"
    )
    if not kinds:
        return ""
    kind, count = kinds.most_common(1)[0]
    return kind if count * 2 >= kinds.total() else ""


def _heights(ladder: Ladder) -> dict[tuple[str, str], float]:
    tops: Counter[str] = Counter()
    for level in ladder.levels:
        tops[level.track] = max(tops[level.track], level.rank)
    found = {
        (level.track, level.id): level.rank / max(tops[level.track], 1)
        for level in ladder.levels
    }
    return {at: height for at, height in found.items() if at[1] != COMMON}


def _continues(before: Statement | None, one: Statement) -> bool:
    if before is None or (before.level, before.category, before.track) != (
        one.level,
        one.category,
        one.track,
    ):
        return False
    last, first = before.runs[-1].place, one.runs[0].place
    return last.order == first.order and 0 <= first.start - last.end <= ADJACENT
