"""Two statements of one list that say one thing."""

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
            "- Shares findings with the team.\n- Files defects.\n- ⟦Actively shares the findings with their team.⟧"
        ),
    ),
    good=(
        "- Shares findings with the team.\n- Shares findings with other teams.",
        "- Writes tests.\n- Writes design notes.",
    ),
)
def repeats_in_list(pair: Twice) -> Iterator[Finding]:
    """Two statements of one list say the same thing.

    Readers look for the difference and find none; a person who does it is credited twice. Merge the two, or keep the
    one that names something to look for.
    """
    within = pair.judged.position == "same-level" and not pair.of_summary
    if within and pair.in_one_category:
        yield pair.finding(f"This list says {pair.part}this already; merge the two.")
