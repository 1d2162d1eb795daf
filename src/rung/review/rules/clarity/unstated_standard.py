"""Appropriate, suitable, sufficient: a standard that only the assessor knows."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.phrases import Phrases
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint
from rung.review.rule import Bad, rule
from rung.review.views import statements

STANDARD = Phrases(
    "appropriate, appropriately, suitable, suitably, sufficient, sufficiently, adequate, adequately, proper",
    "properly, reasonable, reasonably, acceptable, satisfactory, relevant, correctly, optimal, ideal",
    "user-friendly",
)
LEVEL = Phrases(
    "an appropriate level of, the appropriate level of, an appropriate amount of, a sufficient level of",
    "an adequate level of, a reasonable amount of, a reasonable level of, a sufficient amount of",
    "an acceptable level of, the right level of, the right amount of, the right things, the right thing",
    "a suitable level of, appropriate level of, right level of",
)
ESCAPED = Phrases(
    "as appropriate",
    "where appropriate",
    "when appropriate",
    "if appropriate",
    "as relevant",
    "where relevant",
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Keeps ⟦an appropriate level of⟧ test coverage."),
        Bad("- Chooses ⟦suitable⟧ tools."),
    ),
    good=("- Covers every changed branch with a test.", "- Mentors where appropriate."),
)
def unstated_standard(statement: Statement) -> Iterator[Finding]:
    """ "Appropriate" moves the standard into the assessor's head.

    Say what makes it appropriate: for whom, measured by what. "An appropriate level of" is a warning, the
    bare adjective a hint.
    """
    levels = tuple(LEVEL.find(statement.text))
    for hit in levels:
        yield statement.finding(
            hit.start,
            hit.end,
            f"'{hit.phrase}' leaves the standard open; say how much or by what measure.",
        )
    taken = (*levels, *ESCAPED.find(statement.text))
    for hit in STANDARD.find(statement.text):
        if not any(one.start <= hit.start < one.end for one in taken):
            message = f"'{hit.phrase}' leaves the standard open; say by what measure."
            yield hint(statement.finding(hit.start, hit.end, message))
