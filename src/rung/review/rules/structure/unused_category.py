"""A category that is defined and never used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Entry, Ladder
from rung.model.source import Place
from rung.review.rule import Bad, rule
from rung.review.views import whole

DEFINES = re.compile(
    r"^\s*(?:[-*+•]|\d+[.)])\s+(?:\*\*|__)?(?P<name>[A-Z][\w&-]+(?: [\w&-]+){0,2})(?:\*\*|__)?\s*[:–—]\s*(?:\*\*"
    r"|__)?\s*\w"
)


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "# Ladder\n\nCategories:\n\n- Impact: what the work changes for customers.\n"
            "- Teamwork: how people work with others.\n"
            "- ⟦Mastery⟧: how deep the skill goes.\n\n"
            "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Teamwork\n\n- Asks early.\n\n"
            "## IC2\n\n### Impact\n\n- Ships parts.\n\n### Teamwork\n\n- Pairs often."
        ),
    ),
    good=(
        "# Ladder\n\nCategories:\n\n- Impact: what the work changes for customers.\n"
        "- Teamwork: how people work with others.\n\n"
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Teamwork\n\n- Asks early.",
        "# Ladder\n\n- Note: this page is reviewed in May.\n- Owner: the people team.\n\n## IC1\n\n### Impact\n\n"
        "- Fixes faults.",
    ),
)
def unused_category(ladder: Ladder) -> Iterator[Finding]:
    """A category is defined, and no level has an expectation in it.

    Either its expectations were forgotten, or the category was renamed and its definition was not. Add what is
    missing, rename, or drop the definition.

    Ignore it when the category is assessed elsewhere and the document says so.
    """
    shown = [entry for entry in ladder.ledger if entry.became != "blank"]
    defined = [
        bool(not one.level and one.category and DEFINES.match(one.text))
        for one in shown
    ]
    alike = [False] * len(shown)
    for at, entry in enumerate(shown):
        before = at > 0 and (defined[at - 1] or alike[at - 1])
        after = at + 1 < len(shown) and defined[at + 1]
        hit = (
            DEFINES.match(entry.text)
            if entry.became in ("intro", "unplaced") and not entry.category
            else None
        )
        if hit and (before or after) and sum(defined) >= 2:
            alike[at] = True
            yield _finding(entry, hit)


def _finding(entry: Entry, hit: re.Match[str]) -> Finding:
    start, end = (entry.place.start + at for at in hit.span("name"))
    message = f"{hit['name']} is defined and no level has an expectation in it; add them or drop it."
    return Finding(
        place=Place(entry.place.order, start, end), message=message, quote=hit["name"]
    )
