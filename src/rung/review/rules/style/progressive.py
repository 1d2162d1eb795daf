"""The progressive form among statements in the simple present."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.casing import cased
from rung.lexicon.verbs import base_of, third_person
from rung.model.finding import Finding
from rung.review.habit import Sentence, each_sentence
from rung.review.rule import Bad, rule
from rung.review.samples import SECOND, THIRD

PROGRESSIVE = re.compile(
    r"(?P<be>\b(?:is|are|am)|['’](?:re|m|s)) (?P<adverb>\w+ly )?(?P<verb>\w+ing)\b",
    re.IGNORECASE,
)
APOSTROPHES = "'’"
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
    over=each_sentence,
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
def progressive(sentence: Sentence) -> Iterator[Finding]:
    """The progressive form ("are delivering") stands among statements in the simple present.

    A ladder says what holds, not what is going on at the moment; a change of form makes readers look for a change of
    meaning. True beginnings ("is learning", "is starting to") are left alone.
    """
    if not sentence.habit.person or sentence.opener.kind == "subject":
        return  # in "My focus is delivering tools" nobody is delivering
    text = sentence.statement.text
    hit = PROGRESSIVE.match(text, sentence.verb[0], sentence.end)
    plain = _plain(sentence, hit) if hit else None
    if hit and plain:
        space = " " if hit["be"][0] in APOSTROPHES else ""
        yield sentence.statement.finding(
            *hit.span(),
            f"'{hit[0].strip()}' stands among plain verbs; write '{plain}'.",
            becomes=space + plain,
            safe=True,
        )


def _plain(sentence: Sentence, hit: re.Match[str]) -> str | None:
    """The verb and its adverb in the simple present; None for a true beginning, or a word that is no verb."""
    base = base_of(hit["verb"])
    if base is None or hit["verb"].lower() in BEGINNING:
        return None
    verb = third_person(base) if sentence.opener.kind == "third" else base
    return cased((hit["adverb"] or "") + verb, hit["be"])
