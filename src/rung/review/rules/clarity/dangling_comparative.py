"""A comparison that doesn't say with what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.phrases import Phrases
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint
from rung.review.rule import Bad, rule
from rung.review.views import statements

CHANGED = Phrases(
    "has expanded, have expanded, has grown, have grown, has increased, have increased, has broadened",
    "has widened, has evolved, has extended, expands to, expanded to, increasingly, more and more",
    "a higher degree of, more than before, a greater degree of, a higher level of, a greater level of",
    "even more, at a higher level, at the next level",
)
LARGER = Phrases(
    "larger, bigger, broader, wider, deeper, greater, higher, better, stronger, faster, smaller, more complex",
    "more ambiguous, more advanced, more senior, more challenging, more difficult, more complicated",
)
BASELINE = re.compile(
    r"\bthan\b|\bcompared\b|\bto the point\b|\bthe (?:more|better|larger|bigger|higher|deeper|broader)\b",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Your reach ⟦has grown⟧ to the sister team."),
        Bad("- Takes on ⟦increasingly⟧ hard tickets."),
        Bad("- Takes on ⟦larger⟧ projects."),
    ),
    good=(
        "- Takes on work that keeps three people busy.",
        "- Splits a service once it has grown to the point where nobody knows all of it.",
        "- Takes on larger projects than one person can finish in a quarter.",
    ),
)
def dangling_comparative(statement: Statement) -> Iterator[Finding]:
    """A comparison needs its other half.

    "Has expanded to" and "increasingly" measure against a past that the reader doesn't know; say what is
    expected now. "Larger" or "broader" alone is only a hint, since the level below often sets the measure.
    """
    if BASELINE.search(statement.text):
        return
    for hit in CHANGED.find(statement.text):
        yield statement.finding(
            hit.start,
            hit.end,
            f"'{hit.phrase}' compares with something unsaid; say what is expected at this level.",
        )
    for hit in LARGER.find(statement.text):
        message = f"'{hit.phrase}' than what? Say the size itself."
        yield hint(statement.finding(hit.start, hit.end, message))
