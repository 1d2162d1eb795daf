"""Two levels that differ by a word of degree alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.relate.wording import reworded
from rung.review.rule import Bad, rule
from rung.review.twice import beside
from rung.review.views import whole

JOINS = re.compile(r"\bas well as\b", re.IGNORECASE)
"""Here "well" joins two things and grades nothing."""


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC1\n\n### Craft\n\n- Writes good code.\n\n## IC2\n\n### Craft\n\n- ⟦Writes very good code.⟧"
        ),
        Bad(
            "## IC1\n\n### Teamwork\n\n- Explains designs well.\n\n"
            "## IC2\n\n### Teamwork\n\n- ⟦Explains designs exceptionally well.⟧"
        ),
    ),
    good=(
        "## IC1\n\n### Craft\n\n- Fixes tests and docs.\n\n## IC2\n\n### Craft\n\n- Fixes tests as well as docs.",
        "## IC1\n\n### Craft\n\n- Writes simple code.\n\n## IC2\n\n### Craft\n\n- Writes complex code.",
        "## IC1\n\n### Teamwork\n\n- Explains designs to the team.\n\n"
        "## IC2\n\n### Teamwork\n\n- Explains designs to other teams.",
    ),
)
def adverb_only(ladder: Ladder) -> Iterator[Finding]:
    """The level differs from a lower one by a word of degree and nothing else.

    Between "well" and "very well" two assessors will not agree. Say what is there to be seen at the higher level: a
    wider
    audience, harder work, less help.
    """
    for one in reworded(ladder):
        if one.kind == "degree" and not (
            JOINS.search(one.a.text) or JOINS.search(one.b.text)
        ):
            differing = "', '".join((*one.words_a, *one.words_b))
            finding = one.b.finding(
                0,
                len(one.b.text),
                f"Only '{differing}' sets this apart from {one.a.level}; say what grows.",
            )
            yield replace(
                finding, related=(beside(one.a, "the same but for a word of degree"),)
            )
