"""A ladder that does not say whether levels add up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Entry, Heading, Ladder
from rung.review.hint import hint_if
from rung.review.rule import Bad, rule
from rung.review.views import inheritance, level_headings, lines, whole

PROSE = re.compile(r"^(?!\s*[\w\"'-]+:)\W*[A-Z](?:\S*\s+){5}.*[.!?:]\W*$")
"""A sentence of an introduction, not a value of a data file."""
FEW = 3
"""With fewer levels than this the question hardly arises."""


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "This page says what we expect of engineers.\n\n## ⟦IC1⟧\n\n### Impact\n\n- Fixes faults.\n\n"
            "## IC2\n\n### Impact\n\n- Ships parts.\n\n## IC3\n\n### Impact\n\n- Leads projects."
        ),
    ),
    good=(
        "Each level builds on the levels below it.\n\n"
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Ships parts.\n\n## IC3\n\n### Impact\n\n"
        "- Leads projects.",
        "Every rung adds to the one before.\n\n"
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Ships parts.\n\n## IC3\n\n### Impact\n\n"
        "- Leads projects.",
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Ships parts.",
    ),
)
def inheritance_unstated(ladder: Ladder) -> Iterator[Finding]:
    """The document doesn't say whether a level includes what lower levels ask.

    Readers then disagree on what a missing line means, and authors repeat lines to be safe. One sentence settles it,
    for example "What is expected at one level holds at all higher ones."

    In a document without any introduction, such as a data file, this is only worth a look (`--info`).
    """
    first = _first_level(ladder)
    if first and not inheritance(ladder):
        finding = first.finding(
            "Nothing says whether a level includes the levels below; add one sentence that does."
        )
        introduced = any(map(_introduces, lines(ladder)))
        yield hint_if(not introduced, finding)


def _first_level(ladder: Ladder) -> Heading | None:
    """The heading that opens the first level, in a ladder that has several."""
    known = {one.id for one in ladder.levels}
    levels = (one for one in level_headings(ladder) if one.level in known)
    return next(levels, None) if len(known) >= FEW else None


def _introduces(line: Entry) -> bool:
    """Whether a line is prose before the levels, where inheritance would be stated."""
    return line.became == "intro" and PROSE.match(line.text) is not None
