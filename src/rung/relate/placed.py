"""Which statements a person is held to, and which rank the level of each one has in its track."""

from __future__ import annotations

from typing import NamedTuple

from rung.model.ladder import COMMON, Ladder, Statement
from rung.model.relation import Position
from rung.model.source import Place
from rung.model.view import once_per_ladder

EVERYWHERE = -1
"""The rank of what is common to all levels: below the lowest one."""

BINDING = ("expectation", "summary")
"""The roles of statements that a person is held to."""


class Placed(NamedTuple):
    """A statement that a person is held to, and the rank of its level in its track: from 0, -1 for common."""

    statement: Statement
    level_rank: int

    @property
    def is_common(self) -> bool:
        """Whether it holds at all levels."""
        return self.level_rank == EVERYWHERE


@once_per_ladder
def placed(ladder: Ladder) -> tuple[Placed, ...]:
    """The expectations and summaries of the ladder with the ranks of their levels, in reading order.

    Those of a level that the ladder doesn't list are left out.
    """
    ranks = {(level.track, level.id): level.rank for level in ladder.levels}
    found = []
    for one in ladder.statements:
        rank = ranks.get((one.track, one.level))
        if one.level == COMMON:
            rank = EVERYWHERE
        if one.role in BINDING and rank is not None:
            found.append(Placed(one, rank))
    return tuple(found)


def from_below(one: Placed) -> tuple[int, Place]:
    """What statements are sorted by, so that those of lower levels come first, within a level in reading order."""
    return one.level_rank, one.statement.place


def position(low: Placed, high: Placed) -> Position:
    """How two statements stand to each other; across tracks neither is above the other."""
    if low.level_rank == high.level_rank:
        return "same-level"
    if low.is_common:
        return "common-level"
    across = low.statement.track != high.statement.track
    return "same-level" if across else "lower-higher"
