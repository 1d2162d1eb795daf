"""How high a ladder stands on each dimension: per statement, per expectation along the levels, per level as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rung.lexicon.scales import DIMENSIONS, Term, Tier, profile, tiers
from rung.model.ladder import COMMON, Ladder, Level, Statement
from rung.model.view import once_per_ladder
from rung.relate.placed import placed


class Shown(NamedTuple):
    """A tier and the statement that shows it."""

    statement: Statement
    tier: Tier

    @property
    def phrase(self) -> str:
        """The words that show the tier."""
        return self.statement.text[self.tier.start : self.tier.end]


class Reach(NamedTuple):
    """What one level shows of a dimension, in one category or as a whole: its lowest and its highest tier."""

    level: str
    height: int
    low: Shown
    high: Shown


class Chain(NamedTuple):
    """One dimension followed along the levels of a track that speak of it, in one category or ("*") in all."""

    track: str
    category: str
    dimension: str
    reaches: tuple[Reach, ...]


WHOLE = "*"
"""The category of a chain that follows whole levels."""


def steps(a: str, b: str, terms: tuple[Term, ...] = ()) -> Mapping[str, int]:
    """By how many ranks b stands above a on each dimension that both speak of; below it where negative."""
    low, high = profile(a, terms), profile(b, terms)
    return {
        name: high[name] - low[name]
        for name in DIMENSIONS
        if name in low and name in high
    }


@once_per_ladder
def chains(ladder: Ladder) -> tuple[Chain, ...]:
    """A chain for each track, category and dimension that at least one level speaks of."""
    found: dict[tuple[str, str, str], list[tuple[int, Shown]]] = {}
    for statement, height in placed(ladder):
        if height >= 0:
            for tier in tiers(statement.text, ladder.terms):
                key = (statement.track, statement.category, tier.dimension)
                found.setdefault(key, []).append((height, Shown(statement, tier)))
    return tuple(Chain(*key, _reaches(inside)) for key, inside in found.items())


@once_per_ladder
def whole(ladder: Ladder) -> tuple[Chain, ...]:
    """The same over all categories: a chain for each track and dimension."""
    found: dict[tuple[str, str], list[tuple[int, Shown]]] = {}
    for chain in chains(ladder):
        inside = found.setdefault((chain.track, chain.dimension), [])
        for reach in chain.reaches:
            inside += [(reach.height, reach.low), (reach.height, reach.high)]
    return tuple(
        Chain(track, WHOLE, name, _reaches(inside))
        for (track, name), inside in found.items()
    )


def profile_of(ladder: Ladder, level: Level) -> Mapping[str, Shown]:
    """The highest tier that a level shows on each dimension, with the words that show it."""
    here = {
        chain.dimension: reach
        for chain in whole(ladder)
        if chain.track == level.track
        for reach in chain.reaches
        if reach.height == level.rank
    }
    return {name: here[name].high for name in DIMENSIONS if name in here}


def common_profile(ladder: Ladder) -> Mapping[str, Shown]:
    """The highest tier that the common expectations show on each dimension."""
    found: dict[str, Shown] = {}
    for statement in ladder.statements:
        if statement.level == COMMON and statement.role in ("expectation", "summary"):
            for tier in tiers(statement.text, ladder.terms):
                if (
                    tier.dimension not in found
                    or tier.rank > found[tier.dimension].tier.rank
                ):
                    found[tier.dimension] = Shown(statement, tier)
    return {name: found[name] for name in DIMENSIONS if name in found}


def _reaches(inside: Iterable[tuple[int, Shown]]) -> tuple[Reach, ...]:
    levels: dict[int, list[Shown]] = {}
    for height, shown in inside:
        levels.setdefault(height, []).append(shown)
    return tuple(
        Reach(
            some[0].statement.level,
            height,
            min(some, key=lambda one: one.tier.rank),
            max(some, key=lambda one: one.tier.rank),
        )
        for height, some in sorted(levels.items())
    )
