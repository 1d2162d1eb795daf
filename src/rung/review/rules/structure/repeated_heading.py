"""A category that opens twice in one level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.rule import Bad, rule
from rung.review.views import headings, level_headings, whole


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Teamwork\n\n- Asks early.\n\n### ⟦Impact⟧\n\n"
            "- Ships weekly."
        ),
        Bad(
            "## L2\n\n### Craft\n\n- Tests code.\n\n### Delivery\n\n- Plans a week.\n\n### ⟦Craft⟧\n\n- Reviews code."
        ),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Teamwork\n\n- Asks early.",
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Ships weekly.",
        "## L4 Lead\n\n### Craft\n\n- Tests code.\n\n### Pace\n\n- Plans a week.\n\n"
        "## L4 Manager\n\n### Craft\n\n- Hires two people.",
    ),
)
def repeated_heading(ladder: Ladder) -> Iterator[Finding]:
    """A category opens twice in the same level.

    Half of what is expected is easily missed, and often the second heading was meant to be another one. Join the two,
    or rename one.

    Ignore it when the two parts are meant for different roles and the text says so.
    """
    if len(ladder.tracks) != 1:
        return
    shared = _of_several_roles(ladder)
    seen: set[tuple[str, str]] = set()
    last = ("", "")
    for heading in headings(ladder):
        key = (heading.level, heading.category)
        again = all(key) and key in seen and key != last
        if again and heading.level not in shared:
            yield heading.finding(
                f"{heading.category} opens twice in {heading.level}; join the two or rename one."
            )
        seen.add(key)
        last = key


def _of_several_roles(ladder: Ladder) -> frozenset[str]:
    """Levels that open under several titles: roles beside each other that share a code."""
    titles = {(one.level, one.text.strip().lower()) for one in level_headings(ladder)}
    counts = Counter(level for level, _ in titles)
    return frozenset(level for level, number in counts.items() if number > 1)
