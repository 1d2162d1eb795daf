"""A change of grammatical person within a document."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.person import recast
from rung.model.finding import Finding
from rung.review.habit import PERSONS, Sentence, each_sentence
from rung.review.rule import Bad, rule
from rung.review.samples import SECOND, THIRD


@rule(
    over=each_sentence,
    severity="warning",
    safe=True,
    bad=(
        Bad(
            SECOND + "- ⟦Reviews⟧ designs for others.",
            becomes=SECOND + "- You review designs for others.",
        ),
        Bad(
            THIRD + "- ⟦You design⟧ the tools that you need.",
            becomes=THIRD + "- Designs the tools that they need.",
        ),
        Bad(THIRD + "- ⟦I own⟧ my plan.", becomes=THIRD + "- Owns their plan."),
    ),
    good=(SECOND, THIRD, "- You plan.\n- Leads the team."),
)
def mixed_person(sentence: Sentence) -> Iterator[Finding]:
    """A statement is in another grammatical person than the rest of the document.

    Readers compare statements side by side; a switch between "You design", "Designs" and "I design" looks as if it
    meant something. The person is learned from the document (60% of the sentences) or declared in rung.toml.
    """
    found, wanted = PERSONS.get(sentence.opener.kind), sentence.habit.person
    if not found or not wanted or found == wanted:
        return
    subject = sentence.start + sentence.opener.subject[0]
    changed = recast(sentence.text, wanted)
    yield sentence.recast(
        sentence.verb[0] if found == "third" else subject,
        sentence.verb[1],
        f"Not in the person of the other statements; {sentence.habit.advice}.",
        changed.text if changed and changed.sure else None,
    )
