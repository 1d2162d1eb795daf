"""A ladder that does not say whether levels add up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.rule import Bad, rule
from rung.review.views import headings, inheritance, lines, whole

PROSE = re.compile(r"^(?!\s*[\w\"'-]+:)\W*[A-Z](?:\S*\s+){5}.*[.!?:]\W*$")
"""A sentence of an introduction, not a value of a data file."""


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
    """The document does not say whether a level includes what lower levels ask.

    Readers then disagree on what a missing line means, and authors repeat lines to be safe. One sentence settles it,
    for example "What is expected at one level holds at all higher ones."

    In a document without any introduction, such as a data file, this is only worth a look (`--info`).
    """
    known = {one.id for one in ladder.levels}
    first = next(
        (one for one in headings(ladder) if one.level in known and not one.category),
        None,
    )
    if first and len(known) >= 3 and not inheritance(ladder):
        finding = first.finding(
            "Nothing says whether a level includes the levels below; add one sentence that does."
        )
        introduced = any(
            line.became == "intro" and PROSE.match(line.text) is not None
            for line in lines(ladder)
        )
        yield finding if introduced else replace(finding, severity="info")
