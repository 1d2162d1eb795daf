"""Where the cells of HTML tables stand: rows and columns counted across merged cells and nested tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from rung.formats.tags import Tag
from rung.model.source import Block, Cell, Place

MAX_SPAN = 1000
"""HTML's own bound on colspan."""


@dataclass(slots=True)
class _Table:
    """Where the walk stands in a table; `taken` says until which row a cell from above reaches down in a column."""

    number: int
    row: int = -1
    column: int = -1
    cell: Cell | None = None
    taken: dict[int, int] = field(default_factory=dict)
    head: bool = False


class Grid:
    """The tables that are open, the innermost last."""

    def __init__(self, numbers: Iterator[int]) -> None:
        self.numbers = numbers
        self.tables: list[_Table] = []
        self.started = 0
        self.filled = True

    @property
    def cell(self) -> Cell | None:
        """The cell that is open in the innermost table."""
        return self.tables[-1].cell if self.tables else None

    def opened(self, tag: Tag) -> None:
        """Take note of an opening tag."""
        if tag.name == "table":
            self.tables.append(_Table(next(self.numbers)))
        if not self.tables:
            return
        table = self.tables[-1]
        if tag.name in ("thead", "tbody", "tfoot"):
            table.head, table.cell = tag.name == "thead", None
        elif tag.name == "tr":
            table.row, table.column, table.cell = table.row + 1, -1, None
        elif tag.name in ("td", "th"):
            self._open_cell(table, tag)

    def closed(self, name: str) -> Iterator[Block]:
        """Take note of an end; a cell that held nothing is a block without runs."""
        if not self.tables:
            return
        table = self.tables[-1]
        if name == "table":
            self.tables.pop()
        elif name == "thead":
            table.head = False
        elif name in ("td", "th"):
            if table.cell and not self.filled:
                yield Block(
                    "cell", (), Place(0, self.started, self.started), cell=table.cell
                )
            table.cell, self.filled = None, True

    def _open_cell(self, table: _Table, tag: Tag) -> None:
        """Begin a cell in the first column that no cell from above reaches down into, and note how far it reaches itself."""
        table.row = max(table.row, 0)
        column = table.column + 1
        while table.taken.get(column, -1) >= table.row:
            column += 1
        rows, columns = (
            _spanned(tag.attribute("rowspan")),
            _spanned(tag.attribute("colspan")),
        )
        table.column = column + columns - 1
        if rows > 1:
            table.taken |= dict.fromkeys(
                range(column, column + columns), table.row + rows - 1
            )
        header = tag.name == "th" or table.head
        table.cell = Cell(
            table.number, table.row, column, header=header, rows=rows, columns=columns
        )
        self.started, self.filled = tag.start, False


def _spanned(value: str) -> int:
    """How many rows or columns an attribute says; 1 for what is no number, and at most `MAX_SPAN`."""
    return (
        max(1, min(MAX_SPAN, int(value))) if value.isdecimal() and len(value) < 7 else 1
    )
