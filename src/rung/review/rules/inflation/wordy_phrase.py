"""A phrase where a word will do."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.casing import cased
from rung.lexicon.phrases import Phrases
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

SHORT = {
    "in order to": "to",
    "so as to": "to",
    "for the purpose of": "for",
    "in an effort to": "to",
    "in regards to": "about",
    "pertaining to": "about",
    "due to the fact that": "because",
    "in light of the fact that": "because",
    "given the fact that": "because",
    "on a regular basis": "regularly",
    "on a daily basis": "daily",
    "on a weekly basis": "weekly",
    "on an ongoing basis": "continually",
    "on a consistent basis": "consistently",
    "in a consistent manner": "consistently",
    "in a respectful manner": "respectfully",
    "in an effective manner": "effectively",
    "in an efficient manner": "efficiently",
    "in a clear manner": "clearly",
    "in a professional manner": "professionally",
    "in the event that": "if",
    "at this point in time": "now",
    "at the present time": "now",
    "prior to": "before",
    "subsequent to": "after",
    "the fact that": "that",
    "in spite of the fact that": "although",
    "is in a position to": "can",
    "are in a position to": "can",
    "in the process of": "",
    "in close collaboration with": "with",
    "by means of": "by",
}
PHRASES = Phrases(*SHORT)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad(
            "- Writes notes ⟦in order to⟧ remember.",
            becomes="- Writes notes to remember.",
        ),
        Bad(
            "- ⟦Prior to⟧ a launch, runs a drill.",
            becomes="- Before a launch, runs a drill.",
        ),
    ),
    good=(
        "- Writes notes to remember.",
        "- Keeps books in order.",
        "- Chooses parts with regard to price.",
    ),
)
def wordy_phrase(statement: Statement) -> Iterator[Finding]:
    """Fewer words, same meaning.

    Ladders are read often and compared line by line, so every needless word costs. The short wording is offered.
    """
    for hit in PHRASES.find(statement.text):
        short = SHORT[hit.phrase]
        advice = f"'{short}' is enough" if short else "drop it"
        yield statement.finding(
            hit.start,
            hit.end,
            f"'{hit.phrase}' is wordy; {advice}.",
            becomes=cased(short, statement.text[hit.start]) or None,
        )
