"""What rules ask about the levels of a ladder: how they rank, how they are numbered, how they follow each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rung.model.ladder import Ladder, Level, Statement

NUMBERED = re.compile(r"^(.*?)(\d{1,2})$")


class Numbered(NamedTuple):
    """A level's name cut into what comes before its number and the number: 'IC3' is ('IC', 3)."""

    series: str
    number: int


def numbered(level: str) -> Numbered | None:
    """The series and the number of a level's name, or None where the name doesn't end in a number."""
    hit = NUMBERED.match(level)
    return Numbered(hit[1], int(hit[2])) if hit else None


def ranked(ladder: Ladder) -> Iterator[tuple[int, Statement]]:
    """Every statement of a level, of any role, with the level's rank; what is common to all levels has none."""
    ranks = {(level.track, level.id): level.rank for level in ladder.levels}
    for one in ladder.statements:
        if (one.track, one.level) in ranks:
            yield ranks[one.track, one.level], one


def track_of(ladder: Ladder, track: str) -> tuple[Level, ...]:
    """The levels of a track, lowest first."""
    inside = (one for one in ladder.levels if one.track == track)
    return tuple(sorted(inside, key=lambda one: one.rank))
