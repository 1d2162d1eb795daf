"""A level that stands high in one respect and low in another."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.scales import names
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Level
from rung.relate.profiles import Shown, profile_of
from rung.review.climb import finding_at, named
from rung.review.rule import Bad, rule
from rung.review.views import whole

APART = 0.6
"""How far apart two dimensions must stand, as a share of their scales."""
COMPARED = ("scope", "complexity", "ambiguity", "autonomy", "influence")
"""Dimensions that grow together; whom people meet and how far ahead they plan depends on the work."""


@rule(
    over=whole,
    severity="info",
    bad=(
        Bad(
            "## IC2\n\n### Impact\n\n- Sets goals ⟦across the company⟧.\n\n"
            "### Craft\n\n- Works with close guidance.\n- Solves routine faults."
        ),
    ),
    good=(
        "## IC2\n\n### Impact\n\n- Sets goals for the team.\n\n"
        "### Craft\n\n- Works independently.\n- Solves complex problems.",
        "## IC2\n\n### Impact\n\n- Sets goals across the company.\n\n### Craft\n\n- Writes tests.",
    ),
)
def out_of_step(ladder: Ladder) -> Iterator[Finding]:
    """The level stands near the top on one dimension and near the bottom on another.

    Someone who needs close guidance can't set company goals: reach, freedom and difficulty grow together. Bring the two
    closer together, or say why they differ.

    Worth a look only: specialists may reach far in one thing on purpose.
    """
    for level in ladder.levels:
        shown = _compared(ladder, level)
        if not shown:
            continue
        high, low = max(shown, key=_share), min(shown, key=_share)
        if _share(high) - _share(low) > APART:
            message = (
                f"In {high.tier.dimension}, {level.id} stands at {named(high)}, in {low.tier.dimension} at {named(low)}; "
                f"bring the two closer together."
            )
            yield finding_at(high, message, low)


def _compared(ladder: Ladder, level: Level) -> list[Shown]:
    """The furthest that the level reaches on each dimension of those that grow together."""
    profile = profile_of(ladder, level)
    return [one for name, one in profile.items() if name in COMPARED]


def _share(shown: Shown) -> float:
    """How far up its scale a tier stands, from 0 to 1."""
    return shown.tier.rank / len(names(shown.tier.dimension))
