"""Does a level that is written new stand above the one below it and below the one above, dimension by dimension?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import gt, lt
from typing import NamedTuple

from rung.lexicon.scales import Tier, tiers
from rung.model.ladder import Statement
from rung.model.scope import BELOW_ALL
from rung.model.verdict import Quote, Verdict
from rung.verify.change import ProposedChange
from rung.verify.check import Check

REACHING = ("scope", "people", "influence", "autonomy")
"""Dimensions on which a phrase below the level beneath takes something back."""


class Shown(NamedTuple):
    """A tier, the words that show it, and the statement or line that they stand in."""

    dimension: str
    rank: int
    phrase: str
    quote: Quote


Highest = Mapping[str, Shown]
"""The highest tier that is shown on each dimension."""


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """A verdict for each dimension on which the new lines fall below the level below or pass the level above."""
    rank = change.scope.rank
    if not change.terms.is_placed or rank is None or rank <= BELOW_ALL:
        return
    is_new = change.scope.known_level is None
    below = _highest(_shown_at(change, rank if is_new else rank - 1))
    above = _highest(_shown_at(change, rank + 1))
    said = tuple(_shown_by_lines(change))
    broken = [
        *_beyond(said, lt, below, "below-level-below"),
        *_beyond(said, gt, above, "above-level-above"),
    ]
    yield from broken
    yield from _dips(said, below)
    if not broken:
        yield Verdict("between-neighbours")


def _shown_by_lines(change: ProposedChange) -> Iterator[Shown]:
    """Every tier of the lines that are not old ones."""
    for at, text in change.fresh:
        for tier in tiers(text, change.before.terms):
            yield _shown(tier, change.line(at))


def _shown_at(change: ProposedChange, rank: int) -> Iterator[Shown]:
    """Every tier of the level of a rank; none for a rank that no level has."""
    for one in _held_at(change, rank):
        for tier in tiers(one.text, change.before.terms):
            yield _shown(tier, Quote.of(one))


def _held_at(change: ProposedChange, rank: int) -> Iterator[Statement]:
    """What the level of a rank holds people to outside the scope; what is common is no level."""
    scope = change.scope
    if rank <= BELOW_ALL:
        return
    levels = (name for name, one in scope.ranks.items() if one == rank)
    level = next(levels, None)
    for one in scope.elsewhere:
        if one.level == level:
            yield one


def _shown(tier: Tier, quote: Quote) -> Shown:
    """A tier with the words that show it."""
    phrase = quote.text[tier.start : tier.end]
    return Shown(tier.dimension, tier.rank, phrase, quote)


def _highest(said: Iterable[Shown]) -> Highest:
    """The highest of some tiers on each dimension, of equal ones the first, in the order of the dimensions' names."""
    found: dict[str, Shown] = {}
    for one in said:
        best = found.setdefault(one.dimension, one)
        if one.rank > best.rank:
            found[one.dimension] = one
    return dict(sorted(found.items()))


def _beyond(
    said: Iterable[Shown],
    is_beyond: Callable[[int, int], bool],
    neighbour: Highest,
    kind: str,
) -> Iterator[Verdict]:
    """A refusal for each dimension on which the highest of the new tiers is on the wrong side of a neighbour's."""
    for dimension, mine in _highest(said).items():
        theirs = neighbour.get(dimension)
        if theirs and is_beyond(mine.rank, theirs.rank):
            yield _verdict(kind, mine, theirs)._replace(outcome="fails")


def _dips(said: Iterable[Shown], below: Highest) -> Iterator[Verdict]:
    """The first phrase on each reaching dimension that lies below the level beneath; it is told and refuses nothing."""
    first: dict[str, Shown] = {}
    for one in said:
        theirs = below.get(one.dimension)
        if theirs and one.rank < theirs.rank:
            first.setdefault(one.dimension, one)
    for dimension in sorted(first.keys() & set(REACHING)):
        found = _verdict("dips-below", first[dimension], below[dimension])
        yield found._replace(notable=True)


def _verdict(kind: str, mine: Shown, theirs: Shown) -> Verdict:
    """What a line shows beside what a neighbour shows on the same dimension."""
    return Verdict(
        kind,
        new=(mine.quote,),
        came=(mine.phrase,),
        elsewhere=(theirs.quote,),
        gone=(theirs.phrase,),
        name=mine.dimension,
    )


between_neighbours = Check("between-neighbours", ask)
