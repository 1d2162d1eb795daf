"""A sentence too long to keep in mind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint_if
from rung.review.rule import Bad, rule
from rung.review.views import statements

SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s+[A-Z])[^.!?]+)*(?:[.!?]+|$)")
WORD = re.compile(r"[^\W_]+(?:['’/-][^\W_]+)*")
BRACKETS = re.compile(r"\([^()]*\)")
LONG = 26
FAR_TOO_LONG = 34

LENGTHY = (
    "Plans the work of the team for the coming quarter together with product and support and then writes down which"
    " parts of it are certain and which of them depend on people outside the team and why."
)


@rule(
    over=statements,
    severity="warning",
    bad=(Bad(f"- ⟦{LENGTHY}⟧"),),
    good=(
        "- Plans the quarter with product and support. Writes down which parts depend on people outside the team,"
        " and why.",
        "- Reviews changes by colleagues within a working day.",
    ),
)
def long_statement(statement: Statement) -> Iterator[Finding]:
    """Too long to hold someone to.

    Half of the statements in published ladders have 13 words or fewer, and nine in ten have 26 or fewer. A
    longer one mostly holds two expectations, or an example that could stand apart. More than 26 words are a
    hint, more than 34 a warning; words in brackets don't count.
    """
    if len(statement.text) < LONG * 3:
        return
    for hit in SENTENCE.finditer(statement.text):
        count = len(WORD.findall(BRACKETS.sub(" ", hit[0])))
        if count > LONG:
            finding = statement.finding(
                hit.end() - len(hit[0].lstrip()),
                hit.end(),
                f"{count} words in one sentence; split it into statements of at most {LONG} words.",
            )
            yield hint_if(count <= FAR_TOO_LONG, finding)
