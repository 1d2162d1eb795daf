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
"""So many words of praise in a row are a stack."""
ALLOWED_CHECKABLE = 1
COMMAS = re.compile(r",\s*(?:and\s+)?|\s+and\s+")


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
    text = statement.text
    for hit in STACK.finditer(text) if "," in text else ():
        adjectives = list(filter(None, COMMAS.split(hit[0].lower())))
        before = just_before(text, hit.start())
        if _praises(adjectives) and not PREDICATE.search(before):
            yield statement.finding(
                *hit.span(),
                f"{len(adjectives)} adjectives and no measure; keep the one that matters and say how it shows.",
            )


def _praises(adjectives: list[str]) -> bool:
    """Whether at least three are words of praise, and at most one of all can be checked ('well-tested')."""
    praise = sum(one in PRAISE for one in adjectives)
    checkable = sum(CHECKABLE.search(one) is not None for one in adjectives)
    return praise >= ENOUGH and checkable <= ALLOWED_CHECKABLE
