"""A job title in brackets in the middle of an expectation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.model.finding import Edit, Finding
from rung.model.ladder import Heading, Ladder, Statement
from rung.model.source import Place
from rung.review.fixes import editable
from rung.review.rule import Bad, rule
from rung.review.views import opening, statements, whole

RANK = r"(?:entry[- ]level|mid[- ]level|junior|senior|sr\.?|staff|principal|distinguished|associate|lead|fellow|graduate)"
TITLE = re.compile(
    rf" ?\((?P<title>{RANK}(?: {RANK})?(?: \w+){{0,2}}?)[- ](?:equivalent|level)\)",
    re.IGNORECASE,
)


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC3\n\n### Impact\n\n- Leads projects ⟦(Senior equivalent)⟧.",
            becomes="## IC3 (Senior)\n\n### Impact\n\n- Leads projects.",
        ),
        Bad(
            "## IC5: Staff Engineer\n\n### Impact\n\n- Sets direction ⟦(Staff level)⟧ for the group.",
            becomes="## IC5: Staff Engineer\n\n### Impact\n\n- Sets direction for the group.",
        ),
    ),
    good=(
        "## IC3: Senior Engineer\n\n### Impact\n\n- Leads projects.",
        "## IC3\n\n### Impact\n\n- Mentors others (senior engineers included).",
    ),
)
def title_in_text(ladder: Ladder) -> Iterator[Finding]:
    """A title such as "(Senior equivalent)" stands inside an expectation.

    It doesn't say what is expected, and when levels are renumbered it is the mention that gets forgotten. It belongs in
    the level's heading, where every reader looks for it; rung can move it there.

    Ignore it when the bracket says who else is meant rather than what the level is called.
    """
    for statement in statements(ladder):
        for hit in TITLE.finditer(statement.text):
            quote = hit[0].strip()
            message = f"'{quote}' is a title, not an expectation; move it to the level's heading."
            finding = statement.finding(hit.end() - len(quote), hit.end(), message)
            edits = _moved(ladder, statement, hit)
            yield replace(finding, fix=edits, safe=bool(edits))


def _moved(
    ladder: Ladder, statement: Statement, hit: re.Match[str]
) -> tuple[Edit, ...]:
    """The edits that take the bracket out and put the title after the level's name, unless it stands there already."""
    heading = opening(ladder, statement.level)
    place, literal = statement.place_of(*hit.span())
    if not literal or heading is None:
        return ()
    if hit["title"].lower() in heading.text.lower():
        return (Edit(place, ""),)
    where = _after_name(heading)
    return (Edit(where, f" ({hit['title']})"), Edit(place, "")) if where else ()


def _after_name(heading: Heading) -> Place | None:
    """The place right after the level's name in its heading, where the heading can be edited."""
    at = heading.text.find(heading.level)
    if at < 0 or not editable(heading):
        return None
    end = heading.place.start + at + len(heading.level)
    return Place(heading.place.order, end, end)
