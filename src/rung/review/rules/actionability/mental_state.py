"""Something that goes on in a person's head, which nobody can observe."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint_if
from rung.review.leads import LEAD
from rung.review.rule import Bad, rule
from rung.review.views import statements

LEAD_IN = LEAD + r"(?:(?:\w+ly|also|always)\s+)?"
BE = r"(?:(?:is|are|am|['’]re|['’]m|be)\s+)"
STATE = re.compile(
    LEAD_IN
    + rf"(?P<state>{BE}(?:(?:fully|well|keenly|increasingly)\s+)?(?:aware of|conscious of|mindful of"
    rf"|familiar with|comfortable"
    r"(?:\s+(?:with|in|working|leading|taking))?|at ease|confident in|knowledgeable)|(?:has"
    r"|have)\s+(?:an?\s+)?(?:\w+\s+)?awareness of|(?:maintains?|shows?"
    r"|demonstrates?)\s+(?:an?\s+)?(?:\w+\s+)?awareness of|appreciates?|believes?(?:\s+in)?|feels?"
    r"|recogni[sz]es? the (?:importance|value|need)|understands? the (?:importance|value|need)|realizes?"
    r"|values?(?=\s+(?:the|diversity|feedback|others|learning|quality|team))|thinks?(?! of))\b",
    re.IGNORECASE,
)
KNOWING = re.compile(
    LEAD_IN
    + r"(?P<state>understands?|knows?|(?:has|have)\s+(?:an?\s+)?(?:\w+\s+){0,2}(?:understanding|knowledge"
    r"|grasp)\s+of|considers?|learns?)\b",
    re.IGNORECASE,
)
ACTS_TOO = re.compile(
    r"\b(?:and|so that|by|to)\s+(?:\w+ly\s+)?\w+(?:s|e|ing)?\b", re.IGNORECASE
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦Is aware of⟧ the product's limits."),
        Bad("- You ⟦appreciate⟧ good tests."),
        Bad("- ⟦Understands⟧ our data model."),
    ),
    good=(
        "- Walks new people through the billing tables.",
        "- Raises awareness of phishing.",
        "- You write down what you learnt.",
    ),
)
def mental_state(statement: Statement) -> Iterator[Finding]:
    """Thoughts can't be observed.

    Whether someone "is aware of" or "appreciates" a thing shows only in what they do with it; name that
    act. "Understands" and "knows" are hints, since knowledge may be what a low level is about.
    """
    text = statement.text
    hit = STATE.match(text) or KNOWING.match(text)
    if hit:
        finding = statement.finding(
            *hit.span("state"),
            f"'{hit['state']}' can't be observed; say what the person does with it.",
        )
        yield hint_if(hit.re == KNOWING or ACTS_TOO.search(text, hit.end()), finding)
