"""Two adverbs of manner on one verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint_if
from rung.review.rule import Bad, rule
from rung.review.views import statements

PAIR = re.compile(
    r"\b(?P<one>[a-z]{3,}ly),?\s+(?:and|yet|but)\s+(?P<two>[a-z]{3,}ly)\b",
    re.IGNORECASE,
)
VAGUE = frozenset(
    "proactively effectively efficiently successfully strategically actively consistently seamlessly regularly"
    " meaningfully creatively collaboratively positively professionally respectfully confidently openly honestly"
    " reliably constructively diligently skillfully skilfully deeply appropriately passionately tirelessly".split()
)
CONTENT = frozenset(
    "internally externally verbally asynchronously synchronously horizontally vertically technically directly"
    " indirectly publicly privately".split()
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦Proactively and effectively⟧ raises risks."),
        Bad("- Writes ⟦clearly and effectively⟧."),
    ),
    good=(
        "- Raises risks before the date moves.",
        "- Writes synchronously and asynchronously.",
        "- Presents internally and externally.",
    ),
)
def adverb_pair(statement: Statement) -> Iterator[Finding]:
    """Two adverbs make rhythm, not a standard.

    Keep the one that sets this level apart, and say how it shows. Where only one of them is vague it is a hint.
    """
    for hit in PAIR.finditer(statement.text):
        pair = {hit["one"].lower(), hit["two"].lower()}
        if pair & VAGUE and not pair & CONTENT:
            finding = statement.finding(
                *hit.span(),
                f"'{hit[0]}' makes two adverbs and no standard; keep one and say how it shows.",
            )
            yield hint_if(not pair <= VAGUE, finding)
