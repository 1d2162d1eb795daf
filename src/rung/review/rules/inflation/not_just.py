"""Not just this but also that."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint, hint_if
from rung.review.rule import Bad, rule
from rung.review.views import statements

BUT = re.compile(
    r"\b(?:not|\w+n['’]t) (?:just|only|merely|simply|solely)\b[^.]{0,160}?(?:[,;]?\s+but\b(?: (?:also|rather))?"
    r"|;\s*(?:you|they|I|we|it)\b|\.\s*(?=You|They|I\b|We|It))",
    re.IGNORECASE,
)
JUST = re.compile(
    r"\b(?:not|\w+n['’]t) (?:just|only|merely|simply|solely)\b", re.IGNORECASE
)
SCOPE = re.compile(
    r"\b(?:team|parts|scope|project|area|domain|company|organi[sz]ation|org|product|codebase|group|department|own"
    r"|feature|task|short[- ]term|industry|function)s?\b",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- You ⟦don't just code; you⟧ lead."),
        Bad("- Is ⟦not only a builder but also⟧ a guide."),
        Bad("- Helps the whole team, ⟦not just⟧ their pair."),
    ),
    good=(
        "- Leads the design.",
        "- Fixes faults when they are just reported.",
    ),
)
def not_just(statement: Statement) -> Iterator[Finding]:
    """ "Not just X but Y" says Y and makes noise about X.

    It is rhythm, not content, and leaves open whether X is expected too. Say Y, and X as well if it is
    meant. A contrast of scope ("not just their own part") is a hint, since it may be the very step from the
    level below.
    """
    if hit := BUT.search(statement.text):
        message = "'Not just … but' is rhythm; say what is expected, and both if both are meant."
        finding = statement.finding(*hit.span(), message)
        yield hint_if(SCOPE.search(hit[0]), finding)
    elif hit := JUST.search(statement.text):
        message = f"'{hit[0]}' says what is too little; say what is expected."
        yield hint(statement.finding(*hit.span(), message))
