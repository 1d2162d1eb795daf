"""A word that prefers one age."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

WORD = re.compile(
    r"\bdigital natives?\b|\byouthful\b|\byoung(?= (?:and|team|people|engineers?|professionals?|talent|at heart"
    r"|company))\b|\b(?:recent|fresh|new) graduates? only\b"
    r"|\bseasoned(?= (?:engineer|developer|professional|leader|manager|designer|expert|veteran|\w+ (?:engineer"
    r"|developer|professional|leader))s?\b)"
    r"|\bveterans? (?=engineer|developer|of the (?:trade|industry))|\bold[- ]timers?\b|\bold school\b"
    r"|\bgr[ae]y[- ]?(?:beard|hair)(?:s|ed)?\b|\boverqualified\b",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Is a ⟦seasoned⟧ engineer who leads by example."),
        Bad("- Brings the ideas of a ⟦digital native⟧."),
    ),
    good=(
        "- Leads by example in design reviews.",
        "- Helps new graduates settle in.",
        "- Grows a young codebase with care.",
    ),
)
def age_word(statement: Statement) -> Iterator[Finding]:
    """A word such as "seasoned" or "young" tells readers which age is wanted.

    Neither an age nor its look is an expectation, and in many places a preference for one is unlawful. Say what the
    person does.

    Ignore it when the word is about a thing and not a person.
    """
    for hit in WORD.finditer(statement.text):
        said = hit[0].rstrip()
        yield statement.finding(
            hit.start(),
            hit.start() + len(said),
            f"'{said}' hints at an age; say what the person does.",
        )
