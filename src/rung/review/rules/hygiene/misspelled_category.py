"""A category heading with a slip of the finger."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.misspellings import MISSPELLINGS, one_slip_apart
from rung.model.finding import Edit, Finding
from rung.model.ladder import Heading, Ladder
from rung.model.source import Place
from rung.review.rule import Bad, rule
from rung.review.views import headings, whole

WORD = re.compile(r"[A-Za-z]{5,}")


@rule(
    over=whole,
    severity="error",
    safe=True,
    bad=(
        Bad(
            "## IC1\n\n### Execution\n\n- Fixes faults.\n\n## IC2\n\n### Execution\n\n- Ships parts.\n\n## IC3\n\n"
            "### ⟦Exection⟧\n\n- Leads work.",
            becomes="## IC1\n\n### Execution\n\n- Fixes faults.\n\n## IC2\n\n### Execution\n\n- Ships parts.\n\n"
            "## IC3\n\n### Execution\n\n- Leads work.",
        ),
        Bad(
            "## IC1\n\n### ⟦Knowlege⟧\n\n- Knows the build.",
            becomes="## IC1\n\n### Knowledge\n\n- Knows the build.",
        ),
    ),
    good=(
        "## IC1\n\n### Execution\n\n- Fixes faults.\n\n## IC2\n\n### Execution\n\n- Ships parts.",
        "## IC1\n\n### Technology\n\n- Knows the build.\n\n## IC2\n\n### Technologies\n\n- Knows three builds.",
    ),
)
def misspelled_category(ladder: Ladder) -> Iterator[Finding]:
    """A category's name is misspelled at one level.

    Tools and readers then see two categories, and the level seems to lack one. The name that more levels use counts as
    right.

    Ignore it when both names are meant.
    """
    for heading in headings(ladder):
        words = set(re.findall(r"[a-z]{5,}", heading.category.lower()))
        for hit in (
            WORD.finditer(heading.text) if heading.level and heading.category else ()
        ):
            word = hit[0].lower()
            right = MISSPELLINGS.get(word) or next(
                (
                    one
                    for one in words
                    if word not in words and one_slip_apart(word, one)
                ),
                "",
            )
            if right:
                yield _finding(
                    heading, hit, right.capitalize() if hit[0][0].isupper() else right
                )


def _finding(heading: Heading, hit: re.Match[str], right: str) -> Finding:
    """The finding, with a fix where the heading can be edited in place."""
    editable = len(heading.text) == heading.place.end - heading.place.start
    start = heading.place.start
    place = (
        Place(heading.place.order, start + hit.start(), start + hit.end())
        if editable
        else heading.place
    )
    return Finding(
        place=place,
        message=f"'{hit[0]}' is misspelled; write '{right}'.",
        quote=hit[0],
        level=heading.level,
        category=heading.category,
        fix=(Edit(place, right),) if editable else (),
    )
