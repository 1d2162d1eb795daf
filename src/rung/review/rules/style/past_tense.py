"""The past tense among statements in the present."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.casing import cased
from rung.lexicon.verbs import base_of, third_person
from rung.model.finding import Finding
from rung.review.habit import Sentence, each_sentence
from rung.review.rule import Bad, rule
from rung.review.samples import THIRD


@rule(
    over=each_sentence,
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
def past_tense(sentence: Sentence) -> Iterator[Finding]:
    """A statement is in the past tense while the rest are in the present.

    A past act is evidence that somebody meets an expectation, not the expectation itself. Put it in the present, or
    move it to the examples.
    """
    kind = sentence.habit.kind
    if sentence.opener.kind != "past" or kind not in ("third", "base"):
        return
    word = sentence.statement.text[slice(*sentence.verb)]
    base = base_of(word) or word
    text = cased(third_person(base) if kind == "third" else base, word)
    yield sentence.statement.finding(
        *sentence.verb,
        f"Past tense among statements in the present; write '{text}'.",
        becomes=text,
    )
