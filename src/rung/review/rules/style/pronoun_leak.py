"""Your, our and my inside statements in the third person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.review.manner import Told, told
from rung.review.rule import Bad, rule

THIRD = "- Plans the week.\n- Builds the tools.\n- Tests the tools.\n- Mends the tools.\n- Runs the rota.\n"
LEAK = re.compile(r"\b(?:your|yourself|my|myself)\b", re.IGNORECASE)
THEIRS = {
    "your": "their",
    "yourself": "themselves",
    "my": "their",
    "myself": "themselves",
}


@rule(
    over=told,
    severity="warning",
    safe=True,
    bad=(
        Bad(
            THIRD + "- Improves ⟦your⟧ code over time.",
            becomes=THIRD + "- Improves their code over time.",
        ),
    ),
    good=(
        THIRD + "- Improves their code.",
        THIRD + '- Asks "what is your aim?" first.',
        "- Improves your code.\n- Plans.",
    ),
)
def pronoun_leak(sentence: Told) -> Iterator[Finding]:
    """A statement in the third person turns to "your" or "my" half-way.

    It was edited in part, or pasted from a text in another person. Quoted speech is left alone.
    """
    if (
        sentence.manner.kind != "third"
        or sentence.opener.kind != "third"
        or re.search(r"[\"“”]", sentence.text)
    ):
        return
    for hit in LEAK.finditer(sentence.statement.text, sentence.start, sentence.end):
        theirs = THEIRS[hit[0].lower()]
        yield sentence.statement.finding(
            *hit.span(),
            f"'{hit[0]}' in a statement in the third person; say '{theirs}'.",
            becomes=theirs,
        )
