"""Praise for being the only one who can."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.negation import denied
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

ALONE = re.compile(
    r"\bgo[- ]to (?:person|expert|engineer|developer|people|individual|resource)s?\b|\b(?:sole|single) (?:owner|expert"
    r"|maintainer)s?\b"
    r"|\bindispensable\b|\birreplaceable\b|\bonly (?:person|one|engineer) (?:who|that) (?:can|knows?|understands?)\b"
    r"|\bnobody else (?:can|knows)\b"
    r"|\b(?:is|as|acts as|be) (?:an? |the )?gate-?keeper\b",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Is the ⟦go-to person⟧ for the payroll scripts."),
        Bad("- Is the ⟦sole owner⟧ of the billing code."),
    ),
    good=(
        "- Keeps search documented so that others can change it.",
        "- Writes the go-to-market plan with sales.",
        "- Makes sure that no part has a single owner.",
    ),
)
def hoarding(statement: Statement) -> Iterator[Finding]:
    """The expectation rewards being the one whom everybody has to ask.

    Whoever wants that level then keeps knowledge close, and the team depends on one person. Reward the opposite: what
    the person wrote down, taught or handed over.

    Ignore it when the sentence goes on to say how the knowledge is spread.
    """
    for hit in ALONE.finditer(statement.text):
        if not denied(statement.text, hit.start()):
            yield statement.finding(
                *hit.span(),
                f"'{hit[0]}' rewards keeping knowledge close; say how the person spreads it.",
            )
