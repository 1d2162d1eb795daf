"""A sentence too long to keep in mind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Statement
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

    Half of the statements in published ladders have 13 words or fewer, nine of ten have 26 or fewer. A
    longer one mostly holds two expectations, or an example that could stand apart. More than 26 words are a
    hint, more than 34 a warning; words in brackets don't count.
    """
    if len(statement.text) < LONG * 3:
        return
    for hit in SENTENCE.finditer(statement.text):
        count = sum(1 for _ in WORD.finditer(BRACKETS.sub(" ", hit[0])))
        if count > LONG:
            start = hit.start() + len(hit[0]) - len(hit[0].lstrip())
            finding = statement.finding(
                start,
                hit.end(),
                f"{count} words in one sentence; split it into statements of at most {LONG} words.",
            )
            yield finding if count > FAR_TOO_LONG else replace(finding, severity="info")
