"""A level without the one-line summary that its neighbours have."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Heading, Ladder, Statement
from rung.review.rule import Bad, rule
from rung.review.views import opening, whole

USUAL = 0.6
"""The share of levels that must have a summary before its absence is a gap."""
FEW = 3
"""With fewer levels than this there is no habit to break."""


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
    """Most levels begin with a one-line summary and this one doesn't.

    The summary is what people read first and quote most; a level without one looks unfinished. Give every level one,
    or none.

    Ignore it for a level that is described elsewhere.
    """
    summarized = {(one.track, one.level) for one in ladder.statements if _sums_up(one)}
    opened = _opened(ladder)
    without = [at for at in opened if at not in summarized]
    usual = len(opened) - len(without) >= USUAL * len(opened)
    for at in without if usual and len(opened) >= FEW else ():
        heading = opened[at]
        yield heading.finding(
            f"{heading.level} has no summary while most levels have one; add one line that says what it is."
        )


def _opened(ladder: Ladder) -> dict[tuple[str, str], Heading]:
    """The headings that open the levels, by track and level."""
    found = {(one.track, one.id): opening(ladder, one.id) for one in ladder.levels}
    return {at: heading for at, heading in found.items() if heading}


def _sums_up(statement: Statement) -> bool:
    """Whether this sums up a whole level, not one of its categories."""
    return statement.role == "summary" and not statement.category
