"""A bracket or quotation mark without its partner."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.model.source import Place
from rung.review.rule import Bad, rule
from rung.review.views import Expectation, expectations

PAIRS = {")": "(", "]": "[", "”": "“"}
MARK = re.compile(r"[()\[\]“”]")
NOT_A_PAIR = re.compile(r"[:;]-?[)(]|`[^`]*`|<[-=]|[-=]>")
COUNTS = re.compile(r"(?:^|\s)(?:\d{1,2}|[ivx]{1,4}|[a-zA-Z])$")
"""What stands before a lone bracket that counts: 'a)', '2)'."""
FEWEST = 3
"""A statement of fewer words is a label or a piece of code."""
ADJACENT = 2
"""At most so many characters part two sentences of a paragraph."""
SAY = "'{}' has no partner; close the pair or take it out."


class Mark(NamedTuple):
    """A bracket or quotation mark: where it stands, and the few characters before it."""

    sign: str
    statement: Statement
    at: int
    before: str


@rule(
    over=expectations,
    severity="warning",
    bad=(
        Bad("- Reads logs ⟦(⟧and traces daily."),
        Bad("- Reads logs and traces⟦)⟧ daily."),
        Bad("- Answers “why”⟦”⟧ before “how”."),
    ),
    good=(
        "- Reads logs (and traces [both kinds]) daily.",
        "- Chooses a) the plan and b) the people :)",
        "- Asks (first. Then answers.) well.",
        "- Joins one team (team B) and then another (see a).",
    ),
)
def unclosed_pair(expectation: Expectation) -> Iterator[Finding]:
    """A bracket or quotation mark stands alone.

    Where the remark ends is then anybody's guess, and often text was lost with the other half. Close the pair, or take
    the mark out.

    Ignore it in code and in emoticons.
    """
    for passage in _passages(expectation):
        marks = (mark for statement in passage for mark in _marks(statement))
        for mark in _alone(marks):
            yield mark.statement.finding(mark.at, mark.at + 1, SAY.format(mark.sign))


def _passages(expectation: Expectation) -> Iterator[list[Statement]]:
    """The statements, those of one paragraph together; labels and pieces of code are left out."""
    passage: list[Statement] = []
    for one in expectation.statements:
        if len(one.text.split()) < FEWEST:
            continue
        if passage and not _adjacent(passage[-1].place, one.place):
            yield passage
            passage = []
        passage.append(one)
    yield passage


def _adjacent(one: Place, other: Place) -> bool:
    """Whether two sentences stand in one paragraph, so that a pair may open in one and close in the other."""
    return one.order == other.order and other.start - one.end <= ADJACENT


def _alone(marks: Iterable[Mark]) -> Iterator[Mark]:
    """The marks that have no partner."""
    open_: list[Mark] = []
    for mark in marks:
        if mark.sign not in PAIRS:
            open_.append(mark)
        elif open_ and open_[-1].sign == PAIRS[mark.sign]:
            open_.pop()
        elif mark.sign != ")" or not COUNTS.search(mark.before):
            yield mark
    yield from open_


def _marks(statement: Statement) -> Iterator[Mark]:
    """The marks of a statement, less those in code and emoticons."""
    text = NOT_A_PAIR.sub(lambda hit: " " * len(hit[0]), statement.text)
    for hit in MARK.finditer(text):
        before = text[max(0, hit.start() - 6) : hit.start()]
        yield Mark(hit[0], statement, hit.start(), before)
