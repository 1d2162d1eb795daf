"""The canonical table: a row for each statement, with its level, category and role beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from rung.model.ladder import Role
from rung.model.reading import Reading
from rung.model.source import Block, Place, Run
from rung.shape.exact.builder import ROLES, Builder, without_first
from rung.shape.exact.flow import ALL_LEVELS
from rung.shape.notebook import NOWHERE, SHARED

HEADER = ("Track", "Level", "Title", "Category", "Role", "Statement")
GUARDED = re.compile(rf"'(?:[=+\-@']|{ALL_LEVELS}$)")
"""An apostrophe that was put before what a spreadsheet would take for a formula, or a level's name for all levels."""
Cells = dict[int, list[int]]


def is_header(
    blocks: Sequence[Block], numbers: Sequence[int]
) -> tuple[int, int] | None:
    """Table and row of the canonical header, if there is one."""
    heads: dict[tuple[int, int], dict[int, str]] = defaultdict(dict)
    for number in numbers:
        cell = blocks[number].cell
        if cell is not None and cell.header and cell.column < len(HEADER):
            heads[cell.table, cell.row][cell.column] = blocks[number].text
    return next(
        (
            where
            for where, row in heads.items()
            if tuple(row.get(at) for at in range(len(HEADER))) == HEADER
        ),
        None,
    )


def read_rows(
    blocks: Sequence[Block],
    numbers: Sequence[int],
    builder: Builder,
    header: tuple[int, int],
) -> bool:
    """Read the rows below the header into the builder; False where one of them keeps to no rule of the table."""
    rows: dict[int, Cells] = defaultdict(lambda: defaultdict(list))
    for number in numbers:
        cell = blocks[number].cell
        if (
            cell is not None
            and cell.table == header[0]
            and cell.row > header[1]
            and blocks[number].kind != "note"
        ):
            rows[cell.row][cell.column].append(number)
        else:
            builder.mark(number, "markup")
    return all(_row(blocks, cells, builder) for cells in rows.values())


def _row(blocks: Sequence[Block], cells: Cells, builder: Builder) -> bool:
    runs = {column: _runs(builder, found) for column, found in cells.items()}
    track, ident, title, category, role, text = (
        "".join(run.text for run in runs.get(at, ())) for at in range(6)
    )
    for column in cells:
        if column > 5:
            _mark(builder, cells[column], "markup", NOWHERE, "")
    if _about(role, category, text, builder):
        _mark(
            builder,
            [n for found in cells.values() for n in found],
            "intro",
            NOWHERE,
            category,
        )
        return True
    if not (role or text or ident):
        return True
    shared = ident == ALL_LEVELS and not _guarded(
        builder.reading, blocks, cells.get(1, [])
    )
    opening = (
        SHARED if shared else builder.open(ident, title, track, _place(blocks, cells))
    )
    _mark(
        builder,
        [n for at in (0, 1, 2) for n in cells.get(at, [])],
        "level",
        opening,
        "",
    )
    _mark(builder, cells.get(3, []), "category", opening, category)
    _mark(builder, cells.get(4, []), "markup", opening, category)
    _mark(builder, cells.get(5, []), "statement", opening, category)
    if role != "level":
        if role and role not in ROLES:
            return False
        builder.say(opening, category, _role(role), runs.get(5, ()))
    return True


def _about(role: str, category: str, text: str, builder: Builder) -> bool:
    """Whether a row speaks of the ladder as a whole."""
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


def _role(word: str) -> Role:
    return next((role for role in ROLES if role == word), "expectation")


def _place(blocks: Sequence[Block], cells: Mapping[int, list[int]]) -> Place | None:
    found = cells.get(1) or next(iter(cells.values()), [])
    return blocks[found[0]].place if found else None


def _mark(
    builder: Builder, numbers: Sequence[int], became: str, opening: int, category: str
) -> None:
    for number in numbers:
        if builder.reading.blocks[number].runs:
            builder.mark(number, became, opening, category)  # type: ignore[arg-type]  # the words above are its words


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
            found.append(
                Run(
                    "\n",
                    Place(block.place.order, found[-1].place.end, block.place.start),
                    literal=False,
                )
            )
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


def _guarded(reading: Reading, blocks: Sequence[Block], numbers: Sequence[int]) -> bool:
    return any(
        block.runs and block.text.startswith("'")
        for block in (blocks[n] for n in numbers)
    )
