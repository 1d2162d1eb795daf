"""Alignment, clarity or impact without a word on whose, or of what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.negation import denied
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

MAKING = (
    r"(?:ensur|driv|creat|bring|provid|gain|achiev|get|validat|foster|maintain|establish|add|deliver|generat"
    r"|increas|promot|seek|show|hav|mak)(?:e|es|s|ing|ting)?"
)
# "each step delivers value" says of what; the person's own "adds value" does not
BARE = re.compile(
    rf"\b{MAKING}\s+(?:(?:an?|the|more|greater|real|strong|clear|further|full|overall|technical"
    rf"|strategic)\s+){{0,2}}"
    r"((?:cross[- ](?:team|functional|org\w*)\s+)?(?:alignment|synergy|synergies|clarity|value|impact|engagement"
    r"|cohesion|excellence|success|results|change|innovation))(?=\s*(?:[.;,!)]|$|and\b"
    r"|across the board))(?!\s+and\s+\w+\s+(?:with|between|of|on|among|for)\b)",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- You work with directors to ensure ⟦alignment⟧."),
        Bad("- Drives ⟦innovation⟧."),
        Bad("- Brings ⟦clarity⟧ and adds ⟦value⟧."),
    ),
    good=(
        "- Agrees the order of work with product before the quarter starts.",
        "- Ensures alignment between the data model and the reports.",
        "- Makes changes to the build.",
    ),
)
def bare_alignment(statement: Statement) -> Iterator[Finding]:
    """Alignment of what with what, and value for whom?

    "Ensures alignment" or "drives impact" can't be missed and can't be met. Say who agrees on what, or what
    gets better for whom.
    """
    for hit in BARE.finditer(statement.text):
        if not denied(statement.text, hit.start()):
            yield statement.finding(
                *hit.span(1),
                f"'{hit[1]}' of what, with or for whom? Say who agrees on what, or what gets better.",
            )
