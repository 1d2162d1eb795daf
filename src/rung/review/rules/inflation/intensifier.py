"""An adverb that turns up the volume and adds nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.lexicon.phrases import Phrases, just_after, just_before
from rung.lexicon.verbs import readings
from rung.model.finding import Finding
from rung.model.ladder import Statement
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
KEPT_BEFORE = frozenset("how more most as so less and or not be is are can".split())


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
    "actively" are hints: they are ungraded and come at every level, but may set someone apart who waits to
    be asked.
    """
    for hit in PURE.find(statement.text):
        yield from _dropped(statement, hit.start, hit.end)
    for hit in SUCCESS.find(statement.text):
        if _before_verb(statement.text, hit.end):
            yield from _dropped(statement, hit.start, hit.end)
    for hit in MANNER.find(statement.text):
        if _next(statement.text, hit.end) not in GRADED:
            finding = statement.finding(
                hit.start,
                hit.end,
                f"'{hit.phrase}' adds little; drop it or say what would be missing without it.",
            )
            yield replace(finding, severity="info")


def _dropped(statement: Statement, start: int, end: int) -> Iterator[Finding]:
    """The finding, with the word and its space dropped where the sentence stays whole."""
    text = statement.text
    follows, before = _next(text, end), just_before(text, start).split()[-1:]
    if follows in GRADED or (
        before
        and before[0].lower() in KEPT_BEFORE - {"and", "or", "is", "are", "be", "can"}
    ):
        return
    finding = statement.finding(
        start, end, f"'{text[start:end]}' adds nothing that can be checked; drop it."
    )
    joined = (bool(before) and before[0].lower() in ("and", "or")) or follows in (
        "and",
        "or",
        "",
    )
    if joined or not re.match(r" \w", text[end : end + 2]):
        yield finding
        return
    first = text[end + 1]
    offered = statement.finding(
        start, end + 2, "", becomes=first.upper() if text[start].isupper() else first
    )
    yield replace(finding, fix=offered.fix, safe=bool(offered.fix))


def _next(text: str, end: int) -> str:
    hit = re.match(r"\s+([\w'’]+)", just_after(text, end))
    return hit[1].lower() if hit else ""


def _before_verb(text: str, end: int) -> bool:
    """Whether a plain verb follows: 'successfully delivers', not 'successfully.'"""
    return any(form in ("base", "third") for _, form in readings(_next(text, end)))
