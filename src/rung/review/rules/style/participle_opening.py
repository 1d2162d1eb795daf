"""A participle where the rest have a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.lexicon.verbs import base_of, third_person
from rung.model.finding import Finding
from rung.review.manner import Told, told
from rung.review.rule import Bad, rule

LEADS_IN = re.compile(r",\s+(?:you|I|we|they|he|she)\s", re.IGNORECASE)
"""A phrase before the subject: "Working with the lead, you plan …"."""
SECOND = "- You plan.\n- You build the tools.\n- You test the tools.\n- You mend the tools.\n- You run the rota.\n"
THIRD = "- Plans the week.\n- Builds the tools.\n- Tests the tools.\n- Mends the tools.\n- Runs the rota.\n"
NOUN = re.compile(r"\s*:|\s+partner\b", re.IGNORECASE)
"""After a noun that ends like a participle: "Staffing: picks the team", "Sparring partner of the lead"."""


@rule(
    over=told,
    severity="warning",
    bad=(
        Bad(
            SECOND + "- ⟦Generally working⟧ with two people.",
            becomes=SECOND + "- You generally work with two people.",
        ),
        Bad(
            THIRD + "- ⟦Mostly working⟧ with two people.",
            becomes=THIRD + "- Mostly works with two people.",
        ),
        Bad(THIRD + "- ⟦Leading⟧ the rollout.", becomes=THIRD + "- Leads the rollout."),
    ),
    good=(
        SECOND,
        THIRD + "- Is an expert.",
        THIRD + "- Sparring partner of the lead.",
        "- Planning the week.\n- Building the tools.",
        SECOND + "- Working with the lead, you plan the week.",
    ),
)
def participle_opening(sentence: Told) -> Iterator[Finding]:
    """A statement opens with a participle ("Generally working …") while the rest have a verb.

    It reads as a fragment, and leaves open whether it is expected or just happens. Lists that open with participles
    throughout
    are left alone.
    """
    if sentence.opener.kind != "gerund" or sentence.manner.kind not in (
        "you",
        "third",
        "i",
    ):
        return
    start, end = sentence.verb
    after = end - sentence.start
    if LEADS_IN.search(sentence.text, after) or NOUN.match(sentence.text, after):
        return
    opening = sentence.statement.text[sentence.start : start]
    base = base_of(sentence.statement.text[start:end]) or ""
    if sentence.manner.kind == "third":
        text = (
            opening + third_person(base) if opening else third_person(base).capitalize()
        )
    else:
        pronoun = "You" if sentence.manner.kind == "you" else "I"
        text = f"{pronoun} {opening[:1].lower()}{opening[1:]}{base}"
    message = (
        f"A fragment where the rest are sentences; say it as {sentence.manner.wanted}."
    )
    finding = sentence.statement.finding(sentence.start, end, message, becomes=text)
    yield replace(finding, safe=bool(opening.strip()) and bool(finding.fix))
