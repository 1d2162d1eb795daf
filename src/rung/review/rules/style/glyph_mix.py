"""Curly and straight quotation marks side by side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.habit import hits, majority
from rung.review.rule import Bad, rule
from rung.review.views import whole

APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
FIVE = "".join(
    f"- {verb} the team's {thing}.\n"
    for verb, thing in (("Runs", "demos"), ("Knows", "aims"), ("Keeps", "rota"))
)
FIVE += "- Writes the team's notes.\n- Plans the team's week.\n"


@rule(
    over=whole,
    severity="info",
    safe=True,
    bad=(
        Bad(
            FIVE + "- Minds the team⟦’⟧s budget.",
            becomes=FIVE + "- Minds the team's budget.",
        ),
    ),
    good=(FIVE, FIVE.replace("'", "’")),
)
def glyph_mix(ladder: Ladder) -> Iterator[Finding]:
    """Curly and straight apostrophes are mixed.

    It shows where text was pasted in, and a search for a phrase misses half of its uses. The more frequent one wins.
    """
    found = hits(ladder, APOSTROPHE)
    habit = majority(Counter(hit[0] for _, hit in found))
    for one, hit in found:
        if habit and hit[0] != habit:
            message = f"Most apostrophes here are {habit}; use the same."
            yield one.finding(*hit.span(), message, becomes=habit)
