"""What is expected, said by what is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.lexicon.tokens import word_set
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

NOT = r"(?:do|does|is|are|will|should|can)(?:\s+not|n['’]t)|cannot"
CONTRAST = re.compile(
    rf"\b(?:{NOT})\b(?!\s+(?:just|only|merely|simply)\b)[^.;]{{0,160}}?,?\s+but(?:\s+(?:rather|instead"
    rf"|also))?\b",
    re.IGNORECASE,
)
INSTEAD = re.compile(
    rf"\b(?:{NOT})\b(?!\s+(?:just|only|merely|simply)\b)[^.;]{{0,160}}?[,;]\s+(?:rather|instead)\b",
    re.IGNORECASE,
)
REJECTED = re.compile(r"\b(?:rather than|instead of|as opposed to)\b", re.IGNORECASE)
PLAIN = re.compile(
    rf"\b(?:{NOT})\b(?!\s+(?:just|only|merely|simply)\b)|\bnever\b|\bwithout\b",
    re.IGNORECASE,
)
LIMIT = re.compile(r"\bunless\b|\buntil\b|\bwithout\b|\bonly\b", re.IGNORECASE)

HINTS = frozenset("not cannot never without rather instead opposed".split())


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- You ⟦do not hoard work, but rather⟧ hand it on."),
        Bad("- ⟦Doesn't wait for tickets; instead⟧ looks at the dashboards."),
        Bad("- Asks early ⟦rather than⟧ late."),
        Bad("- ⟦Does not⟧ ignore alerts."),
    ),
    good=(
        "- Acknowledges alerts within ten minutes.",
        "- Does not merge without a review.",
        "- You don't just report faults; you mend them.",
    ),
)
def negation(statement: Statement) -> Iterator[Finding]:
    """Said by what it is not.

    A negation tells the reader to find out the expectation for themselves. Say what the person does. "Not
    this but that" is a warning: keep the second half. A plain negation or "rather than" is a hint, and a
    real prohibition ("does not merge without a review") may stay.
    """
    if HINTS.isdisjoint(
        word_set(statement.text)
    ) and "n't" not in statement.text.replace("’", "'"):
        return
    text = statement.text
    found = CONTRAST.search(text) or INSTEAD.search(text)
    if found:
        yield statement.finding(
            *found.span(), "Said by what it is not; keep only what the person does."
        )
        return
    hit = REJECTED.search(text) or PLAIN.search(text)
    if hit and not (LIMIT.search(text) and hit.re is PLAIN):
        finding = statement.finding(
            *hit.span(), f"'{hit[0]}' says what is not expected; say what is."
        )
        yield replace(finding, severity="info")
