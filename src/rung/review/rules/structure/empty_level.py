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
        Bad("## IC1\n\n### Impact\n\n- Ships small fixes.\n\n## ⟦IC2⟧\n\n## IC3\n\n### Impact\n\n- Ships features."),
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

    Ignore it when another document describes the level and this one only names it.
    """
    filled = {one.level for one in ladder.statements}
    known = {one.id for one in ladder.levels}
    reported: set[str] = set()
    for heading in headings(ladder):
        if heading.level in known - filled - reported:
            reported.add(heading.level)
            yield heading.finding(f"{heading.level} has a heading and no text; write its expectations or take it out.")
