"""A statement that points at something that isn't in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.model.finding import Finding
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
    statement = found.statement
    for hit in (
        *POINTING.finditer(statement.text),
        *ELSEWHERE.finditer(statement.text),
    ):
        finding = statement.finding(
            *hit.span(), f"'{hit[0]}' points outside the statement; name the thing."
        )
        near = hit.re is POINTING and found.continues
        yield replace(finding, severity="info") if near else finding
