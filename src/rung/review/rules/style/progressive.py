"""Is doing it, where the rest does it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.verbs import base_of, third_person
from rung.model.finding import Finding
from rung.review.manner import Told, told
from rung.review.rule import Bad, rule

SECOND = "- You plan.\n- You build the tools.\n- You test the tools.\n- You mend the tools.\n- You run the rota.\n"
THIRD = "- Plans the week.\n- Builds the tools.\n- Tests the tools.\n- Mends the tools.\n- Runs the rota.\n"
PROGRESSIVE = re.compile(
    r"(?P<be>\b(?:is|are|am)|['’](?:re|m|s)) (?P<adverb>\w+ly )?(?P<verb>\w+ing)\b",
    re.IGNORECASE,
)
BEGINNING = {
    "learning",
    "starting",
    "beginning",
    "developing",
    "growing",
    "building",
    "working",
    "becoming",
    "gaining",
    "missing",
}


@rule(
    over=told,
    severity="warning",
    safe=True,
    bad=(
        Bad(
            SECOND + "- You ⟦are delivering⟧ large projects.",
            becomes=SECOND + "- You deliver large projects.",
        ),
        Bad(
            THIRD + "- ⟦Is actively mentoring⟧ two people.",
            becomes=THIRD + "- Actively mentors two people.",
        ),
    ),
    good=(
        SECOND + "- You are learning the codebase.",
        THIRD + "- Is willing to help.",
        "- You are leading the team.",
        SECOND + "- Your main focus is delivering tools.",
    ),
)
def progressive(sentence: Told) -> Iterator[Finding]:
    """The progressive form ("are delivering") stands among statements in the simple present.

    A ladder says what holds, not what is going on at the moment; a changed form makes readers look for a changed
    meaning.
    True beginnings ("is learning", "is starting to") are left alone.
    """
    if (
        sentence.manner.kind not in ("you", "third", "i")
        or sentence.opener.kind == "subject"
    ):
        return  # in "My focus is delivering tools" the focus acts on nothing
    start = sentence.verb[0]
    hit = PROGRESSIVE.match(sentence.statement.text, start, sentence.end)
    base = base_of(hit["verb"]) if hit else None
    if hit is None or base is None or hit["verb"].lower() in BEGINNING:
        return
    plain = third_person(base) if sentence.opener.kind == "third" else base
    text = (hit["adverb"] or "") + plain
    if hit["be"][0] in "'’":
        text = " " + text
    text = text[0].upper() + text[1:] if hit["be"][0].isupper() else text
    yield sentence.statement.finding(
        *hit.span(),
        f"'{hit[0].strip()}' among plain statements; say '{text.strip()}'.",
        becomes=text,
        safe=True,
    )
