"""A fragment among sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rung.language.verbs import base_of, third_person
from rung.model.finding import Finding
from rung.review.manner import Told, told
from rung.review.rule import Bad, rule

SECOND = "- You plan.\n- You build the tools.\n- You test the tools.\n- You mend the tools.\n- You run the rota.\n"
THIRD = "- Plans the week.\n- Builds the tools.\n- Tests the tools.\n- Mends the tools.\n- Runs the rota.\n"
MAJORITY = 0.7


@rule(
    over=told,
    severity="warning",
    bad=(
        Bad(SECOND + "- ⟦Broad set of skills.⟧"),
        Bad(
            SECOND + "- ⟦Generally working⟧ with a few people.",
            becomes=SECOND + "- You generally work with a few people.",
        ),
        Bad(THIRD + "- ⟦Mostly working⟧ with a few people.", becomes=THIRD + "- Mostly works with a few people."),
    ),
    good=(SECOND, THIRD + "- Is an expert.", "- Broad set of skills.\n- Deep knowledge of the domain."),
)
def fragment(sentence: Told) -> Iterator[Finding]:
    """A fragment or a participle stands among full sentences.

    "Broad set of skills." says that somebody has them, not what they do with them; among sentences it also reads as
    unfinished. Say who does what, in the form of the rest.
    """
    kind, manner = sentence.opener.kind, sentence.manner
    if manner.kind not in ("you", "third", "i") or manner.share < MAJORITY or sentence.statement.role != "expectation":
        return
    message = f"Not a sentence, while the rest are; say it as {manner.wanted}."
    if kind == "gerund":
        yield _participle(sentence, message)
    elif kind == "fragment" and " " in sentence.text.strip():
        yield sentence.finding(sentence.start, sentence.end, message)


def _participle(sentence: Told, message: str) -> Finding:
    """The participle opening, with the plain verb as the fix."""
    start, end = sentence.verb
    opening = sentence.statement.text[sentence.start : start]
    base = base_of(sentence.statement.text[start:end]) or ""
    if sentence.manner.kind == "third":
        text = opening + (third_person(base) if opening else third_person(base).capitalize())
    else:
        pronoun = "You" if sentence.manner.kind == "you" else "I"
        text = f"{pronoun} {opening[:1].lower()}{opening[1:]}{base}"
    finding = sentence.statement.finding(sentence.start, end, message, becomes=text if base else None)
    return replace(finding, safe=bool(opening.strip()) and bool(finding.fix))
