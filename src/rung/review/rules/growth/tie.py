"""Two neighbouring levels that reach equally far."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.review.climb import Climb, climbs, finding_at, neighbours, rise
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
    """The level reaches no further than the one below it, and nothing else in the category grows either.

    Neighbouring levels may tie on one dimension as long as another one grows. Where none does, an assessor can't tell
    the two levels apart in this category.

    Worth a look only: the step may lie in words that rung doesn't grade.
    """
    for low, high in climb.steps:
        level = neighbours(low, high) and rise(low, high) == 0
        if level and high.level_rank not in climb.rising:
            message = (
                f"In {climb.chain.dimension}, {high.level} reaches no further than {low.level} "
                f"({high.high.tier.name}); say what grows, or leave it to {low.level}."
            )
            yield finding_at(high.high, message, low.high)
