"""How expectations climb, as rules look at it: one dimension of one category along the levels of a track."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from rung.model.finding import Finding, Related
from rung.model.ladder import Ladder
from rung.relate.profiles import Chain, Reach, Shown, chains

Steps = tuple[tuple[Reach, Reach], ...]

EVIDENCE = 3
"""On fewer levels than this a dimension is mentioned, not graded."""


class Climb(NamedTuple):
    """A dimension that three levels or more speak of; `rising`: the levels at which anything in the category rises.

    Levels are told by their rank in the track.
    """

    chain: Chain
    rising: frozenset[int]

    @property
    def steps(self) -> Steps:
        """Each level that speaks of the dimension with the next one that does."""
        return steps_of(self.chain)


def climbs(ladder: Ladder) -> Iterator[Climb]:
    """Every dimension of a category that at least three levels of a track speak of."""
    found = chains(ladder)
    rising: dict[tuple[str, str], set[int]] = {}
    for chain in found:
        ranks = rising.setdefault((chain.track, chain.category), set())
        ranks |= {
            high.level_rank for low, high in steps_of(chain) if rise(low, high) > 0
        }
    for chain in found:
        if len(chain.reaches) >= EVIDENCE:
            yield Climb(chain, frozenset(rising[chain.track, chain.category]))


def steps_of(chain: Chain) -> Steps:
    """Each level that speaks of a dimension with the next one that does."""
    return tuple(pairwise(chain.reaches))


def rise(low: Reach, high: Reach) -> int:
    """By how many tiers the furthest reach of one level lies above that of another; negative where it falls."""
    return high.high.tier.rank - low.high.tier.rank


def neighbours(low: Reach, high: Reach) -> bool:
    """Whether no level lies between the two."""
    return high.level_rank == low.level_rank + 1


def finding_at(shown: Shown, message: str, *others: Shown) -> Finding:
    """A finding at the words that show a tier, beside the words that show the others."""
    finding = shown.statement.finding(shown.tier.start, shown.tier.end, message)
    return replace(finding, related=tuple(_related(other) for other in others))


def named(shown: Shown) -> str:
    """A tier in words, with the phrase that shows it."""
    return f"'{shown.phrase}' ({shown.tier.name})"


def median(numbers: Iterable[int]) -> float:
    """The number in the middle, or the mean of the two there; statistics would bring decimal: 4 ms of every start."""
    ordered = sorted(numbers)
    half, odd = divmod(len(ordered), 2)
    return ordered[half] if odd else (ordered[half - 1] + ordered[half]) / 2


def _related(shown: Shown) -> Related:
    """The tier shown as a place that a finding points to."""
    one = shown.statement
    place, _ = one.place_of(shown.tier.start, shown.tier.end)
    return Related(place, one.text, one.level, one.category, shown.tier.name)
