"""A verb that lost its ending, or a command among statements."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.person import Person, Recast, commanded_to_third, recast
from rung.model.finding import Finding
from rung.review.habit import Sentence, each_sentence
from rung.review.rule import Bad, rule
from rung.review.samples import SECOND, THIRD


@rule(
    over=each_sentence,
    severity="warning",
    safe=True,
    bad=(
        Bad(
            THIRD + "- Clearly ⟦explain⟧ the trade-offs.",
            becomes=THIRD + "- Clearly explains the trade-offs.",
        ),
        Bad(
            SECOND + "- ⟦Explain⟧ the trade-offs.",
            becomes=SECOND + "- You explain the trade-offs.",
        ),
    ),
    good=(
        THIRD + "- Explains the trade-offs.",
        "- Explain the trade-offs.\n- Mentor the new joiners.",
        THIRD + "- Design reviews.",
        THIRD + "- Open to feedback.\n- Excel and slides.\n- Contact for the lead.",
    ),
)
def bare_verb_form(sentence: Sentence) -> Iterator[Finding]:
    """A bare verb or a command stands among statements of another form.

    "Clearly explain" in a list of "Explains …" is usually a typing slip; now and then it is a line pasted from
    elsewhere. Allow it where the document gives orders on purpose.
    """
    person = sentence.habit.person
    if sentence.opener.kind != "base" or not person:
        return
    changed = _recast(sentence.text, person)
    yield sentence.recast(
        *sentence.verb,
        f"Bare verb, where most statements have another form; {sentence.habit.advice}.",
        changed.text if changed and changed.sure else None,
    )


def _recast(text: str, person: Person) -> Recast | None:
    """A text in another person; commands are first made statements."""
    if person == "third":
        return commanded_to_third(text)
    return recast(text, person)
