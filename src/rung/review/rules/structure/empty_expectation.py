"""A category of a level that opens and says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Heading, Ladder
from rung.review.groups import firsts
from rung.review.hint import hint_if
from rung.review.rule import Bad, rule
from rung.review.views import category_headings, inheritance, whole

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
    opened = firsts(category_headings(ladder), _cell)
    filled = {(one.level, one.category) for one in ladder.statements}
    levels = {level for level, _ in filled}
    empty = [
        opened[cell] for cell in opened if cell[0] in levels and cell not in filled
    ]
    many = len(empty) > BLANKS_BY_DESIGN * len(opened)
    for heading in empty:
        finding = heading.finding(
            f"{heading.category} is empty at {heading.level}; write what is expected, or say that nothing is added."
        )
        yield hint_if(many and inheritance(ladder), finding)


def _cell(heading: Heading) -> tuple[str, str]:
    """The level and category that a heading opens."""
    return heading.level, heading.category
