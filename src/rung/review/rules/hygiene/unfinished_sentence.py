"""A sentence that stops before it is done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

CUT = re.compile(
    r"(?:(?<![.])\b(?:the|an?|and|or|but|their|your|our|my|its|because|whose|than|nor|every|including|such as"
    r"|as well as|e\.g"
    r"|i\.e)|(?<=[\w)]),|[-–—](?<=\w [-–—])|&)(?P<end>\s*\.?\s*)$",
    re.IGNORECASE,
)
LIST_ENDS = re.compile(
    r"\b(?:option|plan|team|group|vitamin|type|series|class|grade|part|phase) a\W*$|\b(?:and/or|either/or|A/B)\W*$",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Plans the release and ⟦the⟧"),
        Bad("- Answers questions of customers ⟦and⟧."),
        Bad("- Writes tests for ⟦their⟧"),
    ),
    good=(
        "- Plans the release and the one after.",
        "- Says what they depend on.",
        "- Leads team A.",
        "- Wins clients worth 2m p.a.",
    ),
)
def unfinished_sentence(statement: Statement) -> Iterator[Finding]:
    """The sentence ends in a word that needs another one.

    Text was lost, often at the end of a table cell or a page. Only the author knows what was meant: complete it, or cut
    it back to the last whole thought.

    Ignore it when the line is continued by the list below it.
    """
    text = statement.text.rstrip()
    hit = CUT.search(text)
    if hit and not LIST_ENDS.search(text) and len(text.split()) > 2:
        yield statement.finding(
            hit.start(),
            hit.start("end"),
            "The sentence breaks off here; complete it or cut it back.",
        )
