"""A word typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages

TWICE = re.compile(r"(?<![\w'’-])([A-Za-z]+)[ \t]+\1(?![\w'’-])", re.IGNORECASE)
RIGHT_TWICE = {"had", "that", "very", "bye", "so", "ha", "win", "chop", "blah"}


@rule(
    over=passages,
    severity="warning",
    bad=(
        Bad("- Reviews ⟦the the⟧ design.", becomes="- Reviews the design."),
        Bad(
            "- Hands work over ⟦to to⟧ support.",
            becomes="- Hands work over to support.",
        ),
    ),
    good=(
        "- Knows that that service is slow.",
        "- Keeps on-call on call, and says so so early.",
        "- Runs win win talks.",
    ),
)
def doubled_word(passage: Statement) -> Iterator[Finding]:
    """A word stands twice in a row.

    It is nearly always left over from an edit, and readers stumble over it. Take one out; the fix is offered and not
    applied unasked, since a different word may be missing.

    Ignore it in a name.
    """
    for hit in TWICE.finditer(passage.text):
        if hit[1].lower() not in RIGHT_TWICE and not hit[1].isupper():
            yield passage.finding(
                *hit.span(),
                f"'{hit[0]}' has one word twice; take one out.",
                becomes=hit[1],
            )
