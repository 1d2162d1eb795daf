"""One idea under two categories of a level."""

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
            "## IC3\n\n### Scope\n\n- Works with the neighbouring teams.\n\n"
            "### Teamwork\n\n- ⟦You actively work with neighbouring teams.⟧"
        ),
    ),
    good=(
        "## IC3\n\n### Scope\n\n- Works on the billing service.\n\n### Teamwork\n\n- Works with neighbouring teams.",
        "## IC3\n\n### Craft\n\n- Reviews designs.\n\n### Teamwork\n\n- Mentors interns.",
    ),
)
def repeats_in_level(pair: Twice) -> Iterator[Finding]:
    """Two categories of one level say the same thing.

    The same behaviour is then assessed twice, under two headings, and counts double. Keep it where it is assessed best.
    """
    within = pair.judged.position == "same-level" and not pair.of_summary
    if within and not pair.in_one_category:
        yield pair.finding(
            f"{pair.a.category} says {pair.part}this already; keep it where it is assessed."
        )
