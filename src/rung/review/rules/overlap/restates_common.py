"""A level that says what is expected of everybody."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.review.rule import Bad, rule
from rung.review.twice import Twice, twice


@rule(
    over=twice,
    severity="warning",
    bad=(
        Bad(
            "## All levels\n\n### Teamwork\n\n- Raises risks with the people affected.\n\n"
            "## IC2\n\n### Teamwork\n\n- ⟦Proactively raises risks with the people affected.⟧"
        ),
    ),
    good=(
        "## All levels\n\n### Teamwork\n\n- Raises risks of own work.\n\n"
        "## IC2\n\n### Teamwork\n\n- Raises risks of the whole project.",
        "## IC1\n\n### Teamwork\n\n- Raises risks early.\n\n## IC2\n\n### Craft\n\n- Tests the error paths.",
    ),
)
def restates_common(pair: Twice) -> Iterator[Finding]:
    """The part for all levels asks for this already.

    What holds for everybody holds here; said again it reads as if it began at this level, and makes others wonder
    whether they are excused. Delete it, or say what grows: whose risks, how far, how soon.

    Found by the relation model; a step up ("small projects", "large projects") is never reported as overlap.
    """
    if pair.judged.position == "common-level":
        yield pair.finding(
            f"The part for all levels asks for {pair.part}this already; delete it here or say what grows."
        )
