"""The views that rules take of a ladder: single statements, expectations, levels, lines, or all of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from rung.model.ladder import COMMON, Entry, Heading, Ladder, Level, Statement
from rung.model.source import Run
from rung.model.view import once_per_ladder
from rung.review.mending import editable

K = TypeVar("K", bound=Hashable)

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
HELD = ("expectation", "summary")
"""The roles of statements that a person is held to."""

WORDS_OF_DOCUMENT = ("title", "level", "category", "definition", "intro", "unplaced")
"""What a line may have become when it is text that a reader sees, but no statement."""

EMPTY_CELLS = re.compile(r"[,;|\t]{2,}$")
"""What ends a row whose last cells are empty."""


def statements(ladder: Ladder) -> Iterator[Statement]:
    """Every expectation and summary: what a person is held to."""
    return (one for one in ladder.statements if one.role in HELD)


def everything(ladder: Ladder) -> Iterator[Statement]:
    """Every statement of any role: what a rule looks for may stand in a prerequisite or a note."""
    return iter(ladder.statements)


def expectations(ladder: Ladder) -> Iterator[Expectation]:
    """Every level × category that holds at least one expectation, in reading order."""
    cells: dict[tuple[str, str, str], list[Statement]] = {}
    for one in ladder.statements:
        if one.role == "expectation":
            cells.setdefault((one.track, one.level, one.category), []).append(one)
    for (track, level, category), inside in cells.items():
        yield Expectation(track, level, category, tuple(inside))


def whole(ladder: Ladder) -> Iterator[Ladder]:
    """The ladder itself, once."""
    yield ladder


@once_per_ladder
def passages(ladder: Ladder) -> tuple[Statement, ...]:
    """Everything that a reader sees, in reading order: statements of any role, and the other lines (as notes)."""
    others = (
        _as_note(entry)
        for entry in ladder.ledger
        if entry.became in WORDS_OF_DOCUMENT and entry.text.strip()
    )
    return tuple(sorted((*ladder.statements, *others), key=lambda one: one.place))


def _as_note(entry: Entry) -> Statement:
    literal = editable(entry)
    text, place = EMPTY_CELLS.sub("", entry.text), entry.place
    if literal:
        place = place._replace(end=place.start + len(text))
    return Statement(
        entry.level, entry.category, (Run(text, place, literal),), role="note"
    )


@once_per_ladder
def headings(ladder: Ladder) -> tuple[Heading, ...]:
    """Every place where a level or a category opens, in reading order."""
    return tuple(sorted(ladder.headings, key=lambda one: one.place))


def opening(ladder: Ladder, level: str) -> Heading | None:
    """Where a level opens, or None when no heading names it."""
    return next(
        (one for one in headings(ladder) if one.level == level and not one.category),
        None,
    )


def orders(ladder: Ladder) -> dict[str, tuple[Heading, ...]]:
    """The category headings of each level, the first of each name, in reading order; common included."""
    found: dict[str, dict[str, Heading]] = {}
    for one in headings(ladder):
        if one.category:
            found.setdefault(one.level, {}).setdefault(one.category, one)
    return {level: tuple(inside.values()) for level, inside in found.items()}


def category_headings(ladder: Ladder) -> Iterator[Heading]:
    """Every heading that opens a category of a level, in reading order."""
    return (one for one in headings(ladder) if one.level and one.category)


def firsts(found: Iterable[Heading], key: Callable[[Heading], K]) -> dict[K, Heading]:
    """The first heading of each key, in the order given."""
    kept: dict[K, Heading] = {}
    for one in found:
        kept.setdefault(key(one), one)
    return kept


@once_per_ladder
def inheritance(ladder: Ladder) -> str:
    """The words by which the document says that levels build on lower ones; empty when it does not say so."""
    hits = (
        BUILDS_ON.search(one.text)
        for one in passages(ladder)
        if one.role == "note" or one.level == COMMON
    )
    return next((hit[0] for hit in hits if hit), "")


def lines(ladder: Ladder) -> Iterator[Entry]:
    """Every line of the input with what became of it."""
    return iter(ladder.ledger)


def levels(ladder: Ladder) -> Iterator[Rung]:
    """Every level with what it holds people to."""
    held: dict[tuple[str, str], list[Statement]] = {}
    for one in statements(ladder):
        held.setdefault((one.track, one.level), []).append(one)
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
