"""A word that stands in for text which was never written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Entry, Ladder, Statement
from rung.model.source import Place
from rung.review.mending import editable
from rung.review.rule import Bad, rule
from rung.review.views import lines, passages, whole

STANDS_ALONE = re.compile(
    r"^\W*(?:to be (?:written|added|defined|decided|determined|confirmed|completed|done)|coming soon|work in progress"
    r"|wip|placeholder"
    r"|under construction|not (?:yet )?(?:written|defined)(?: yet)?|\?+|\.{2,}|…|n/?a)\W*$",
    re.IGNORECASE,
)
SIGN = re.compile(
    r"\b(?:TODO|TO DO|TBD|TBC|TBA|TBW|FIXME|XXX+|TKTK|TK)\b(?!\s+(?:list|comment|item)s?\b)|\b(?i:lorem ipsum)\b"
    r"|[\[<{](?i:insert|add|fill in|placeholder|your|tbd|todo|example)\b[^\]>}\n]{0,60}[\]>}]"
)
SPOKEN_OF = re.compile(r"(?:\b(?:an?|the|any) |[\"“'‘])$")
"""What stands before a sign that the text only speaks of: 'fixed a TODO'."""
SAY = "'{}' stands in for text that is missing; write what is expected, or take the line out."


@rule(
    over=whole,
    severity="error",
    bad=(
        Bad("- ⟦TODO⟧"),
        Bad("- Runs the release (details ⟦TBD⟧)."),
        Bad("- ⟦To be defined.⟧"),
        Bad("- Reports to ⟦[insert role]⟧ each week."),
        Bad(
            "## IC1\n\n### Impact\n\n- ⟦TODO⟧: say how.\n- ⟦TODO⟧: say when.\n- ⟦TODO⟧: say where.\n\n"
            "### Craft\n\n- ⟦TODO⟧: say who."
        ),
        Bad(
            "⟦TODO⟧: describe this level\n\n## IC1\n\n### Impact\n\n- Fixes small faults."
        ),
    ),
    good=(
        "- Removes a TODO and keeps a TODO list and shares it with the pair.",
        "- Turns requirements that are still to be defined into tickets.",
        "- Limits work in progress to two tickets.",
    ),
)
def placeholder(ladder: Ladder) -> Iterator[Finding]:
    """A placeholder stands where an expectation should.

    Staff read a published "TBD" as "nobody has decided what we are judged by". If a gap is meant, leave the line out.

    Ignore it when the word is a name where you work (a team called TK, a form called XXX).
    """
    found: list[Place] = []
    for passage in passages(ladder):
        for finding in _said(passage):
            found.append(finding.place)
            yield finding
    for line in lines(ladder):
        for finding in _lost(line):
            if not any(_overlap(finding.place, place) for place in found):
                yield finding


def _said(passage: Statement) -> Iterator[Finding]:
    """Placeholders in the text of a passage."""
    body = passage.text.strip()
    if body and STANDS_ALONE.match(passage.text):
        start = passage.text.index(body)
        yield passage.finding(start, start + len(body), SAY.format(body))
        return
    for hit in _signs(passage.text):
        yield passage.finding(*hit.span(), SAY.format(hit[0]))


def _signs(text: str) -> Iterator[re.Match[str]]:
    """The signs of missing text, less those that the text only speaks of."""
    for hit in SIGN.finditer(text):
        if not SPOKEN_OF.search(text[max(0, hit.start() - 5) : hit.start()]):
            yield hit


def _lost(line: Entry) -> Iterator[Finding]:
    """Placeholders of a line that no statement carries, such as a label 'TODO:' that stands before several of them."""
    if line.became != "statement" or not editable(line):
        return
    order, at, _ = line.place
    for hit in _signs(line.text):
        yield Finding(
            place=Place(order, at + hit.start(), at + hit.end()),
            message=SAY.format(hit[0]),
            quote=hit[0],
            level=line.level,
            category=line.category,
        )


def _overlap(one: Place, other: Place) -> bool:
    return one.order == other.order and one.start < other.end and other.start < one.end
