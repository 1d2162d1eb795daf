"""A level that has a heading and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.rule import Bad, rule
from rung.review.views import headings, whole


@rule(
    over=whole,
    severity="error",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Ships small fixes.\n\n## ⟦IC2⟧\n\n## IC3\n\n## IC4\n"
        ),
        Bad(
            "## IC1\n\n### Impact\n\n- Ships small fixes.\n\n## ⟦IC2⟧\n\n## IC3\n\n### Impact\n\n- Ships features."
        ),
        Bad("## IC1\n\n### Impact\n\n- Ships small fixes.\n\n## ⟦IC2⟧\n"),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Ships small fixes.\n\n## IC2\n\n### Impact\n\n- Ships features.",
        "## IC1\n\nShips small fixes.\n\n## IC2\n\nShips features.",
    ),
)
def empty_level(ladder: Ladder) -> Iterator[Finding]:
    """A level heading with nothing under it is a hole in the ladder.

    People at that level have no expectation, and whoever is one below can't see what the next step asks. Fill the
    level, or take its heading out until it is ready.

    When most levels are bare it is said once: the document is an outline, or what is listed are no levels.

    Ignore it when another document describes the level and this one only names it.
    """
    filled = {one.level for one in ladder.statements}
    known = {one.id for one in ladder.levels}
    first = {
        one.level: one
        for one in reversed(tuple(headings(ladder)))
        if one.level in known - filled
    }
    if len(first) > 1 and 2 * len(first) > len(known):
        names = f"{len(first)} of {len(known)} levels have a heading and no text"
        yield first[min(first, key=lambda level: first[level].place)].finding(
            f"{names}; fill them or take them out."
        )
        return
    for heading in first.values():
        yield heading.finding(
            f"{heading.level} has a heading and no text; write its expectations or take it out."
        )
