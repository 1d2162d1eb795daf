"""What a request covers, and what surrounds it: worked out here and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from rung.lexicon.folding import folded_name, folded_text, same_name
from rung.model.ladder import COMMON, Ladder, Level, Statement
from rung.model.request import Request

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
        return tuple(one for one in self._asked if not one.is_hole)

    @cached_property
    def holes(self) -> tuple[Statement, ...]:
        """What stands in the scope and only says that something is missing."""
        return tuple(one for one in self._asked if one.is_hole)

    @cached_property
    def elsewhere(self) -> tuple[Statement, ...]:
        """What else the track and the common part hold people to, at any level; holes are nothing."""
        inside = {one.key for one in self.inside}
        others = (one for one in self.ladder.statements if one.key not in inside)
        return tuple(one for one in others if one.demands and self.has(one))

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
        return _only(one.level for one in self._quoted) or ""

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
            return _only(one.track for one in self._quoted)
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
        return self.known_level.rank if self.known_level else self._rank_of_new

    def rank_of(self, one: Statement) -> int:
        """How high a statement stands; above all for one of a level that the track doesn't have."""
        return self.ranks.get(one.level, len(self.ranks))

    def has(self, one: Statement) -> bool:
        """Whether a statement belongs to the track spoken of, or to all tracks."""
        return one.level == COMMON or self.track is None or one.track == self.track

    @cached_property
    def _asked(self) -> tuple[Statement, ...]:
        """The statements of the scope with the holes among them; a scale stands outside the ladder and has none."""
        if self.request.operation.terms.subject == "steps":
            return ()
        here = (one for one in self.ladder.statements if self._at_level(one))
        return tuple(one for one in here if self._is_asked(one))

    def _at_level(self, one: Statement) -> bool:
        """Whether a statement stands in the track spoken of, at the level if one is named."""
        request = self.request
        if not request.level:
            return request.track is None or self.has(one)
        return same_name(one.level, request.level) and self.has(one)

    def _is_asked(self, one: Statement) -> bool:
        """Whether the request speaks of a statement of its level: by its words where it quotes some, else by category."""
        if self.request.text:
            return folded_text(one.text) in self._texts
        return one.is_held and self._in_category(one)

    def _in_category(self, one: Statement) -> bool:
        """Whether a statement stands in the category spoken of, if one is; a summary stands in none."""
        wanted = self.request.category
        if not wanted:
            return True
        return one.role != "summary" and same_name(one.category, wanted)

    @property
    def _quoted(self) -> tuple[Statement, ...]:
        """The statements whose words the request quotes; none where it speaks of a level or a category."""
        return self.inside if self.request.text else ()

    @cached_property
    def _texts(self) -> frozenset[str]:
        """What the request quotes, a statement a line, case and blanks aside."""
        return frozenset(folded_text(line) for line in self.request.text.splitlines())

    @property
    def _track_of_new(self) -> str:
        """The track of a level that isn't there yet: of levels that begin with the same letters, else the first."""
        wanted = letters_of(self.request.level)
        levels = self.ladder.levels
        alike = (one.track for one in levels if letters_of(one.id) == wanted)
        return next(alike, levels[0].track if levels else "")

    @property
    def _levels_of_that_name(self) -> Iterable[Level]:
        """The levels that the ladder has under the name spoken of, one in each track at most."""
        wanted = self.request.level or self.level
        return (one for one in self.ladder.levels if same_name(one.id, wanted))

    def _in_track(self, level: Level) -> bool:
        """Whether a level is in the track that the scope names, if it names one."""
        return self.track is None or level.track == self.track

    @property
    def _rank_of_new(self) -> int:
        """The rank of a level that isn't there yet: that of the one below it."""
        names = [name for name in self.ranks if name != COMMON]
        return below_new(names, self.level) - 1


def below_new(names: Iterable[str], level: str) -> int:
    """How many of these levels stand below one that isn't there yet.

    Those with a lower number in their name and those with none; all of them, where the new one has no number.
    """
    number = number_in(level)
    return sum(number is None or _is_below(name, number) for name in names)


def name_of(ladder: Ladder, level: str) -> str:
    """The ladder's own spelling of a level's name; the name as given when it has none such.

    'All levels' and its like stand for what is common, where no level is called so.
    """
    known = (COMMON, *(one.id for one in ladder.levels))
    found = _spelled(level, known)
    means_common = found not in known and folded_name(found) in CALLED_COMMON
    return COMMON if means_common else found


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


def _only(values: Iterable[str]) -> str | None:
    """What all of these are; None where they differ, or where there are none."""
    found = set(values)
    return found.pop() if len(found) == 1 else None


def _is_below(name: str, number: float) -> bool:
    """Whether a level's name has a lower number; one without a number counts as lower."""
    own = number_in(name)
    return own is None or own < number


def _spelled(name: str, known: Iterable[str]) -> str:
    """The first of the known names that is the same but for case and blanks; else the name, trimmed."""
    wanted = folded_name(name)
    return next((one for one in known if folded_name(one) == wanted), name.strip())
