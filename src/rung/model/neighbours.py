"""The levels right below and right above one, whether the ladder has it or it is still to be written."""

from __future__ import annotations

from typing import NamedTuple

from rung.lexicon.folding import same_name
from rung.lexicon.holes import is_hole
from rung.model.ladder import Ladder, Level, Statement
from rung.model.scope import HELD, Scope, number_in


class Neighbours(NamedTuple):
    """The nearest levels that say something, below and above; None where there is none."""

    below: Level | None
    above: Level | None

    @property
    def nearest(self) -> Level | None:
        """The one below, else the one above."""
        return self.below or self.above


def neighbours(scope: Scope) -> Neighbours:
    """The neighbours of the level that a request speaks of: by its rank, or by the number in its name."""
    track = scope.track or ""
    levels = [one for one in scope.ladder.levels if one.track == track]
    levels = sorted(levels, key=lambda one: one.rank)
    at = _place(levels, scope.level)
    is_known = at < len(levels) and same_name(levels[at].id, scope.level)
    below, above = levels[:at], levels[at + is_known :]
    speaking = [one for one in levels if says_something(scope.ladder, one)]
    return Neighbours(
        next((one for one in reversed(below) if one in speaking), None),
        next((one for one in above if one in speaking), None),
    )


def says_something(ladder: Ladder, level: Level) -> bool:
    """Whether the ladder holds people at a level to anything, holes aside."""
    return any(is_of(one, level) for one in ladder.statements)


def is_of(one: Statement, level: Level) -> bool:
    """Whether a statement is something that people at a level are held to; a hole is nothing."""
    here = one.level == level.id and one.track == level.track
    return here and one.role in HELD and not is_hole(one.text)


def _place(levels: list[Level], wanted: str) -> int:
    """Where a level stands among the levels of its track, or would stand."""
    known = (at for at, one in enumerate(levels) if same_name(one.id, wanted))
    number = number_in(wanted)
    if number is None:
        return next(known, len(levels))
    return next(known, sum((number_in(one.id) or 0) < number for one in levels))
