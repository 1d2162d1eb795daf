"""Your and my inside statements in the third person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.review.habit import Sentence, each_sentence
from rung.review.rule import Bad, rule
from rung.review.samples import THIRD

QUOTED = re.compile(r'["“”]')
LEAK = re.compile(r"\b(?:your|yourself|my|myself)\b", re.IGNORECASE)
THEIRS = {
    "your": "their",
    "yourself": "themselves",
    "my": "their",
    "myself": "themselves",
}


@rule(
    over=each_sentence,
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
def pronoun_leak(sentence: Sentence) -> Iterator[Finding]:
    """A statement in the third person slips into "your" or "my" halfway.

    It was edited only in part, or pasted from a text in another person. Quoted speech is left alone.
    """
    third = sentence.habit.kind == sentence.opener.kind == "third"
    if not third or QUOTED.search(sentence.text):
        return
    for hit in LEAK.finditer(sentence.statement.text, sentence.start, sentence.end):
        theirs = THEIRS[hit[0].lower()]
        yield sentence.statement.finding(
            *hit.span(),
            f"'{hit[0]}' stands in a statement in the third person; write '{theirs}'.",
            becomes=theirs,
        )
