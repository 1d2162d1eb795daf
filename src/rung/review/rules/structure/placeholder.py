"""A word that stands in for text which was never written."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.holes import gaps, marks
from rung.model.finding import Finding
from rung.model.ladder import Entry, Ladder, Statement
from rung.model.source import Place
from rung.review.fixes import editable
from rung.review.rule import Bad, rule
from rung.review.views import lines, passages, whole

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
            if not any(finding.place.overlaps(place) for place in found):
                yield finding


def _said(passage: Statement) -> Iterator[Finding]:
    """Placeholders in the text of a passage."""
    for start, end in gaps(passage.text):
        message = SAY.format(passage.text[start:end])
        yield passage.finding(start, end, message)


def _lost(line: Entry) -> Iterator[Finding]:
    """Placeholders of a line that no statement carries, such as a label 'TODO:' that stands before several of them."""
    if line.became != "statement" or not editable(line):
        return
    order, at, _ = line.place
    for start, end in marks(line.text):
        said = line.text[start:end]
        yield Finding(
            place=Place(order, at + start, at + end),
            message=SAY.format(said),
            quote=said,
            level=line.level,
            category=line.category,
        )
