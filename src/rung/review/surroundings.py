"""A statement with what a rule may need to know of its place: how high its level is, what it follows, how others begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from rung.lexicon.openers import Kind, opener
from rung.model.ladder import Ladder, Statement
from rung.review.views import expected, statements

ADJACENT = 3
"""Two sentences of one paragraph are at most this far apart: a full stop and a space or two."""


class Surrounded(NamedTuple):
    """One statement in its surroundings.

    height: how far up its track its level is, from 0 for the lowest to 1 for the highest; -1 for what is common to all
    levels. continues: whether it follows another statement in the same paragraph. form: how most expectations of the
    ladder begin, "" when no form has half of them.
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
    kinds = Counter(opener(one.text).kind for one in expected(ladder))
    kind, count = max(kinds.items(), key=lambda row: row[1], default=("", 0))
    return kind if count * 2 >= kinds.total() else ""


def _heights(ladder: Ladder) -> dict[tuple[str, str], float]:
    """How far up its track each level is, from 0 to 1, by track and name."""
    top = {track: ladder.levels_of(track)[-1].rank for track in ladder.tracks}
    return {
        (level.track, level.id): level.rank / max(top[level.track], 1)
        for level in ladder.levels
    }


def _continues(before: Statement | None, one: Statement) -> bool:
    """Whether a statement goes on in the paragraph of the one before it, under the same level and category."""
    if before is None or before.cell != one.cell:
        return False
    last, first = before.runs[-1].place, one.runs[0].place
    return last.order == first.order and 0 <= first.start - last.end <= ADJACENT
