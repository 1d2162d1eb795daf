"""How high a ladder stands on each dimension: per statement, per expectation along the levels, per level as a whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rung.lexicon.scales import DIMENSIONS, Term, Tier, profile, tiers
from rung.model.ladder import Ladder, Level, Statement
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
    level_rank: int
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
    shared = low.keys() & high.keys()
    return {name: high[name] - low[name] for name in DIMENSIONS if name in shared}


@once_per_ladder
def chains(ladder: Ladder) -> tuple[Chain, ...]:
    """A chain for each track, category and dimension that at least one level speaks of."""
    found: defaultdict[tuple[str, str, str], list[_Ranked]] = defaultdict(list)
    for one in placed(ladder):
        said = one.statement
        for tier in () if one.is_common else tiers(said.text, ladder.terms):
            key = (said.track, said.category, tier.dimension)
            found[key].append((one.level_rank, Shown(said, tier)))
    return tuple(Chain(*key, _reaches(inside)) for key, inside in found.items())


@once_per_ladder
def whole(ladder: Ladder) -> tuple[Chain, ...]:
    """The same over all categories: a chain for each track and dimension."""
    found: defaultdict[tuple[str, str], list[_Ranked]] = defaultdict(list)
    for chain in chains(ladder):
        inside = found[chain.track, chain.dimension]
        for reach in chain.reaches:
            inside += [(reach.level_rank, one) for one in (reach.low, reach.high)]
    return tuple(
        Chain(track, WHOLE, name, _reaches(inside))
        for (track, name), inside in found.items()
    )


def profile_of(ladder: Ladder, level: Level) -> Mapping[str, Shown]:
    """The highest tier that a level shows on each dimension, with the words that show it."""
    inside = [chain for chain in whole(ladder) if chain.track == level.track]
    here = {
        chain.dimension: reach.high
        for chain in inside
        for reach in chain.reaches
        if reach.level_rank == level.rank
    }
    return _in_order(here)


def common_profile(ladder: Ladder) -> Mapping[str, Shown]:
    """The highest tier that the common expectations show on each dimension."""
    found: defaultdict[str, list[Shown]] = defaultdict(list)
    for one in placed(ladder):
        said = one.statement
        for tier in tiers(said.text, ladder.terms) if one.is_common else ():
            found[tier.dimension].append(Shown(said, tier))
    return _in_order({name: max(shown, key=_rank) for name, shown in found.items()})


_Ranked = tuple[int, Shown]
"""The rank of a level, and a tier that it shows."""


def _reaches(inside: Iterable[_Ranked]) -> tuple[Reach, ...]:
    """What each level shows of a dimension, lowest level first."""
    levels: defaultdict[int, list[Shown]] = defaultdict(list)
    for rank, shown in inside:
        levels[rank].append(shown)
    found = []
    for rank, some in sorted(levels.items()):
        low, high = min(some, key=_rank), max(some, key=_rank)
        found.append(Reach(some[0].statement.level, rank, low, high))
    return tuple(found)


def _in_order(found: Mapping[str, Shown]) -> Mapping[str, Shown]:
    """What is shown by dimension, in the order of the dimensions."""
    return {name: found[name] for name in DIMENSIONS if name in found}


def _rank(one: Shown) -> int:
    """The rank of the tier shown, as a sort key."""
    return one.tier.rank
