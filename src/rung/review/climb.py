"""How expectations climb, as rules look at it: one dimension of one category along the levels of a track."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from rung.model.finding import Finding, Related
from rung.model.ladder import Ladder, Level
from rung.relate.profiles import Chain, Reach, Shown, chains

EVIDENCE = 3
"""On fewer levels than this a dimension is mentioned, not graded."""


class Climb(NamedTuple):
    """A chain with evidence at three levels or more. `rising`: heights at which any dimension of the category rises."""

    ladder: Ladder
    chain: Chain
    rising: frozenset[int]

    @property
    def steps(self) -> tuple[tuple[Reach, Reach], ...]:
        """Each level that speaks of the dimension with the next one that does."""
        return tuple(pairwise(self.chain.reaches))


def climbs(ladder: Ladder) -> Iterator[Climb]:
    """Every dimension of a category that at least three levels of a track speak of."""
    found = chains(ladder)
    rising: dict[tuple[str, str], set[int]] = {}
    for chain in found:
        heights = rising.setdefault((chain.track, chain.category), set())
        heights |= {
            high.height
            for low, high in pairwise(chain.reaches)
            if high.high.tier.rank > low.high.tier.rank
        }
    for chain in found:
        if len(chain.reaches) >= EVIDENCE:
            yield Climb(ladder, chain, frozenset(rising[chain.track, chain.category]))


def at(shown: Shown, message: str, *others: Shown, told: str = "") -> Finding:
    """A finding at the words that show a tier, beside the words that show the others."""
    finding = shown.statement.finding(shown.tier.start, shown.tier.end, message)
    return replace(finding, related=tuple(_related(other, told) for other in others))


def named(shown: Shown) -> str:
    """A tier in words, with the phrase that shows it."""
    return f"'{shown.phrase}', {shown.tier.name}"


def track_of(ladder: Ladder, track: str) -> tuple[Level, ...]:
    """The levels of a track, lowest first."""
    return tuple(
        sorted(
            (one for one in ladder.levels if one.track == track),
            key=lambda one: one.rank,
        )
    )


def median(ranks: Iterable[int]) -> float:
    """The rank in the middle, or the mean of the two there; statistics would bring decimal: 4 ms of every start."""
    ordered = sorted(ranks)
    half = len(ordered) // 2
    return (
        ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
    )


def _related(shown: Shown, told: str) -> Related:
    one = shown.statement
    place, _ = one.place_of(shown.tier.start, shown.tier.end)
    return Related(place, one.text, one.level, one.category, told or shown.tier.name)
