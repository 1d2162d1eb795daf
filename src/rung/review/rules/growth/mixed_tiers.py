"""One expectation that spans several tiers of a dimension."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.relate.profiles import Reach, chains
from rung.review.climb import at, named
from rung.review.rule import Bad, rule

WIDE = 3
MANY = 6
"""A category of more statements than this rightly speaks of near and far."""

REACHES = ("scope", "complexity", "autonomy", "influence")
"""Dimensions of which a level has one place; whom one works with is rightly many."""


def reaches(ladder: Ladder) -> Iterator[Reach]:
    """What each level shows in each category and dimension of reach, where the category is short."""
    for chain in chains(ladder):
        for reach in chain.reaches:
            few = (
                len(ladder.expectation(reach.level, chain.category, chain.track))
                <= MANY
            )
            if chain.category and few and chain.dimension in REACHES:
                yield reach


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

    Whoever does the near part meets the expectation, or doesn't: an assessor can't tell. Choose the reach of this
    level,
    or split the statement between two levels.

    Worth a look only: "from task to system" may be meant.
    """
    if reach.high.tier.rank - reach.low.tier.rank >= WIDE:
        message = (
            f"{reach.level} speaks of {named(reach.low)}, and of {named(reach.high)}, in one breath; "
            f"choose the reach of this level."
        )
        yield at(reach.low, message, reach.high)
