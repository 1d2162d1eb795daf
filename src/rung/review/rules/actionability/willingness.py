"""Being willing, open or ready to, which costs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.phrases import Phrases
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

WILLING = Phrases(
    "willing to, is willing to, are willing to, am willing to, willingness to, a willingness to, is open to",
    "are open to, am open to, open to feedback, open to change, open to learning, open to new ideas",
    "is ready to, are ready to, am ready to, ready to take, has a willingness, shows willingness",
    "shows a willingness to, demonstrates a willingness to, not afraid to, is not afraid to, is happy to",
    "are happy to, am happy to, is prepared to, are prepared to, has an openness, is receptive to",
    "are receptive to, am receptive to, receptive to feedback, has an open mind, have an open mind",
    "keeps an open mind, keep an open mind",
)

THEN_ACTS = re.compile(
    r"(?:\s+\w+){0,3}?,?\s+and\s+(?:(?:you|they|I)\s+)?(?:asks?|seeks?|acts?|changes?|adapts?|appl(?:y|ies)|learns?)\b",
    re.IGNORECASE,
)
"""What the person does then follows at once."""


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦Is willing to⟧ help."),
        Bad("- Asks early and ⟦is open to⟧ new ideas."),
    ),
    good=(
        "- Is open to feedback and changes the plan.",
        "- Helps colleagues who are stuck.",
        "- Finds out who is willing.",
    ),
)
def willingness(statement: Statement) -> Iterator[Finding]:
    """Being willing is not doing.

    Everyone is willing until the day comes. Say what the person does when it comes: asks for feedback after
    each project, changes the plan.
    """
    for hit in WILLING.find(statement.text):
        if not THEN_ACTS.match(statement.text, hit.end):
            yield statement.finding(
                hit.start,
                hit.end,
                f"'{hit.phrase}' is readiness, not an act; say what the person does.",
            )
