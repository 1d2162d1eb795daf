"""A category that one level lacks and all others have."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.rule import Bad, rule
from rung.review.views import opening, orders, whole


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Teamwork\n\n- Asks early.\n\n## ⟦IC2⟧\n\n### Impact\n\n"
            "- Ships parts.\n\n"
            "## IC3\n\n### Impact\n\n- Leads projects.\n\n### Teamwork\n\n- Mentors one."
        ),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Teamwork\n\n- Asks early.\n\n## IC2\n\n### Impact\n\n"
        "- Ships parts.\n\n"
        "### Teamwork\n\n- Pairs often.\n\n## IC3\n\n### Impact\n\n- Leads projects.\n\n### Teamwork\n\n- Mentors one.",
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Ships parts.\n\n"
        "## IC3\n\n### Impact\n\n- Leads projects.\n\n### Mentoring\n\n- Mentors one.",
    ),
)
def missing_category(ladder: Ladder) -> Iterator[Finding]:
    """One level says nothing in a category that all the others have.

    A category that skips a level reads as an oversight: people of that level can't tell whether nothing is added or
    something was lost. Write the expectation, or say that the level below still holds.

    A category that starts at a higher level is a choice: that one is only worth a look (`--info`).
    """
    named = {
        level: {one.category for one in inside}
        for level, inside in orders(ladder).items()
    }
    for one in ladder.statements:
        named.setdefault(one.level, set()).add(one.category)
    ids = [level.id for level in ladder.levels if named.get(level.id, {""}) - {""}]
    for category in dict.fromkeys(
        one.category for inside in orders(ladder).values() for one in inside
    ):
        without = [level for level in ids if category not in named[level]]
        heading = (
            opening(ladder, without[0]) if len(without) == 1 and len(ids) >= 3 else None
        )
        if (
            heading
            and not _renamed(named, heading.level, ids)
            and _inside(ids, heading.level)
        ):
            yield heading.finding(
                f"{heading.level} has no {category} while every other level has; write it or say that nothing is added."
            )


def _inside(ids: list[str], level: str) -> bool:
    """Whether the level stands between others: a category may well begin above the first level."""
    return level != ids[0]


def _renamed(named: dict[str, set[str]], level: str, ids: list[str]) -> bool:
    """Whether the level has a category of its own, so that a changed name is more likely than a gap."""
    others: set[str] = set().union(*(named[one] for one in ids if one != level))
    return bool(named[level] - others - {""})
