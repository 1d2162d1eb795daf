"""The progressive form among statements in the simple present."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.verbs import base_of, third_person
from rung.model.finding import Finding
from rung.review.habit import Sentence, each_sentence
from rung.review.mending import cased
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
    kind = sentence.opener.kind
    if not sentence.habit.person or kind == "subject":
        return  # in "My focus is delivering tools" nobody is delivering
    text = sentence.statement.text
    hit = PROGRESSIVE.match(text, sentence.verb[0], sentence.end)
    base = base_of(hit["verb"]) if hit else None
    if hit and base and hit["verb"].lower() not in BEGINNING:
        plain = (hit["adverb"] or "") + (
            third_person(base) if kind == "third" else base
        )
        space = " " if hit["be"][0] in APOSTROPHES else ""
        yield sentence.statement.finding(
            *hit.span(),
            f"'{hit[0].strip()}' stands among plain verbs; write '{cased(plain, hit['be'])}'.",
            becomes=space + cased(plain, hit["be"]),
            safe=True,
        )
