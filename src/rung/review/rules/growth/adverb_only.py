"""Two levels that differ by a word of degree alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.relate.wording import Reworded, reworded
from rung.review.rule import Bad, rule
from rung.review.twice import beside
from rung.review.views import whole

JOINS = re.compile(r"\bas well as\b", re.IGNORECASE)


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

    Two assessors won't agree where "well" ends and "very well" begins. Say what can be seen at the higher level: a
    wider audience, harder work, less help.
    """
    for one in reworded(ladder):
        if one.kind == "degree" and not _joins(one):
            differing = "', '".join((*one.words_a, *one.words_b))
            finding = one.b.finding(
                0,
                len(one.b.text),
                f"Only '{differing}' sets this apart from {one.a.level}; say what grows.",
            )
            other = beside(one.a, "the same but for a word of degree")
            yield replace(finding, related=(other,))


def _joins(one: Reworded) -> bool:
    """Whether 'well' joins two things in one of the statements and grades nothing."""
    return any(JOINS.search(said.text) for said in (one.a, one.b))
