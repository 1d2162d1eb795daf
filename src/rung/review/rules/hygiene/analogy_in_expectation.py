"""An analogy or a tip among the expectations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.review.rule import Bad, rule

LABEL = re.compile(
    r"^(?:\w+ )?(?:analog(?:y|ies)|metaphors?|tips?|hints?|fun facts?)$", re.IGNORECASE
)


def among_expectations(ladder: Ladder) -> Iterator[Statement]:
    """Every statement of any role, except those under a heading of their own, apart from the expectations."""
    own = {(one.level, one.category) for one in ladder.headings}
    return (one for one in ladder.statements if (one.level, one.category) not in own)


@rule(
    over=among_expectations,
    severity="warning",
    bad=(
        Bad("- Analogy: ⟦can cook one dish from a recipe.⟧"),
        Bad("- Cleans up after each release.\n- Tip: ⟦ask your manager for examples.⟧"),
    ),
    good=(
        "- Explains the cache by analogy to a desk drawer.",
        "- Fixes faults.\n- Example: repairs a broken build.",
    ),
)
def analogy_in_expectation(statement: Statement) -> Iterator[Finding]:
    """An analogy or a tip stands among the expectations.

    Nobody can be assessed by an analogy, and readers from another culture may not get it; a tip is advice, not what is
    expected. Move it to an introduction or a note, or delete it.

    Ignore it when the document explains how to read its analogies.
    """
    if LABEL.match(statement.category):
        message = f"Nobody can be assessed by '{statement.category}'; move it out of the expectations or delete it."
        yield statement.finding(0, len(statement.text), message)
