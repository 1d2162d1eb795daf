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

FEW = 2
"""Fewer definitions than this make no list of them."""


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
    """A category is defined, but no level has an expectation in it.

    Either its expectations were forgotten, or the category was renamed and its definition wasn't. Add what is missing,
    rename it, or drop the definition.

    Ignore it when the category is assessed elsewhere and the document says so.
    """
    shown = [entry for entry in ladder.ledger if entry.became != "blank"]
    used = [_defines_a_used_one(entry) for entry in shown]
    if sum(used) >= FEW:
        yield from _between(shown, used)


def _between(shown: list[Entry], used: list[bool]) -> Iterator[Finding]:
    """A finding for each definition of an unused category that stands before or after another definition."""
    in_list = False
    for entry, is_used, follows in zip(shown, used, [*used[1:], False], strict=True):
        hit = _defines_another(entry) if in_list or follows else None
        if hit:
            yield _finding(entry, hit)
        in_list = is_used or hit is not None


def _defines_a_used_one(entry: Entry) -> bool:
    """Whether a line defines a category that the ladder has."""
    inside = bool(entry.category) and not entry.level
    return inside and DEFINES.match(entry.text) is not None


def _defines_another(entry: Entry) -> re.Match[str] | None:
    """The definition in a line of which nothing else was made."""
    other = entry.became in ("intro", "unplaced") and not entry.category
    return DEFINES.match(entry.text) if other else None


def _finding(entry: Entry, hit: re.Match[str]) -> Finding:
    """The finding at the definition of a category that no level has."""
    start, end = (entry.place.start + at for at in hit.span("name"))
    message = f"{hit['name']} is defined, but no level has an expectation in it; add one or drop it."
    return Finding(
        place=Place(entry.place.order, start, end), message=message, quote=hit["name"]
    )
