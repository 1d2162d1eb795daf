"""A category that one level lacks and all others have."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from rung.model.finding import Finding
from rung.model.ladder import Heading, Ladder
from rung.review.rule import Bad, rule
from rung.review.views import opening, orders, whole

FEW = 3
"""With fewer levels than this no level is the odd one out."""


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

    A category that skips a level reads as an oversight: people at that level can't tell whether nothing is added or
    something was lost. Write the expectation, or say that the level below still holds.

    A category may well begin above the first level, so a gap there is not reported.
    """
    named = _categories(ladder)
    levels = [level.id for level in ladder.levels if named.get(level.id)]
    if len(levels) < FEW:
        return
    for category in dict.fromkeys(one.category for one in _opened(ladder)):
        if level := _odd_one_out(category, levels, named):
            yield from _lacking(ladder, level, category, named)


def _odd_one_out(
    category: str, levels: list[str], named: dict[str, set[str]]
) -> str | None:
    """The only level without the category, if there is one and it isn't the first."""
    without = [level for level in levels if category not in named[level]]
    return without[0] if len(without) == 1 and without != levels[:1] else None


def _lacking(
    ladder: Ladder, level: str, category: str, named: dict[str, set[str]]
) -> Iterator[Finding]:
    """A finding, unless the level has a category of its own: a changed name is then more likely than a gap."""
    others = [
        named[one.id] for one in ladder.levels if one.id in named and one.id != level
    ]
    own = named[level].difference(*others)
    heading = opening(ladder, level)
    if heading and not own:
        yield heading.finding(
            f"{level} has no {category}, which every other level has; write it or say that nothing is added."
        )


def _opened(ladder: Ladder) -> Iterator[Heading]:
    """The category headings, level by level."""
    return chain.from_iterable(orders(ladder).values())


def _categories(ladder: Ladder) -> dict[str, set[str]]:
    """The categories of each level: those that it has a heading for, and those that it has a statement in."""
    named: dict[str, set[str]] = {}
    for heading in _opened(ladder):
        named.setdefault(heading.level, set()).add(heading.category)
    for statement in ladder.statements:
        if statement.category:
            named.setdefault(statement.level, set()).add(statement.category)
    return named
