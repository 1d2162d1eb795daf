"""Does a level that is written new stand above the one below it and below the one above, dimension by dimension?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rung.lexicon.scales import Tier, tiers
from rung.model.ladder import Statement
from rung.model.verdict import Quote, Verdict
from rung.verify.change import ProposedChange
from rung.verify.check import Check

REACHING = ("scope", "people", "influence", "autonomy")
"""Dimensions on which a phrase below the level beneath takes something back."""


class Shown(NamedTuple):
    """A tier, the words that show it, and the statement or line that they stand in."""

    rank: int
    phrase: str
    quote: Quote


Heights = dict[str, Shown]
"""The highest tier that is shown on each dimension."""


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """A verdict for each dimension on which the new lines fall below the level below or pass the level above."""
    rank = change.scope.rank
    if not change.terms.is_placed or rank is None or rank < 0:
        return
    is_new = change.scope.known_level is None
    floor = _heights(change, rank if is_new else rank - 1)
    ceiling = _heights(change, rank + 1)
    said = list(_said(change))
    broken = [*_below(said, floor), *_above(said, ceiling)]
    yield from broken
    yield from _dips(said, floor)
    if not broken:
        yield Verdict("between-neighbours")


def _said(change: ProposedChange) -> Iterator[tuple[str, Shown]]:
    """Every tier of the lines that are not old ones: its dimension, and what shows it."""
    for at, text in change.fresh:
        for tier in tiers(text, change.before.terms):
            yield tier.dimension, _shown(tier, change.line(at))


def _shown(tier: Tier, quote: Quote) -> Shown:
    return Shown(tier.rank, quote.text[tier.start : tier.end], quote)


def _highest(said: list[tuple[str, Shown]]) -> Heights:
    found: Heights = {}
    for dimension, shown in said:
        if dimension not in found or shown.rank > found[dimension].rank:
            found[dimension] = shown
    return found


def _heights(change: ProposedChange, rank: int) -> Heights:
    """The highest tiers of the level of a rank; none for a rank that no level has."""
    ranks = change.scope.ranks
    level = next((name for name, height in ranks.items() if height == rank), None)
    return _highest(
        [
            (tier.dimension, _shown(tier, Quote.of(one)))
            for one in _held(change, level)
            for tier in tiers(one.text, change.before.terms)
        ]
    )


def _held(change: ProposedChange, level: str | None) -> list[Statement]:
    if level is None or change.scope.ranks[level] < 0:
        return []
    return [one for one in change.scope.elsewhere if one.level == level]


def _below(said: list[tuple[str, Shown]], floor: Heights) -> Iterator[Verdict]:
    for dimension, mine in sorted(_highest(said).items()):
        if dimension in floor and mine.rank < floor[dimension].rank:
            yield _verdict("below-level-below", "fails", dimension, mine, floor)


def _above(said: list[tuple[str, Shown]], ceiling: Heights) -> Iterator[Verdict]:
    for dimension, mine in sorted(_highest(said).items()):
        if dimension in ceiling and mine.rank > ceiling[dimension].rank:
            yield _verdict("above-level-above", "fails", dimension, mine, ceiling)


def _dips(said: list[tuple[str, Shown]], floor: Heights) -> Iterator[Verdict]:
    """The first phrase of a reaching dimension that lies below the level beneath."""
    for dimension in sorted(set(floor) & set(REACHING)):
        low = [
            shown
            for name, shown in said
            if name == dimension and shown.rank < floor[dimension].rank
        ]
        if low:
            found = _verdict("dips-below", "holds", dimension, low[0], floor)
            yield found._replace(notable=True)


def _verdict(
    kind: str, outcome: str, dimension: str, mine: Shown, level: Heights
) -> Verdict:
    other = level[dimension]
    return Verdict(
        kind,
        outcome,  # type: ignore[arg-type]
        new=(mine.quote,),
        came=(mine.phrase,),
        elsewhere=(other.quote,),
        gone=(other.phrase,),
        name=dimension,
    )


between_neighbours = Check("between-neighbours", ask)
