"""A word that leaves nothing above it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.phrases import Phrases
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint
from rung.review.rule import Bad, rule
from rung.review.views import statements

BEYOND = Phrases(
    "unparalleled, unprecedented, unmatched, unrivaled, unrivalled, unsurpassed, unequaled, unequalled",
    "utmost, paramount, world-class, best-in-class, peerless, incomparable, ultimate, supreme, unbeatable",
    "limitless, boundless, immeasurable, unwavering, tireless, relentless, relentlessly, second to none",
    "of the highest order, like no other, at the highest level, of the highest quality, the very best",
    "the very highest, top-notch, top-tier, state-of-the-art, gold standard, the pinnacle of, the epitome of",
    "world class, best in class, the absolute best",
)
MOST = re.compile(
    r"\b(?:the|our|their|your)\s+(?P<most>(?:most\s+[a-z-]+|highest|hardest|toughest|largest|biggest|greatest"
    r"|broadest|deepest))\s+(?P<noun>[a-z-]+)\b(?P<set>\s+(?:in|of|across|within|at|on|for|that|we|ever)\b)?",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Leads work of ⟦unparalleled⟧ difficulty."),
        Bad("- Gives the ⟦utmost⟧ care."),
        Bad("- Delivers the ⟦hardest⟧ projects."),
    ),
    good=(
        "- Leads work that no team here has done before.",
        "- Takes on the hardest projects in the group.",
    ),
)
def superlative(statement: Statement) -> Iterator[Finding]:
    """A superlative can't be compared with the next level.

    Nothing stands above "unparalleled", and nobody can say what falls short of it. Say what makes the work
    harder or larger than at the level below. "The hardest projects" without saying among which is a
    hint.
    """
    for hit in BEYOND.find(statement.text):
        yield statement.finding(
            hit.start,
            hit.end,
            f"'{hit.phrase}' can't be compared with another level; say what it takes.",
        )
    for most in MOST.finditer(statement.text):
        if not most["set"]:
            message = (
                f"'{most['most']}' of which? Name the set, or say what makes it so."
            )
            yield hint(statement.finding(*most.span("most"), message))
