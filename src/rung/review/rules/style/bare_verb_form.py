"""A verb that lost its ending, or a command among statements."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.person import commanded_to_third, recast
from rung.model.finding import Finding
from rung.review.manner import Told, told
from rung.review.rule import Bad, rule

SECOND = "- You plan.\n- You build the tools.\n- You test the tools.\n- You mend the tools.\n- You run the rota.\n"
THIRD = "- Plans the week.\n- Builds the tools.\n- Tests the tools.\n- Mends the tools.\n- Runs the rota.\n"


@rule(
    over=told,
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
def bare_verb_form(sentence: Told) -> Iterator[Finding]:
    """A command or a bare verb stands among statements of another form.

    "Clearly explain" in a list of "Explains …" is most often a slip of typing; now and then it is a line pasted from
    elsewhere. Allow it where the document gives orders on purpose.
    """
    if sentence.opener.kind != "base" or sentence.manner.kind not in (
        "third",
        "you",
        "i",
    ):
        return
    if sentence.manner.kind == "third":
        changed = commanded_to_third(sentence.text)
    else:
        changed = recast(
            sentence.text, "second" if sentence.manner.kind == "you" else "first"
        )
    yield sentence.finding(
        *sentence.verb,
        f"Bare verb among statements of another form; say it as {sentence.manner.wanted}.",
        sentence=changed.text if changed and changed.sure else None,
    )
