"""Compounds with and without their hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

WIDE = "company team industry org organization organisation department engineering business".split()
FIRST = {
    "cross": "team teams functional group squad department company org organizational organisational".split(),
    "high": "quality impact level risk value".split(),
    "well": "defined tested documented scoped written structured understood".split(),
    "self": "sufficient directed driven aware organising organizing".split(),
    "multi": "team year person quarter".split(),
    "data": ["driven", "informed"],
    "customer": ["facing", "focused"],
    "long": ["term", "running"],
    "short": ["term"],
    "low": ["risk", "level"],
    "open": ["ended"],
    "hands": ["on"],
    "decision": ["making"],
    "problem": ["solving"],
    **{one: ["wide"] for one in WIDE},
}
PAIRS = "|".join(f"{first} (?:{'|'.join(rest)})" for first, rest in FIRST.items())
COMPOUND = re.compile(rf"\b(?:{PAIRS})(?= [a-z]+)", re.IGNORECASE)
NOUNS = re.compile(
    r" (?:projects?|initiatives?|work|collaborations?|teams?|efforts?|technolog\w+|decisions?|standards?|goals?|plans?"
    r"|code"
    r"|tasks?|skills?|practices?|polic\w+|impact|changes?|problems?|strategy|strategies|systems?|solutions?"
    r"|partners?|stakeholders?|communication|vision|programs?|process\w*|features?|knowledge|adoption|alignment|planning)\b"
)


@rule(
    over=statements,
    severity="warning",
    safe=True,
    bad=(
        Bad("- Leads ⟦cross team⟧ projects.", becomes="- Leads cross-team projects."),
        Bad(
            "- Brings in ⟦industry wide⟧ practices.",
            becomes="- Brings in industry-wide practices.",
        ),
    ),
    good=(
        "- Leads cross-team projects.",
        "- Plans for the long term.",
        "- Writes code that is well tested by others.",
    ),
)
def hyphen_variant(statement: Statement) -> Iterator[Finding]:
    """A compound before a noun lacks its hyphen.

    "Cross team projects" makes readers stumble, and beside "cross-team" elsewhere it looks like another term. After a
    noun ("plans for the long term") no hyphen is needed, and none is asked for.
    """
    for hit in COMPOUND.finditer(statement.text):
        if NOUNS.match(statement.text, hit.end()):
            text = hit[0].replace(" ", "-")
            message = f"Before a noun this needs a hyphen; write '{text}'."
            yield statement.finding(*hit.span(), message, becomes=text)
