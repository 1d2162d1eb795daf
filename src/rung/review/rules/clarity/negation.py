"""What is expected, said by what is not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint
from rung.review.rule import Bad, rule
from rung.review.search import Search
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

DENIAL = Search("not cannot never without rather instead opposed")
CONTRACTED = re.compile(r"n['’]t")


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
    """This says what is not expected.

    A negation leaves readers to find out the expectation for themselves. Say what the person does. "Not
    this but that" is a warning: keep the second half. A plain negation or "rather than" is a hint, and a
    real prohibition ("does not merge without a review") may stay.
    """
    text = statement.text
    if not (DENIAL.worthwhile(text) or CONTRACTED.search(text)):
        return
    if found := CONTRAST.search(text) or INSTEAD.search(text):
        yield statement.finding(
            *found.span(),
            "This begins with what is not expected; keep only what the person does.",
        )
    elif hit := REJECTED.search(text) or _plain(text):
        message = f"'{hit[0]}' says what is not expected; say what is."
        yield hint(statement.finding(*hit.span(), message))


def _plain(text: str) -> re.Match[str] | None:
    """A negation that sets no limit: 'does not merge without a review' does."""
    return None if LIMIT.search(text) else PLAIN.search(text)
