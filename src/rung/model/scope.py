"""What a request covers, and what surrounds it: worked out here and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from rung.lexicon.folding import folded_name, folded_text, same_name
from rung.lexicon.holes import is_hole
from rung.model.ladder import COMMON, Ladder, Level, Role, Statement
from rung.model.request import Request

HELD: tuple[Role, ...] = ("expectation", "summary")
"""The roles of statements that a person at a level is held to."""

CALLED_COMMON = frozenset(("all levels", "all", "every level", "everyone", "shared"))
"""What people call the part that is common to all levels, beside `common` itself."""
NUMBER = re.compile(r"\d+(?:\.\d+)?")
BELOW_ALL = -1
"""The rank of what is common to all levels."""


@dataclass(frozen=True)
class Scope:
    """A request on a ladder: the statements it speaks of, the holes among them, and what stands around them."""

    ladder: Ladder
    request: Request

    @cached_property
    def inside(self) -> tuple[Statement, ...]:
        """The statements that the request speaks of, in reading order; holes are none."""
        return tuple(one for one in self._asked if not is_hole(one.text))

    @cached_property
    def holes(self) -> tuple[Statement, ...]:
        """What stands in the scope and only says that something is missing."""
        return tuple(one for one in self._asked if is_hole(one.text))

    @cached_property
    def elsewhere(self) -> tuple[Statement, ...]:
        """What else the track and the common part hold people to, at any level; holes are nothing."""
        inside = {one.key for one in self.inside}
        return tuple(
            one
            for one in self.ladder.statements
            if one.key not in inside
            and one.role in HELD
            and self.has(one)
            and not is_hole(one.text)
        )

    @cached_property
    def around(self) -> tuple[Statement, ...]:
        """What a person at the level is held to besides: common, lower levels, the rest of the level itself.

        Nothing for the whole ladder. Common stands first, then the level itself and the lower ones, downwards.
        """
        if self.rank is None:
            return ()
        held = (one for one in self.elsewhere if self.rank_of(one) <= self.rank)
        return tuple(
            sorted(held, key=lambda one: (one.level != COMMON, -self.rank_of(one)))
        )

    @cached_property
    def level(self) -> str:
        """The level spoken of, as the ladder names it; of statements that all stand at one level, that level."""
        if self.request.level:
            return name_of(self.ladder, self.request.level)
        levels = {one.level for one in self.inside} if self.request.text else set()
        return levels.pop() if len(levels) == 1 else ""

    @cached_property
    def category(self) -> str:
        """The category spoken of, as the ladder names it; empty for all."""
        return category_of(self.ladder, self.request.category)

    @cached_property
    def track(self) -> str | None:
        """The track spoken of: the one named, else the first that has the level, or would have it; None for all."""
        if self.request.track is not None:
            return self.request.track
        if not self.request.level:
            return self._track_of_text
        known = (one.track for one in self._levels_of_that_name)
        return next(known, self._track_of_new)

    @property
    def known_level(self) -> Level | None:
        """The level spoken of, where the ladder has it."""
        return next(
            (one for one in self._levels_of_that_name if self._in_track(one)), None
        )

    @cached_property
    def ranks(self) -> dict[str, int]:
        """The rank of each level of the track, and of common below them all."""
        found = {one.id: one.rank for one in self.ladder.levels if self._in_track(one)}
        return {COMMON: BELOW_ALL, **found}

    @property
    def rank(self) -> int | None:
        """How high the scope stands: -1 for common, None for the whole ladder; a new level as high as the one below."""
        if not self.level:
            return None
        if self.level == COMMON:
            return BELOW_ALL
        return self.known_level.rank if self.known_level else self._below_new - 1

    def rank_of(self, one: Statement) -> int:
        """How high a statement stands; above all for one of a level that the track doesn't have."""
        return self.ranks.get(one.level, len(self.ranks))

    def has(self, one: Statement) -> bool:
        """Whether a statement belongs to the track spoken of, or to all tracks."""
        return one.level == COMMON or self.track is None or one.track == self.track

    @cached_property
    def _asked(self) -> tuple[Statement, ...]:
        if self.request.operation.terms.subject == "scale":
            return ()
        return tuple(one for one in self.ladder.statements if self._is_asked(one))

    def _is_asked(self, one: Statement) -> bool:
        request = self.request
        if not self._at_level(one):
            return False
        if request.text:
            return folded_text(one.text) in self._texts
        if one.role not in HELD:
            return False
        if request.category:
            return one.role != "summary" and same_name(one.category, request.category)
        return True

    def _at_level(self, one: Statement) -> bool:
        request = self.request
        if request.level and not same_name(one.level, request.level):
            return False
        if one.level == COMMON or (request.track is None and not request.level):
            return True
        return one.track == self.track

    @cached_property
    def _texts(self) -> frozenset[str]:
        return frozenset(folded_text(line) for line in self.request.text.splitlines())

    @cached_property
    def _track_of_text(self) -> str | None:
        tracks = {one.track for one in self.inside} if self.request.text else set()
        return tracks.pop() if len(tracks) == 1 else None

    @property
    def _track_of_new(self) -> str:
        """The track of a level that isn't there yet: of levels that begin with the same letters, else the first."""
        wanted = letters_of(self.request.level)
        levels = self.ladder.levels
        alike = (one.track for one in levels if letters_of(one.id) == wanted)
        return next(alike, levels[0].track if levels else "")

    @property
    def _levels_of_that_name(self) -> Iterable[Level]:
        wanted = self.request.level or self.level
        return (one for one in self.ladder.levels if same_name(one.id, wanted))

    def _in_track(self, level: Level) -> bool:
        return self.track is None or level.track == self.track

    @property
    def _below_new(self) -> int:
        """How many levels stand below one that is not there yet: by the numbers in their names, else all of them."""
        levels = [name for name in self.ranks if name != COMMON]
        number = number_in(self.level)
        if number is None:
            return len(levels)
        return sum(_is_below(name, number) for name in levels)


def name_of(ladder: Ladder, level: str) -> str:
    """The ladder's own spelling of a level's name; the name as given when it has none such.

    'All levels' and its like stand for what is common, where no level is called so.
    """
    found = _spelled(level, (COMMON, *(one.id for one in ladder.levels)))
    known = {COMMON, *(one.id for one in ladder.levels)}
    if found not in known and folded_name(found) in CALLED_COMMON:
        return COMMON
    return found


def category_of(ladder: Ladder, category: str) -> str:
    """The ladder's own spelling of a category; the name as given when it has none such."""
    return _spelled(category, (one.name for one in ladder.categories))


def number_in(name: str) -> float | None:
    """The number in a level's name, for the place of a level that isn't there yet; None where it has none."""
    found = NUMBER.search(name)
    return float(found[0]) if found else None


def letters_of(name: str) -> str:
    """What a level's name has before its number: 'ic' of 'IC 3'."""
    return folded_name(NUMBER.split(name, maxsplit=1)[0])


def _is_below(name: str, number: float) -> bool:
    own = number_in(name)
    return own is None or own < number


def _spelled(name: str, known: Iterable[str]) -> str:
    wanted = folded_name(name)
    return next((one for one in known if folded_name(one) == wanted), name.strip())
