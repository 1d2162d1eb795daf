"""What somebody did, among what people do."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.verbs import base_of, third_person
from rung.model.finding import Finding
from rung.review.manner import Told, told
from rung.review.rule import Bad, rule

THIRD = "- Plans the week.\n- Builds the tools.\n- Tests the tools.\n- Mends the tools.\n- Runs the rota.\n"


@rule(
    over=told,
    severity="warning",
    bad=(
        Bad(
            THIRD + "- ⟦Led⟧ the move to new tools.",
            becomes=THIRD + "- Leads the move to new tools.",
        ),
    ),
    good=(
        THIRD,
        "- Led the move to new tools.",
        THIRD + "- Sought after as a reviewer.",
    ),
)
def past_tense(sentence: Told) -> Iterator[Finding]:
    """A statement in the past tense stands among statements in the present.

    A past act is evidence that somebody meets an expectation, not the expectation. Put it in the present, or move it to
    the
    examples.
    """
    if sentence.opener.kind != "past" or sentence.manner.kind not in ("third", "base"):
        return
    word = sentence.statement.text[slice(*sentence.verb)]
    base = base_of(word) or word
    plain = third_person(base) if sentence.manner.kind == "third" else base
    text = plain[0].upper() + plain[1:] if word[0].isupper() else plain
    yield sentence.statement.finding(
        *sentence.verb,
        f"Past tense among statements in the present; say '{text}'.",
        becomes=text,
    )
