"""One expectation that spans several tiers of a dimension."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.relate.profiles import Chain, Reach, chains
from rung.review.climb import finding_at, named
from rung.review.rule import Bad, rule

WIDE = 3
MANY = 6
"""A category with more statements than this may well speak of near and far."""

REACHES = ("scope", "complexity", "autonomy", "influence")
"""Dimensions on which a level has one place; whom people work with may well vary."""


def reaches(ladder: Ladder) -> Iterator[Reach]:
    """How far each level reaches on each of these dimensions, in each category that is short."""
    for chain in chains(ladder):
        if chain.category and chain.dimension in REACHES:
            yield from (one for one in chain.reaches if _short(ladder, chain, one))


def _short(ladder: Ladder, chain: Chain, reach: Reach) -> bool:
    """Whether the level has so few expectations in the category that they should reach equally far."""
    inside = ladder.expectation(reach.level, chain.category, chain.track)
    return len(inside) <= MANY


@rule(
    over=reaches,
    severity="info",
    bad=(
        Bad(
            "- Sets the direction for ⟦the team⟧.\n- Influences decisions across the company."
        ),
    ),
    good=(
        "- Sets the direction for the team.\n- Influences decisions of other teams.",
        "- Works with a manager and with executives.",
    ),
)
def mixed_tiers(reach: Reach) -> Iterator[Finding]:
    """What one level expects in one category reaches from near to far.

    Someone who does the near part may or may not meet the expectation, and an assessor can't tell. Choose the reach of
    this level, or split the statement between two levels.

    Worth a look only: "from task to system" may be meant.
    """
    if reach.high.tier.rank - reach.low.tier.rank >= WIDE:
        message = (
            f"{reach.level} speaks of both {named(reach.low)} and {named(reach.high)}; "
            f"choose one reach for this level."
        )
        yield finding_at(reach.low, message, reach.high)
