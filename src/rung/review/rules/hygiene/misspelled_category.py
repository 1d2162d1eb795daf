"""A category heading with a typing error."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.casing import cased
from rung.lexicon.misspellings import MISSPELLINGS, one_slip_apart
from rung.model.finding import Edit, Finding
from rung.model.ladder import Heading
from rung.model.source import Place
from rung.review.fixes import editable
from rung.review.rule import Bad, rule
from rung.review.views import category_headings

WORD = re.compile(r"[A-Za-z]{5,}")


@rule(
    over=category_headings,
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
def misspelled_category(heading: Heading) -> Iterator[Finding]:
    """A category's name is misspelled at one level.

    Tools and readers then see two categories, and the level seems to lack one. The name that more levels use counts as
    right.

    Ignore it when both names are meant.
    """
    known = re.findall(r"[a-z]{5,}", heading.category.lower())
    for hit in WORD.finditer(heading.text):
        if right := _right(hit[0].lower(), known):
            yield _finding(heading, hit, cased(right, hit[0]))


def _right(word: str, known: list[str]) -> str:
    """The right spelling: from the table, or that of the category as most levels name it; empty where there is none."""
    if word in MISSPELLINGS or word in known:
        return MISSPELLINGS.get(word, "")
    return next((one for one in known if one_slip_apart(word, one)), "")


def _finding(heading: Heading, hit: re.Match[str], right: str) -> Finding:
    """The finding, with a fix where the heading can be edited in place."""
    start, literal = heading.place.start, editable(heading)
    word = Place(heading.place.order, start + hit.start(), start + hit.end())
    return Finding(
        place=word if literal else heading.place,
        message=f"'{hit[0]}' is misspelled; write '{right}'.",
        quote=hit[0],
        level=heading.level,
        category=heading.category,
        fix=(Edit(word, right),) if literal else (),
    )
