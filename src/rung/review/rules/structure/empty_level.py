"""A level that has a heading and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.groups import firsts
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

    People at that level have no expectations, and those one level below can't see what the next step asks. Fill the
    level, or take its heading out until it is ready.

    When most levels are bare it is said once: either the document is an outline, or what it lists aren't levels.

    Ignore it when another document describes the level and this one only names it.
    """
    known = {one.id for one in ladder.levels}
    bare = known - {one.level for one in ladder.statements}
    opened = firsts(headings(ladder), lambda one: one.level)
    found = [heading for level, heading in opened.items() if level in bare]
    if len(found) > 1 and 2 * len(found) > len(known):
        yield found[0].finding(
            f"{len(found)} of {len(known)} levels have a heading and no text; fill them or take them out."
        )
        return
    for heading in found:
        yield heading.finding(
            f"{heading.level} has a heading and no text; write its expectations or take it out."
        )
