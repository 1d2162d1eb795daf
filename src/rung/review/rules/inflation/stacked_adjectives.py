"""Three adjectives where none can be checked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.phrases import just_before
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

PRAISE = frozenset(
    "comprehensive innovative forward-thinking robust dynamic creative strategic insightful thoughtful effective"
    " efficient impactful seamless scalable high-quality quality strong solid excellent great exceptional"
    " meaningful significant powerful compelling elegant holistic transparent inclusive collaborative respectful"
    " positive healthy productive proactive clear concise consistent reliable sustainable flexible agile clean"
    " careful simple professional diverse vibrant resilient engaging inspiring cohesive authentic honest open"
    " empathetic supportive ambitious bold valuable trusted autonomous solid timely constructive actionable modern"
    " pragmatic sound sophisticated extensible readable appropriate".split()
)
CHECKABLE = re.compile(r"(?:ed|able|ible|free|proof)$|^timely$")
WORD = r"[a-z]+(?:-[a-z]+)*"
STACK = re.compile(
    rf"\b{WORD}(?:,\s+{WORD}){{1,4}},?\s+and\s+{WORD}\b|\b{WORD}(?:,\s+{WORD}){{2,4}}(?=\s+[a-z])",
    re.IGNORECASE,
)
PREDICATE = re.compile(r"\b(?:is|are|am|be|being)\s+$|['’](?:re|m)\s+$", re.IGNORECASE)
"""Before what someone is: that is a trait, and another rule's."""
ENOUGH = 3
ALLOWED_CHECKABLE = 1


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Builds ⟦comprehensive, innovative, and forward-thinking⟧ tools."),
        Bad("- Gives ⟦clear, honest and insightful⟧ reviews."),
    ),
    good=(
        "- Builds tools that need no rework within a year.",
        "- Writes well-tested, well-documented, maintainable code.",
        "- You are careful, thoughtful, and respectful.",
        "- Works with design, product, and support.",
        "- Gives clear, actionable, timely feedback.",
    ),
)
def stacked_adjectives(statement: Statement) -> Iterator[Finding]:
    """Each adjective is one more thing to judge, and none says how.

    Three in a row make rhythm. Keep the one that matters at this level and say how it shows.
    """
    if "," not in statement.text:
        return
    for hit in STACK.finditer(statement.text):
        if PREDICATE.search(just_before(statement.text, hit.start())):
            continue
        words = [
            one for one in re.split(r",\s*(?:and\s+)?|\s+and\s+", hit[0].lower()) if one
        ]
        praise = [one for one in words if one in PRAISE]
        if (
            len(words) >= ENOUGH
            and len(praise) >= ENOUGH
            and sum(bool(CHECKABLE.search(one)) for one in words) <= ALLOWED_CHECKABLE
        ):
            yield statement.finding(
                *hit.span(),
                f"{len(words)} adjectives and no measure; keep the one that matters and say how it shows.",
            )
