"""Beginning to do something, where doing it is expected."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.phrases import just_before
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

BEGINS = re.compile(
    r"\b(?:(?:is|are|am|['’]re|['’]m)\s+(?:\w+ly\s+|still\s+|also\s+)?(?:learning|developing|growing|becoming|gaining"
    r"|acquiring|progressing)|(?:(?:is|are|am)\s+)?(?:starting|beginning) to|(?:starts?|begins?) to"
    r"|(?:is |are )?working towards?)\b",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\b(?:who|that|which|people|others|colleagues|before|when)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
SUBJECT = re.compile(r"\b(?:the|a|an|their|your) \w+\s+$")
"""Another subject than the person: 'before the team starts to build'."""


@rule(
    over=statements,
    severity="info",
    bad=(
        Bad("- ⟦Begins to⟧ lead small projects."),
        Bad("- You ⟦are learning⟧ the build."),
        Bad("- Broad skills and ⟦starting to⟧ grow depth in one area."),
    ),
    good=(
        "- Leads small projects with a mentor.",
        "- Helps people who are learning the build.",
        "- Agrees the goal before the team starts to build.",
    ),
)
def only_beginning(statement: Statement) -> Iterator[Finding]:
    """A beginning has no end that anyone could check.

    "Is starting to develop" is true on the first day and ever after. Say what the person does unaided
    and where they still get help.
    """
    for hit in BEGINS.finditer(statement.text):
        before = just_before(statement.text, hit.start())
        if not OTHERS.search(before) and not SUBJECT.search(before):
            yield statement.finding(
                *hit.span(),
                f"'{hit[0]}' is true on the first day; say what the person already does.",
            )
