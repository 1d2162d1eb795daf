"""The views that rules take of a ladder: single statements, expectations, levels, lines, or all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rung.model.ladder import COMMON, Entry, Heading, Ladder, Level, Statement
from rung.model.source import Run
from rung.model.view import once_per_ladder
from rung.review.fixes import editable
from rung.review.groups import firsts, grouped

BUILDS_ON = re.compile(
    r"\binherit|\bbuild(?:s|ing)? (?:up)?on\b|\bin addition to\b|\badd(?:s|ed|ing)? to (?:the )?expectations\b"
    r"|\bon top of\b|\badds? to the (?:ones?|levels?) (?:before|below)\b"
    r"|\bincludes? (?:all|everything) (?:of|in|from|at|that)\b"
    r"|\bholds? at (?:all|every) higher\b|\b(?:everything|all) (?:in|from|at|above|below|of)\b[^.:;]{0,40}[,:]? plus\b"
    r"|\bcumulative\b|\b(?:all|every|each|the) (?:of the )?(?:previous|lower|earlier|preceding|prior|below) (?:levels?"
    r"|expectations)\b"
    r"|\blevels? (?:below|before|beneath|above) (?:it|them)\b|\bprevious levels?\b",
    re.IGNORECASE,
)
WORDS_OF_DOCUMENT = ("title", "level", "category", "definition", "intro", "unplaced")
"""What a line may have become when it is text that a reader sees, but no statement."""

EMPTY_CELLS = re.compile(r"[,;|\t]{2,}$")
"""What ends a row whose last cells are empty."""


def statements(ladder: Ladder) -> Iterator[Statement]:
    """Every expectation and summary: what a person is held to."""
    return (one for one in ladder.statements if one.is_held)


def everything(ladder: Ladder) -> Iterator[Statement]:
    """Every statement of any role: what a rule looks for may stand in a prerequisite or a note."""
    return iter(ladder.statements)


def expected(ladder: Ladder) -> Iterator[Statement]:
    """Every expectation, one by one, in reading order."""
    return (one for one in ladder.statements if one.role == "expectation")


def expectations(ladder: Ladder) -> Iterator[Expectation]:
    """Every level × category that holds at least one expectation, in reading order."""
    cells = grouped(expected(ladder), lambda one: one.cell)
    for cell, inside in cells.items():
        yield Expectation(*cell, tuple(inside))


def whole(ladder: Ladder) -> Iterator[Ladder]:
    """The ladder itself, once."""
    yield ladder


@once_per_ladder
def passages(ladder: Ladder) -> tuple[Statement, ...]:
    """Everything that a reader sees, in reading order: statements of any role, and the other lines (as notes)."""
    others = (_as_note(entry) for entry in ladder.ledger if _is_read(entry))
    return tuple(sorted((*ladder.statements, *others), key=lambda one: one.place))


def _is_read(entry: Entry) -> bool:
    """Whether a line is text that a reader sees, but no statement."""
    return entry.became in WORDS_OF_DOCUMENT and bool(entry.text.strip())


def _as_note(entry: Entry) -> Statement:
    """A line that is no statement as a note of its level and category, without the empty cells at its end."""
    whole_line = Run(entry.text, entry.place, editable(entry))
    run = whole_line.cut(0, len(EMPTY_CELLS.sub("", entry.text)))
    return Statement(entry.level, entry.category, (run,), role="note")


@once_per_ladder
def headings(ladder: Ladder) -> tuple[Heading, ...]:
    """Every place where a level or a category opens, in reading order."""
    return tuple(sorted(ladder.headings, key=lambda one: one.place))


def level_headings(ladder: Ladder) -> Iterator[Heading]:
    """Every heading that opens a level, in reading order."""
    return (one for one in headings(ladder) if not one.category)


def opening(ladder: Ladder, level: str) -> Heading | None:
    """Where a level opens, or None when no heading names it."""
    found = (one for one in level_headings(ladder) if one.level == level)
    return next(found, None)


def orders(ladder: Ladder) -> dict[str, tuple[Heading, ...]]:
    """The category headings of each level, the first of each name, in reading order; common included."""
    categories = (one for one in headings(ladder) if one.category)
    first = firsts(categories, lambda one: (one.level, one.category))
    levels = grouped(first.values(), lambda one: one.level)
    return {level: tuple(inside) for level, inside in levels.items()}


def category_headings(ladder: Ladder) -> Iterator[Heading]:
    """Every heading that opens a category of a level, in reading order."""
    return (one for one in headings(ladder) if one.level and one.category)


@once_per_ladder
def inheritance(ladder: Ladder) -> str:
    """The words by which the document says that levels build on lower ones; empty when it does not say so."""
    hits = (BUILDS_ON.search(one.text) for one in passages(ladder) if _explains(one))
    return next((hit[0] for hit in hits if hit), "")


def _explains(passage: Statement) -> bool:
    """Whether a passage may speak of how the levels relate: a note, or what is said of all levels."""
    return passage.role == "note" or passage.level == COMMON


def lines(ladder: Ladder) -> Iterator[Entry]:
    """Every line of the input with what became of it."""
    return iter(ladder.ledger)


def levels(ladder: Ladder) -> Iterator[Rung]:
    """Every level with what it holds people to."""
    held = grouped(statements(ladder), lambda one: (one.track, one.level))
    for level in ladder.levels:
        yield Rung(level, tuple(held.get((level.track, level.id), ())))


@dataclass(frozen=True, slots=True)
class Expectation:
    """All that is expected of one level in one category."""

    track: str
    level: str
    category: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """One level with every expectation and summary of it."""

    level: Level
    statements: tuple[Statement, ...]
