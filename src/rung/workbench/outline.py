"""What was understood of a ladder, as values that the published JSON Schema describes."""

from __future__ import annotations

import msgspec

from rung.model.ladder import Became, Entry, Ladder, Level, Role, Statement
from rung.reports.lines import Lines
from rung.workbench.workbench import Opened


class OutlinedLevel(msgspec.Struct, frozen=True):
    """One level: `id` as the document names it, its title, its track, and its rank from 0 within the track."""

    id: str
    title: str
    track: str
    rank: int


class OutlinedCategory(msgspec.Struct, frozen=True):
    """A category and how the document defines it, if it does."""

    name: str
    definition: str


class OutlinedStatement(msgspec.Struct, frozen=True):
    """One thing said of one level; `level` is `common` for what all levels share."""

    level: str
    level_title: str
    category: str
    role: Role
    text: str
    line: int
    file: str
    track: str


class OutlinedLine(msgspec.Struct, frozen=True):
    """One line of the input and what became of it; `unplaced` is what nothing was made of."""

    line: int
    text: str
    became: Became
    level: str
    category: str
    file: str


class Outline(msgspec.Struct, frozen=True):
    """The answer of `rung outline --format json`. Examples stand apart from what people are held to."""

    title: str
    levels: tuple[OutlinedLevel, ...]
    categories: tuple[OutlinedCategory, ...]
    statements: tuple[OutlinedStatement, ...]
    examples: tuple[OutlinedStatement, ...]
    ledger: tuple[OutlinedLine, ...]


def outline(opened: Opened) -> Outline:
    """What was understood of a document, with a line of the ledger for every line of the input."""
    ladder = opened.ladder
    lines = Lines(opened.reading)
    told = _statements(ladder, lines)
    return Outline(
        ladder.title,
        tuple(map(_level, ladder.levels)),
        tuple(OutlinedCategory(*category) for category in ladder.categories),
        statements=tuple(one for one in told if one.role != "example"),
        examples=tuple(one for one in told if one.role == "example"),
        ledger=tuple(outlined_line(lines, entry) for entry in ladder.ledger),
    )


def _level(level: Level) -> OutlinedLevel:
    """A level without its place."""
    return OutlinedLevel(level.id, level.title, level.track, level.rank)


def _statements(ladder: Ladder, lines: Lines) -> list[OutlinedStatement]:
    """The statements of a ladder in reading order, examples among them."""
    titles = {(level.track, level.id): level.title for level in ladder.levels}
    return [_statement(lines, one, titles) for one in ladder.statements]


def _statement(
    lines: Lines, one: Statement, titles: dict[tuple[str, str], str]
) -> OutlinedStatement:
    """A statement with the title of its level, by track and name, and the line where it begins."""
    return OutlinedStatement(
        one.level,
        titles.get((one.track, one.level), ""),
        one.category,
        one.role,
        one.text,
        lines.region(one.place).line,
        lines.file(one.place),
        one.track,
    )


def outlined_line(lines: Lines, entry: Entry) -> OutlinedLine:
    """A line of the ledger with its number and its file."""
    return OutlinedLine(
        lines.region(entry.place).line,
        entry.text,
        entry.became,
        entry.level,
        entry.category,
        lines.file(entry.place),
    )
