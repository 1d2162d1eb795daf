"""Two neighbouring levels that reach equally far."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.review.climb import Climb, at, climbs
from rung.review.rule import Bad, rule


@rule(
    over=climbs,
    severity="info",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Owns a feature.\n\n## IC2\n\n### Impact\n\n- Plans for the whole team.\n\n"
            "## IC3\n\n### Impact\n\n- Settles priorities of ⟦the team⟧."
        ),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Owns a feature.\n\n## IC2\n\n### Impact\n\n- Plans for the whole team.\n\n"
        "## IC3\n\n### Impact\n\n- Settles priorities across teams.",
        "## IC1\n\n### Impact\n\n- Owns a feature.\n\n## IC2\n\n### Impact\n\n- Owns a feature alone.",
    ),
)
def tie(climb: Climb) -> Iterator[Finding]:
    """The level reaches no further than the one below it, and nothing else in the category rises either.

    Neighbours that tie on one dimension are normal when another one rises. Where none does, an assessor cannot tell the
    two levels apart in this category.

    Worth a look only: words that no scale knows may carry the step.
    """
    dimension = climb.chain.dimension
    for low, high in climb.steps:
        level = (
            high.height == low.height + 1 and high.high.tier.rank == low.high.tier.rank
        )
        if level and high.height not in climb.rising:
            message = (
                f"In {dimension} {high.level} reaches no further than {low.level} ({high.high.tier.name}); "
                f"say what grows, or leave it to {low.level}."
            )
            yield at(high.high, message, low.high)
