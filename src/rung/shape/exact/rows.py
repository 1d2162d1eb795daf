"""The canonical table: a row for each statement, with its level, category and role beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from rung.model.ladder import Became
from rung.model.reading import Reading
from rung.model.source import Block, Place, Run
from rung.shape.exact.builder import ROLES, Builder, role_named, without_first
from rung.shape.exact.flow import ALL_LEVELS
from rung.shape.notebook import SHARED

HEADER = ("Track", "Level", "Title", "Category", "Role", "Statement")
TRACK, LEVEL, TITLE, CATEGORY, ROLE, STATEMENT = COLUMNS = range(len(HEADER))
GUARDED = re.compile(rf"'(?:[=+\-@']|{ALL_LEVELS}$)")
"""An apostrophe that was put before what a spreadsheet would take for a formula, or a level's name for all levels."""
BECAME: tuple[Became, ...] = ("level",) * 3 + ("category", "markup", "statement")
"""What the columns of a row become."""
ONLY_LEVEL = "level"
"""The role of a row that names a level and says nothing of it."""
Cells = Mapping[int, Sequence[int]]
"""The blocks (by number) in each column of a row."""


class _Row(NamedTuple):
    """One row: the runs of each column, and the texts of those of the header."""

    cells: Cells
    runs: Mapping[int, tuple[Run, ...]]
    texts: tuple[str, ...]


def header_of(
    blocks: Sequence[Block], numbers: Iterable[int]
) -> tuple[int, int] | None:
    """Table and row of the canonical header, or None."""
    heads: dict[tuple[int, int], dict[int, str]] = defaultdict(dict)
    for number in numbers:
        cell = blocks[number].cell
        if cell is not None and cell.header and cell.column in COLUMNS:
            heads[cell.table, cell.row][cell.column] = blocks[number].text
    wanted = dict(enumerate(HEADER))
    return next((where for where, head in heads.items() if head == wanted), None)


def read_rows(
    blocks: Sequence[Block],
    numbers: Iterable[int],
    builder: Builder,
    header: tuple[int, int],
) -> bool:
    """Read the rows below the header into the builder; False where one of them keeps to no rule of the table.

    What stands elsewhere, such as other tables and notes on cells, is markup.
    """
    rows: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number in numbers:
        cell = blocks[number].cell
        below = cell is not None and cell.table == header[0] and cell.row > header[1]
        if cell is None or not below or blocks[number].kind == "note":
            builder.mark(number, "markup")
        else:
            rows[cell.row][cell.column].append(number)
    return all(_read(_row(cells, builder), builder) for cells in rows.values())


def _row(cells: Cells, builder: Builder) -> _Row:
    """The row of these cells."""
    runs = {column: _runs(builder, numbers) for column, numbers in cells.items()}
    texts = ["".join(run.text for run in runs.get(column, ())) for column in COLUMNS]
    return _Row(cells, runs, tuple(texts))


def _read(row: _Row, builder: Builder) -> bool:
    """Read one row: something about the ladder as a whole, or a statement; False where its role is none."""
    _, level, _, category, role, statement = row.texts
    others = (numbers for column, numbers in row.cells.items() if column not in COLUMNS)
    builder.mark_all(chain.from_iterable(others), "markup")
    if _says_of_ladder(role, category, statement, builder):
        every = chain.from_iterable(row.cells.values())
        builder.mark_all(every, "intro", category=category)
        return True
    if not (role or statement or level):
        return True
    opening = _open(row, builder)
    _mark_columns(row, builder, opening)
    if role == ONLY_LEVEL:
        return True
    if role not in ("", *ROLES):
        return False
    builder.say(opening, category, role_named(role), row.runs.get(STATEMENT, ()))
    return True


def _mark_columns(row: _Row, builder: Builder, opening: int) -> None:
    """Note for the ledger what the columns of a row became."""
    category = row.texts[CATEGORY]
    for column, became in zip(COLUMNS, BECAME, strict=True):
        about = category if column >= CATEGORY else ""
        builder.mark_all(row.cells.get(column, ()), became, opening, about)


def _says_of_ladder(role: str, category: str, text: str, builder: Builder) -> bool:
    """Take in a row that speaks of the ladder as a whole; False where it doesn't."""
    match role:
        case "title":
            builder.title = text
        case "purpose":
            builder.purpose = text
        case "reviewed":
            builder.reviewed = text
        case "intro":
            builder.intro.append(text)
        case "definition":
            builder.name(category, text)
        case _:
            return False
    return True


def _open(row: _Row, builder: Builder) -> int:
    """The opening of the level of a row.

    A level that is itself called "All levels" has an apostrophe before its name.
    """
    blocks = builder.reading.blocks
    named = [blocks[number] for number in row.cells.get(LEVEL, ())]
    guarded = any(block.text.startswith("'") for block in named)
    if row.texts[LEVEL] == ALL_LEVELS and not guarded:
        return SHARED
    first = named[:1] or [blocks[n] for n in chain.from_iterable(row.cells.values())]
    place = first[0].place if first else None
    track, level, title = row.texts[: TITLE + 1]
    return builder.open(level, title, track, place)


def _runs(builder: Builder, numbers: Sequence[int]) -> tuple[Run, ...]:
    """The text of a cell: its lines with the signs before them, less the apostrophe that guards it."""
    reading, blocks = builder.reading, builder.reading.blocks
    found: list[Run] = []
    if numbers and builder.parted(blocks[numbers[0]].place.order):
        found += builder.whole(blocks[numbers[0]])
        numbers = ()
    for number in numbers:
        block = blocks[number]
        if found and block.runs:
            gap = Place(block.place.order, found[-1].place.end, block.place.start)
            found.append(Run("\n", gap, literal=False))
        found += _signed(reading, block)
    text = "".join(run.text for run in found)
    return without_first(found, 1) if GUARDED.match(text) else tuple(found)


def _signed(reading: Reading, block: Block) -> list[Run]:
    """The runs of a line with the list sign that the format took off."""
    if not block.runs:
        return []
    first = block.runs[0].place
    if block.place.order != first.order or block.place.start >= first.start:
        return list(block.runs)
    sign = Place(first.order, block.place.start, first.start)
    return [Run(reading.text_at(sign), sign), *block.runs]
