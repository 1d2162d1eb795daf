"""An expectation that is far longer or shorter than its neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.climb import median
from rung.review.groups import grouped
from rung.review.rule import Bad, rule
from rung.review.views import Expectation, expectations, whole

TIMES = 2.5
"""So much longer than the usual expectation an outlier must be."""
MANY = 5
"""An expectation of fewer statements than this is never too long."""
FEW = 3
"""With fewer levels than this there is no usual length."""


@rule(
    over=whole,
    severity="info",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Ships parts.\n\n## IC3\n\n"
            "### Impact\n\n- Leads work.\n\n"
            "## IC4\n\n### Impact\n\n- ⟦Leads programmes.⟧\n- Cuts cost.\n- Hires.\n- Plans.\n- Speaks for the group."
        ),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Ships parts.\n- Tests them.\n\n"
        "## IC3\n\n### Impact\n\n- Leads work.\n- Plans it.",
        "## IC1\n\n### Impact\n\n- Fixes faults.\n- Reads code.\n- Asks early.\n- Pairs daily.\n- Writes tests.",
    ),
)
def size_outlier(ladder: Ladder) -> Iterator[Finding]:
    """One level has far more to say in a category than the others.

    Uneven detail reads as uneven weight: five lines against one suggest that this is five times as important there.
    Join or cut lines until the levels are of similar size.

    Ignore it at the top of a ladder, where more is often meant.
    """
    for (_, category), row in grouped(expectations(ladder), _row).items():
        usual = median(len(one.statements) for one in row)
        for one in row if category and len(row) >= FEW else ():
            size = len(one.statements)
            if size >= MANY and size > TIMES * usual:
                yield _finding(one, usual)


def _row(one: Expectation) -> tuple[str, str]:
    """The track and the category within which levels are compared."""
    return one.track, one.category


def _finding(one: Expectation, usual: float) -> Finding:
    """The finding at an expectation that has many more statements than is usual."""
    first = one.statements[0]
    message = (
        f"{one.category} has {len(one.statements)} statements here and {usual:g} at most other levels; "
        f"join or cut until they are of similar size."
    )
    return first.finding(0, len(first.text), message)
