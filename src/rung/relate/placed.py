"""Which statements a person is held to, and how high each one stands in its track."""

from __future__ import annotations

from typing import NamedTuple

from rung.model.ladder import COMMON, Ladder, Statement
from rung.model.relation import Position
from rung.model.view import once_per_ladder


class Placed(NamedTuple):
    """A statement that a person is held to, and its height in its track: -1 for common, then from 0."""

    statement: Statement
    height: int


@once_per_ladder
def placed(ladder: Ladder) -> tuple[Placed, ...]:
    """The expectations and summaries of the ladder with their heights, in reading order."""
    heights = {(level.track, level.id): level.rank for level in ladder.levels}
    found = []
    for one in ladder.statements:
        height = -1 if one.level == COMMON else heights.get((one.track, one.level))
        if one.role in ("expectation", "summary") and height is not None:
            found.append(Placed(one, height))
    return tuple(found)


def position(low: Placed, high: Placed) -> Position:
    """How two statements stand to each other; across tracks neither is above the other."""
    if low.height == high.height or (
        low.height >= 0 and low.statement.track != high.statement.track
    ):
        return "same-level"
    return "common-level" if low.height < 0 else "lower-higher"
