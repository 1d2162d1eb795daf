"""A level explained by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.tokens import word_set
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

CIRCLE = re.compile(
    r"\b(?:as (?:is |would be )?expected (?:of|for|at|from) (?:(?:this|the|their|your|his|her|an?"
    r"|their own) )?(?:\w+[ -])?(?:level|role|grade|position|seniority)|(?:appropriate|suitable|fitting"
    r"|commensurate|consistent|in line) (?:to|for|with) (?:this|the|their|your|that) (?:\w+ )?(?:level|role|grade"
    r"|position|seniority)|(?:performs?|operates?|works?|functions?) at (?:the|an?) (?:\w+ )?(?:level"
    r"|grade) (?:expected|required)|(?:meets?|fulfil?ls?|exceeds?) (?:the |all |all the )?(?:expectations"
    r"|requirements) (?:of|for) (?:this|the|their|your) (?:level|role|grade|position))\b",
    re.IGNORECASE,
)

HINTS = frozenset("level role grade position seniority".split())


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Writes plans ⟦appropriate to the level⟧."),
        Bad("- Codes ⟦as expected of this role⟧."),
    ),
    good=(
        "- Writes plans that two teams can work from.",
        "- Explains what is expected of each level to new joiners.",
    ),
)
def circular_level(statement: Statement) -> Iterator[Finding]:
    """A level can't be defined by what is expected at that level.

    This is the very place where people look it up. Say what it is.
    """
    if HINTS.isdisjoint(word_set(statement.text)):
        return
    for hit in CIRCLE.finditer(statement.text):
        yield statement.finding(
            *hit.span(),
            f"'{hit[0]}' explains the level by itself; say what is expected here.",
        )
