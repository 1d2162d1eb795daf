"""A hole in the numbers of the levels."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.groups import grouped
from rung.review.levels import numbered
from rung.review.rule import Bad, rule
from rung.review.views import opening, whole


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Ships parts.\n\n## ⟦IC4⟧\n\n"
            "### Impact\n\n- Leads work."
        ),
        Bad(
            "## L3\n\n### Craft\n\n- Fixes faults.\n\n## ⟦L6⟧\n\n### Craft\n\n- Designs systems."
        ),
    ),
    good=(
        "## M3\n\n### Impact\n\n- Leads a team.\n\n## M4\n\n### Impact\n\n- Leads three teams.",
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## M5\n\n### Impact\n\n- Leads a group.",
    ),
)
def missing_level(ladder: Ladder) -> Iterator[Finding]:
    """The numbers of the levels skip one.

    Readers look for the missing level, and nobody can tell whether it was forgotten, dropped or lives elsewhere. Add
    it, renumber, or say in the introduction that it is not used. A series of levels may begin at any number; only gaps
    inside it count.

    Ignore it when the number is reserved on purpose and the document says so.
    """
    for (_, name), series in grouped(_numbers(ladder), itemgetter(0, 1)).items():
        for (*_, low, _), (*_, high, level) in pairwise(sorted(series)):
            heading = opening(ladder, level)
            if high > low + 1 and heading:
                missing = " to ".join(
                    dict.fromkeys((f"{name}{low + 1}", f"{name}{high - 1}"))
                )
                yield heading.finding(
                    f"{missing} is missing between {name}{low} and {name}{high}; add it or renumber."
                )


def _numbers(ladder: Ladder) -> Iterator[tuple[str, str, int, str]]:
    """The numbered levels as track, series, number and name."""
    for level in ladder.levels:
        if named := numbered(level.id):
            yield level.track, named.series, named.number, level.id
