"""A step that is far longer than the others."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.scales import names
from rung.model.finding import Finding
from rung.review.climb import Climb, at, climbs, median, named
from rung.review.rule import Bad, rule

FAR, LONG, USUAL = 3, 2, 1


@rule(
    over=climbs,
    severity="info",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Owns a feature.\n\n## IC2\n\n### Impact\n\n- Plans for the team.\n\n"
            "## IC3\n\n### Impact\n\n- Plans ⟦across the company⟧."
        ),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Owns a feature.\n\n## IC2\n\n### Impact\n\n- Plans for the team.\n\n"
        "## IC3\n\n### Impact\n\n- Plans across teams.",
        "## IC1\n\n### Impact\n\n- Owns a feature.\n\n## IC2\n\n### Impact\n\n- Plans across the company.",
    ),
)
def jump(climb: Climb) -> Iterator[Finding]:
    """One step leaps over what lies between, while the others climb rank by rank.

    A person can't grow into a level that begins where nobody at the level below has been. Say what lies between, or
    move a
    part of it down.

    Worth a look only: ladders of few levels climb in long steps.
    """
    rises = [high.high.tier.rank - low.high.tier.rank for low, high in climb.steps]
    for (low, high), rise in zip(climb.steps, rises, strict=True):
        usual = median([one for one in rises if one is not rise] or [rise])
        if high.height == low.height + 1 and (
            rise >= FAR or (rise >= LONG and usual <= USUAL < rise)
        ):
            ranks = names(climb.chain.dimension)[
                low.high.tier.rank : high.high.tier.rank - 1
            ]
            message = (
                f"In {climb.chain.dimension} {high.level} leaps from {low.high.tier.name} to {named(high.high)}; "
                f"say who does what lies between ({', '.join(ranks)})."
            )
            yield at(high.high, message, low.high)
