"""What rules ask about the levels of a ladder: how they rank, how they are numbered, how they follow each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rung.model.ladder import Ladder, Statement

NUMBERED = re.compile(r"^(.*?)(\d{1,2})$")


class Numbered(NamedTuple):
    """A level's name cut into what comes before its number and the number: 'IC3' is ('IC', 3)."""

    series: str
    number: int


def numbered(level: str) -> Numbered | None:
    """The series and the number of a level's name, or None where the name doesn't end in a number."""
    hit = NUMBERED.match(level)
    if hit is None:
        return None
    series, number = hit.groups()
    return Numbered(series, int(number))


def ranked(ladder: Ladder) -> Iterator[tuple[int, Statement]]:
    """Every statement of a level, of any role, with the level's rank; what is common to all levels has none."""
    ranks = {(level.track, level.id): level.rank for level in ladder.levels}
    for one in ladder.statements:
        rank = ranks.get((one.track, one.level))
        if rank is not None:
            yield rank, one
