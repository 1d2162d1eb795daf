"""A statement that points at something outside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint_if
from rung.review.rule import Bad, rule
from rung.review.surroundings import Surrounded, surrounded

POINTING = re.compile(
    r"^(?:This|That|These|Those|It|Such)(?=\s+(?:is|are|was|were|can|could|may|might|will|would|should|includes?"
    r"|means?|involves?|also|often|has|have|requires?|allows?|helps?|ensures?|enables?|needs?|extends?)\b)"
)
ELSEWHERE = re.compile(
    r"\b(?:the above|as above|the former|the latter|aforementioned|as described (?:above|below)|see (?:above|below)"
    r"|mentioned (?:above|earlier)|same as (?:above|below|before|previous)|as before|ditto)\b",
    re.IGNORECASE,
)


@rule(
    over=surrounded,
    severity="warning",
    bad=(
        Bad("- Runs the rota.\n- ⟦This⟧ includes weekends."),
        Bad("- Does ⟦the above⟧ for two teams."),
    ),
    good=("- Runs the rota, weekends included.", "- This team's rota is kept by them."),
)
def undefined_referent(found: Surrounded) -> Iterator[Finding]:
    """A statement must stand alone.

    It will be quoted in a review, moved, or compared with another level, and then "this" or "the above"
    points at nothing. Name the thing. Where the sentence before it stands in the same paragraph it is a
    hint.
    """
    text = found.statement.text
    if hit := POINTING.match(text):
        yield hint_if(found.continues, _finding(found.statement, hit))
    for hit in ELSEWHERE.finditer(text):
        yield _finding(found.statement, hit)


def _finding(statement: Statement, hit: re.Match[str]) -> Finding:
    """The finding at one word that points outside the statement."""
    return statement.finding(
        *hit.span(), f"'{hit[0]}' points outside the statement; name the thing."
    )
