"""A category that opens twice in one level."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.rule import Bad, rule
from rung.review.views import headings, whole


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Teamwork\n\n- Asks early.\n\n### ⟦Impact⟧\n\n"
            "- Ships weekly."
        ),
        Bad("## L2\n\n### Craft\n\n- Tests code.\n\n### Delivery\n\n- Plans a week.\n\n### ⟦Craft⟧\n\n- Reviews code."),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Teamwork\n\n- Asks early.",
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Ships weekly.",
    ),
)
def repeated_heading(ladder: Ladder) -> Iterator[Finding]:
    """One category stands twice in the same level.

    Half of what is expected is easily missed, and often the second heading was meant to be another one. Join the two,
    or rename one.

    Ignore it when the two parts are meant for different roles and the text says so.
    """
    if len(ladder.tracks) != 1:
        return
    seen: set[tuple[str, str]] = set()
    last = ("", "")
    for heading in headings(ladder):
        key = (heading.level, heading.category)
        if key in seen and key != last and all(key):
            yield heading.finding(f"{heading.category} stands twice in {heading.level}; join the two or rename one.")
        seen.add(key)
        last = key
