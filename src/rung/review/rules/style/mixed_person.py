"""One grammatical person per document."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.person import Person, recast
from rung.model.finding import Finding
from rung.review.manner import Told, told
from rung.review.rule import Bad, rule

PERSONS: dict[str, Person] = {"you": "second", "i": "first", "third": "third"}
SECOND = "- You plan.\n- You build the tools.\n- You test the tools.\n- You mend the tools.\n- You run the rota.\n"
THIRD = "- Plans the week.\n- Builds the tools.\n- Tests the tools.\n- Mends the tools.\n- Runs the rota.\n"


@rule(
    over=told,
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
def mixed_person(sentence: Told) -> Iterator[Finding]:
    """A statement speaks in another person than the rest of the document.

    Readers compare statements side by side; a switch between "You design", "Designs" and "I design" looks as if
    something
    else were meant. The person is learned from the document (60 % of the sentences) or declared in rung.toml.
    """
    wanted, found = sentence.manner.kind, sentence.opener.kind
    if wanted not in PERSONS or found not in PERSONS or found == wanted:
        return
    start = (
        sentence.start + sentence.opener.subject[0]
        if found != "third"
        else sentence.verb[0]
    )
    changed = recast(sentence.text, PERSONS[wanted])
    yield sentence.finding(
        start,
        sentence.verb[1],
        f"Speaks in another person than the rest; say it as {sentence.manner.wanted}.",
        sentence=changed.text if changed and changed.sure else None,
    )
