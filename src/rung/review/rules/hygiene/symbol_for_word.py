"""A sign where a word belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint_if
from rung.review.rule import Bad, rule
from rung.review.views import statements

WORDS = {
    "@": "at",
    "w/": "with",
    "w/o": "without",
    "b/c": "because",
    "b/w": "between",
    "thru": "through",
    "&": "and",
    "+": "and",
}
SIGN = re.compile(
    r"(?<=\w )(?:@(?= \w)|w/o(?= )|w/(?= ?\w)|b/[cw](?= )|(?i:thru)(?= )|&(?= [a-z])|\+(?= [a-z]{3}))"
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad(
            "- Knows the product ⟦@⟧ the highest level.",
            becomes="- Knows the product at the highest level.",
        ),
        Bad(
            "- Works ⟦w/⟧ two groups ⟦b/c⟧ both asked.",
            becomes="- Works with two groups because both asked.",
        ),
        Bad("- Plans ⟦&⟧ ships.", becomes="- Plans and ships."),
    ),
    good=("- Writes to team@example.com.", "- Runs R&D and Q&A.", "- Adds 2 + 2."),
)
def symbol_for_word(statement: Statement) -> Iterator[Finding]:
    """A sign such as "@" or "w/" stands for a word.

    It reads like a note to oneself rather than a published text, and screen readers stumble over it. Write the word. A
    lone "&" or "+" is only worth a look (`--info`).

    Ignore it in names.
    """
    for hit in SIGN.finditer(statement.text):
        word = WORDS[hit[0].lower()]
        message = f"'{hit[0]}' stands for a word; write '{word}'."
        finding = statement.finding(*hit.span(), message, becomes=word)
        yield hint_if(hit[0] in ("&", "+"), finding)
