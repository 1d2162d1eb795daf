"""The levels right below and right above one, whether the ladder has it or it is still to be written."""

from __future__ import annotations

from typing import NamedTuple

from rung.lexicon.folding import same_name
from rung.model.ladder import Ladder, Level, Statement
from rung.model.scope import Scope, below_new


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
    ladder = scope.ladder
    levels = ladder.levels_of(scope.track or "")
    at = _place(levels, scope.level)
    others = [one for one in levels if not same_name(one.id, scope.level)]
    return Neighbours(
        _first_that_speaks(ladder, others[:at][::-1]),
        _first_that_speaks(ladder, others[at:]),
    )


def _first_that_speaks(ladder: Ladder, levels: list[Level]) -> Level | None:
    """The first of these levels that says something; None where all are empty."""
    return next((one for one in levels if says_something(ladder, one)), None)


def says_something(ladder: Ladder, level: Level) -> bool:
    """Whether the ladder holds people at a level to anything, holes aside."""
    return any(is_of(one, level) for one in ladder.statements)


def is_of(one: Statement, level: Level) -> bool:
    """Whether a statement is something that people at a level are held to; a hole is nothing."""
    return (one.level, one.track) == (level.id, level.track) and one.demands


def _place(levels: tuple[Level, ...], wanted: str) -> int:
    """Where a level stands among the levels of its track, or would stand: how many of them lie below it."""
    names = [one.id for one in levels]
    known = (at for at, name in enumerate(names) if same_name(name, wanted))
    return next(known, below_new(names, wanted))
