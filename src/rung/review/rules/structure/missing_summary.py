"""A level without the one-line summary that its neighbours have."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.rule import Bad, rule
from rung.review.views import opening, whole

USUAL = 0.6
"""The share of levels that must have a summary before its absence is a gap."""


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC1\n\n> Learns the trade.\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n> Ships alone.\n\n"
            "### Impact\n\n- Ships parts.\n\n"
            "## ⟦IC3⟧\n\n### Impact\n\n- Leads projects."
        ),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Ships parts.\n\n## IC3\n\n### Impact\n\n"
        "- Leads projects.",
        "## IC1\n\n> Learns the trade.\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n> Ships alone.\n\n### Impact\n\n"
        "- Ships parts.",
    ),
)
def missing_summary(ladder: Ladder) -> Iterator[Finding]:
    """Most levels begin with a one-line summary and this one does not.

    The summary is what people read first and quote most; a level without one looks unfinished. Give every level one,
    or none.

    Ignore it for a level that is described elsewhere.
    """
    summed = {
        (one.track, one.level)
        for one in ladder.statements
        if one.role == "summary" and not one.category
    }
    levels = [level for level in ladder.levels if opening(ladder, level.id)]
    without = [level for level in levels if (level.track, level.id) not in summed]
    if (
        len(levels) < 3
        or not without
        or len(levels) - len(without) < USUAL * len(levels)
    ):
        return
    for level in without:
        if heading := opening(ladder, level.id):
            yield heading.finding(
                f"{level.id} has no summary while most levels have one; add one line that says what it is."
            )
