"""An adverb that turns up the volume and adds nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.casing import cased
from rung.lexicon.phrases import Phrases, just_after, just_before
from rung.lexicon.verbs import readings
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.fixes import with_fix
from rung.review.hint import hint
from rung.review.rule import Bad, rule
from rung.review.views import statements

PURE = Phrases(
    "really, truly, seamlessly, incredibly, immensely, tremendously, remarkably, exceptionally",
    "extraordinarily, vastly, utterly, literally, absolutely, totally, genuinely, profoundly, extremely",
)
SUCCESS = Phrases("effectively", "successfully")
MANNER = Phrases(
    "very, highly, proactively, actively, strategically, significantly, meaningfully, greatly, strongly",
    "heavily, deeply, continually",
)
GRADED = frozenset(
    "complex complicated ambiguous technical difficult specialized specialised available scalable skilled large"
    " small senior impactful open".split()
)
"""After such a word an intensifier may be a step of the ladder: 'complex', 'extremely complex'."""
MEASURES = frozenset("how more most as so less not".split())
"""Before an adverb, these ask for its measure: 'how effectively'."""
SPACED = re.compile(r" \w")
FOLLOWING = re.compile(r"\s+([\w'’]+)")
JOINS = frozenset(("and", "or"))


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad(
            "- ⟦Seamlessly⟧ moves between projects.",
            becomes="- Moves between projects.",
        ),
        Bad(
            "- You ⟦successfully⟧ deliver features.", becomes="- You deliver features."
        ),
        Bad("- Gives ⟦truly⟧ useful reviews.", becomes="- Gives useful reviews."),
        Bad("- You ⟦proactively⟧ raise risks."),
    ),
    good=(
        "- Works independently.",
        "- Takes on extremely complex projects.",
        "- Measures how effectively the team plans.",
    ),
)
def intensifier(statement: Statement) -> Iterator[Finding]:
    """The sentence says the same without it.

    Nobody is expected to deliver unsuccessfully. Drop the word; rung can do that itself. "Proactively" and
    "actively" are hints: they grade nothing and come at every level, but may set someone apart who doesn't
    wait to be asked.
    """
    text = statement.text
    for hit in PURE.find(text):
        yield from _dropped(statement, hit.start, hit.end)
    for hit in SUCCESS.find(text):
        if _before_verb(text, hit.end):
            yield from _dropped(statement, hit.start, hit.end)
    for hit in MANNER.find(text):
        if _next(text, hit.end) not in GRADED:
            message = f"'{hit.phrase}' adds little; drop it or say what would be missing without it."
            yield hint(statement.finding(hit.start, hit.end, message))


def _dropped(statement: Statement, start: int, end: int) -> Iterator[Finding]:
    """The finding, with the word and its space dropped where the sentence stays whole; none where it grades."""
    text = statement.text
    before, following = _last(text, start), _next(text, end)
    if following in GRADED or before in MEASURES:
        return
    message = f"'{text[start:end]}' adds nothing that can be checked; drop it."
    finding = statement.finding(start, end, message)
    joined = not following or not JOINS.isdisjoint((before, following))
    if not joined and SPACED.match(text, end):
        first = cased(text[end + 1], text[start])
        finding = with_fix(finding, statement, start, end + 2, first, safe=True)
    yield finding


def _last(text: str, start: int) -> str:
    """The word before a place in lower case, or nothing."""
    return " ".join(just_before(text, start).split()[-1:]).lower()


def _next(text: str, end: int) -> str:
    """The word after a place in lower case, or nothing."""
    hit = FOLLOWING.match(just_after(text, end))
    return hit[1].lower() if hit else ""


def _before_verb(text: str, end: int) -> bool:
    """Whether a plain verb follows: 'successfully delivers', not 'successfully.'"""
    return any(form in ("base", "third") for _, form in readings(_next(text, end)))
