"""A step that is far longer than the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rung.lexicon.scales import names
from rung.model.finding import Finding
from rung.review.climb import (
    Climb,
    climbs,
    finding_at,
    median,
    named,
    neighbours,
    rise,
)
from rung.review.rule import Bad, rule

FAR = 3
"""A step of so many tiers is a jump by itself."""
LONG, USUAL = 2, 1
"""A step of so many is one where the other steps are mostly this short."""


@rule(
    over=climbs,
    severity="info",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Owns a feature.\n\n## IC2\n\n### Impact\n\n- Plans for the team.\n\n"
            "## IC3\n\n### Impact\n\n- Plans ⟦across the company⟧."
        ),
        Bad(
            "## IC1\n\n### Impact\n\n- Owns a feature.\n\n## IC2\n\n### Impact\n\n- Plans for the team.\n\n"
            "## IC3\n\n### Impact\n\n- Plans for ⟦the department⟧."
        ),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Owns a feature.\n\n## IC2\n\n### Impact\n\n- Plans for the team.\n\n"
        "## IC3\n\n### Impact\n\n- Plans across teams.",
        "## IC1\n\n### Impact\n\n- Owns a feature.\n\n## IC2\n\n### Impact\n\n- Plans across the company.",
        "## IC1\n\n### Impact\n\n- Closes assigned tasks.\n\n## IC2\n\n### Impact\n\n- Plans for the team.\n\n"
        "## IC3\n\n### Impact\n\n- Plans across teams.\n\n## IC4\n\n### Impact\n\n- Plans across the company.",
        "## IC1\n\n### Impact\n\n- Owns a feature.\n\n## IC2\n\n### Impact\n\n- Plans for the team.\n\n"
        "## IC3\n\n### Impact\n\n- Writes tests.\n\n## IC4\n\n### Impact\n\n- Plans across the company.",
    ),
)
def jump(climb: Climb) -> Iterator[Finding]:
    """One step skips tiers, while the other steps climb one at a time.

    Nobody can grow into a level that begins where nobody at the level below has been. Say which level covers what lies
    between, or move part of the expectation down.

    Worth a look only: ladders of few levels climb in long steps.
    """
    rises = [rise(low, high) for low, high in climb.steps]
    for at, (low, high) in enumerate(climb.steps):
        others = rises[:at] + rises[at + 1 :]
        if neighbours(low, high) and _is_long(rises[at], others):
            dimension = climb.chain.dimension
            skipped = names(dimension)[low.high.tier.rank : high.high.tier.rank - 1]
            message = (
                f"In {dimension}, {high.level} jumps from {low.high.tier.name} to {named(high.high)}; "
                f"say who covers what lies between ({', '.join(skipped)})."
            )
            yield finding_at(high.high, message, low.high)


def _is_long(rise: int, others: Sequence[int]) -> bool:
    """Whether a step is long by itself, or at least beside the other steps of its track."""
    return rise >= FAR or (rise >= LONG and median(others or [rise]) <= USUAL)
