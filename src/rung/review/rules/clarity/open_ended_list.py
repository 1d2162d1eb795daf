"""A list that trails off, so that nobody knows what it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.lexicon.phrases import just_after, just_before
from rung.model.finding import Edit, Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

TRAILING = re.compile(
    r"\betc\b\.?|\band so (?:on|forth)\b|\band the like\b|\band (?:much )?more(?=[.)]|$)|\band others(?=[.)]|$)",
    re.IGNORECASE,
)
LONGEST_EXAMPLE = 4
"""In words; what is longer may be more than an example."""
BRACKET = re.compile(
    r"\((?P<lead>e\.g\.,?\s*|such as\s+|for example,?\s*|like\s+|including\s+)?(?P<list>[^()]*?),?\s*$",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad(
            "- Runs the team's rituals (planning, demos, ⟦etc.⟧)",
            becomes="- Runs the team's rituals (such as planning, demos)",
        ),
        Bad(
            "- Keeps notes (e.g. minutes, plans, ⟦etc.⟧) fresh.",
            becomes="- Keeps notes (e.g. minutes, plans) fresh.",
        ),
        Bad("- Looks after docs, tests ⟦and so on⟧."),
    ),
    good=(
        "- Runs the team's rituals, such as planning and demos.",
        "- Etches circuit boards.",
        "- Asks for more.",
    ),
)
def open_ended_list(statement: Statement) -> Iterator[Finding]:
    """A list that ends in "etc." can't be assessed.

    Nobody can tell what the rest of the list is. Name what counts, or give two examples after "such as".
    Inside brackets, where the list is plainly one of examples, rung can do that itself.
    """
    for hit in TRAILING.finditer(statement.text):
        finding = statement.finding(
            *hit.span(),
            f"'{hit[0]}' leaves the list open; name what counts or write 'such as' with examples.",
        )
        yield _fixed(statement, finding, hit)


def _fixed(statement: Statement, finding: Finding, hit: re.Match[str]) -> Finding:
    """The finding with its fix, where the list stands in brackets that it ends."""
    before = just_before(statement.text, hit.start())
    after = just_after(statement.text, hit.end())
    opened = BRACKET.search(before) if after.lstrip().startswith(")") else None
    if not opened or not _examples(opened["list"]):
        return finding
    at = hit.start() - len(before)
    cut, first = statement.place_of(at + opened.end("list"), hit.end())
    begin, second = statement.place_of(at + opened.start() + 1, at + opened.start() + 1)
    if not (first and second):
        return finding
    named = () if opened["lead"] else (Edit(begin, "such as "),)
    return replace(finding, fix=(*named, Edit(cut, "")), safe=True)


def _examples(listed: str) -> bool:
    """Whether this is a plain list of two short things or more, so that 'such as' can stand before it."""
    things = [thing.split() for thing in listed.split(",") if thing.strip()]
    return len(things) > 1 and max(map(len, things)) <= LONGEST_EXAMPLE
