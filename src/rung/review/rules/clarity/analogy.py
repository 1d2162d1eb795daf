"""A comparison with another world in place of an expectation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.tokens import word_set
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

LIKENESS = re.compile(
    r"\banalog(?:y|ous|ies)\b(?! to digital)|\bthink of (?:it|this|yourself|them|the role) as\b|\bakin to\b"
    r"|\b(?:is|are|be|being|much|just|something|acts?|works?) like (?:an?|the)\s+[\w-]+|\bin the .{1,20} mindset\b",
    re.IGNORECASE,
)
HINTS = frozenset("analogy analogies analogous think like akin mindset".split())


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Your role ⟦is like a gardener⟧."),
        Bad("- ⟦Think of it as⟧ sailing a small boat."),
    ),
    good=(
        "- Likes a short meeting.",
        "- Writes code that reads like the rest of the module.",
    ),
)
def analogy(statement: Statement) -> Iterator[Finding]:
    """A likeness explains; it doesn't expect anything.

    Whether someone is "like a gardener" can't be assessed, and the picture may mean nothing to the reader.
    Say what the person does.
    """
    if HINTS.isdisjoint(word_set(statement.text)):
        return
    for hit in LIKENESS.finditer(statement.text):
        yield statement.finding(
            *hit.span(),
            f"'{hit[0]}' compares instead of saying; write what the person does.",
        )
