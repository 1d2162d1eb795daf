"""Categories that change their order from one level to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rung.model.finding import Finding
from rung.model.ladder import COMMON, Ladder
from rung.review.rule import Bad, rule
from rung.review.views import orders, whole


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Teamwork\n\n- Asks early.\n\n"
            "## IC2\n\n### ⟦Teamwork⟧\n\n- Pairs often.\n\n### Impact\n\n- Ships parts."
        ),
        Bad(
            "## All levels\n\n### Impact\n\n- Keeps promises.\n\n### ⟦Craft⟧\n\n- Tests code.\n\n### Delivery\n\n"
            "- Ships weekly.\n\n"
            "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Delivery\n\n- Breaks work down.\n\n### Craft\n\n"
            "- Learns the tools.\n\n"
            "## IC2\n\n### Impact\n\n- Ships parts.\n\n### Delivery\n\n- Plans a week.\n\n### Craft\n\n"
            "- Knows the tools."
        ),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Teamwork\n\n- Asks early.\n\n"
        "## IC2\n\n### Impact\n\n- Ships parts.\n\n### Teamwork\n\n- Pairs often.",
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Teamwork\n\n- Asks early.\n\n"
        "## IC2\n\n### Impact\n\n- Ships parts.\n\n### Mentoring\n\n- Coaches one.\n\n### Teamwork\n\n- Pairs often.",
    ),
)
def category_order(ladder: Ladder) -> Iterator[Finding]:
    """The levels list their categories in different orders.

    Readers compare levels by position; a changed order makes them compare the wrong lines, and suggests a change of
    weight that nobody meant. Use one order throughout. The order of most levels counts as the right one; of the first,
    when none prevails.

    Ignore it when a level's order is a statement of what matters most there.
    """
    every = orders(ladder)
    names = {
        level: tuple(one.category for one in inside)
        for level, inside in every.items()
        if level
    }
    votes = Counter(order for order in names.values() if len(order) > 1)
    if not votes:
        return
    usual = max(votes, key=lambda order: votes[order])
    for level, order in names.items():
        shared = [name for name in usual if name in order]
        astray = next(
            (
                name
                for name, right in zip(
                    (n for n in order if n in shared), shared, strict=True
                )
                if name != right
            ),
            "",
        )
        if astray:
            heading = next(one for one in every[level] if one.category == astray)
            yield heading.finding(_say(level, order, shared))


def _say(level: str, order: Sequence[str], shared: Sequence[str]) -> str:
    where = "The common part" if level == COMMON else level
    here = ", ".join(name for name in order if name in shared)
    return f"{where} lists {here}, the usual order is {', '.join(shared)}; use one order for all levels."
