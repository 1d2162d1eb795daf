"""A level that stands high in one respect and low in another."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.scales import names
from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.relate.profiles import profile_of
from rung.review.climb import at, named
from rung.review.rule import Bad, rule
from rung.review.views import whole

APART = 0.6
COMPARED = ("scope", "complexity", "ambiguity", "autonomy", "influence")
"""Dimensions that grow together; whom one meets and how far one plans depend on the work."""


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
    """One dimension of the level stands near the top and another near the bottom.

    Someone who needs close guidance can't set company goals: reach, freedom and difficulty grow together. Bring the two
    to one height, or say why they differ.

    Worth a look only: specialists reach far in one thing on purpose.
    """
    for level in ladder.levels:
        shown = {
            name: one
            for name, one in profile_of(ladder, level).items()
            if name in COMPARED
        }
        share = {name: one.tier.rank / len(names(name)) for name, one in shown.items()}
        if len(share) > 1:
            high, low = (
                max(share, key=lambda name: share[name]),
                min(share, key=lambda name: share[name]),
            )
            if share[high] - share[low] > APART:
                message = (
                    f"In {high} {level.id} stands at {named(shown[high])}, in {low} at {named(shown[low])}; "
                    f"bring them to one height."
                )
                yield at(shown[high], message, shown[low])
