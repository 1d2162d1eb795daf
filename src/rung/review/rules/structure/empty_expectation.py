"""A category of a level that opens and says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.rule import Bad, rule
from rung.review.views import headings, inheritance, whole

BLANKS_BY_DESIGN = 0.2
"""From this share of blanks on, in a ladder whose levels build on each other, blanks are a way of writing."""


@rule(
    over=whole,
    severity="error",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Ships small fixes.\n\n### ⟦Execution⟧\n\n### Teamwork\n\n- Asks for help early."
        ),
        Bad(
            "## IC1\n\n### Impact\n\n- Ships small fixes.\n\n### ⟦Teamwork⟧\n\n## IC2\n\n### Impact\n\n"
            "- Ships features."
        ),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Ships small fixes.\n\n### Teamwork\n\n- Asks for help early.",
        "## IC1\n\n### Impact\n\n- Nothing beyond what all levels share.\n\n### Teamwork\n\n- Asks for help early.",
    ),
)
def empty_expectation(ladder: Ladder) -> Iterator[Finding]:
    """A category heading with nothing under it leaves people without an expectation.

    Nobody can be assessed against a blank, and readers can't tell "nothing is added here" from "we forgot". Write the
    expectation, or say that this level adds nothing.

    In a ladder that says that levels build on each other and leaves more than a fifth of its places blank, blanks are
    a way of writing: then this is only worth a look.
    """
    filled = {(one.level, one.category) for one in ladder.statements}
    opened = {
        (one.level, one.category): one
        for one in reversed(tuple(headings(ladder)))
        if one.level and one.category
    }
    empty = [
        heading
        for key, heading in opened.items()
        if key not in filled and key[0] in {one for one, _ in filled}
    ]
    by_design = len(empty) > BLANKS_BY_DESIGN * len(opened) and bool(
        inheritance(ladder)
    )
    for heading in sorted(empty, key=lambda one: one.place):
        message = f"{heading.category} of {heading.level} is empty; write what is expected, or say that nothing is added."
        finding = heading.finding(message)
        yield replace(finding, severity="info") if by_design else finding
