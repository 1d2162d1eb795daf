"""A table as a grid of cells, each with the blocks in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rung.model.source import Block, Cell
from rung.shape.decoration import bare

Place = tuple[int, int]
"""Row and column."""


class GridCell(NamedTuple):
    """A cell with its blocks (by number) and what a reader sees of it."""

    cell: Cell
    blocks: tuple[int, ...]
    text: str

    @property
    def place(self) -> Place:
        """The row and the column where it begins."""
        return self.cell.row, self.cell.column

    @property
    def name(self) -> str:
        """All of its text, as a heading."""
        return bare(self.text)

    @property
    def head(self) -> str:
        """The first line of its text, as a heading."""
        return bare(self.text.split("\n", 1)[0])

    @property
    def words(self) -> int:
        """How many words there are in it."""
        return len(self.text.split())

    @property
    def columns(self) -> range:
        """The columns that it reaches over."""
        first = self.cell.column
        return range(first, first + self.cell.columns)


class Grid(NamedTuple):
    """The cells of one table in reading order, and the one that covers each row and column."""

    cells: tuple[GridCell, ...]
    at: dict[Place, GridCell]
    rows: int
    columns: int

    def text(self, row: int, column: int) -> str:
        """What stands in a cell, or an empty string."""
        cell = self.at.get((row, column))
        return cell.text if cell else ""

    def name(self, row: int, column: int) -> str:
        """What stands in a cell, as a heading, or an empty string."""
        return bare(self.text(row, column))

    def beginning(self, row: int) -> list[GridCell]:
        """The cells that begin in a row, empty ones too, from left to right."""
        places = {(row, column) for column in range(self.columns)}
        own = sorted(places & self.at.keys())
        return [self.at[place] for place in own if self.at[place].place == place]

    def filled(self, row: int) -> list[GridCell]:
        """The cells with a text that begin in a row, from left to right."""
        return [cell for cell in self.beginning(row) if cell.text]

    def column(self, column: int, first: int) -> list[str]:
        """The texts of a column from a row on, but for empty ones."""
        texts = (self.text(row, column) for row in range(first, self.rows))
        return list(filter(None, texts))


def grid_of(blocks: Sequence[Block], numbers: Sequence[int]) -> Grid:
    """The grid of a table's blocks; a merged cell covers all the places it reaches over."""
    held: dict[Place, list[int]] = defaultdict(list)
    known: dict[Place, Cell] = {}
    for number in numbers:
        cell = blocks[number].cell
        if cell is not None:
            held[cell.row, cell.column].append(number)
            known.setdefault((cell.row, cell.column), cell)
    cells = tuple(
        GridCell(known[place], tuple(held[place]), _text(blocks, held[place]))
        for place in sorted(known)
    )
    rows = 1 + max((row for row, _ in known), default=-1)
    columns = 1 + max((column for _, column in known), default=-1)
    at: dict[Place, GridCell] = {}
    for one in cells:
        for place in _covered(one, rows, columns):
            at.setdefault(place, one)
    return Grid(cells, at, rows, columns)


def _text(blocks: Sequence[Block], numbers: Sequence[int]) -> str:
    """What a reader sees of the blocks of a cell, a line for each; comments are not seen."""
    seen = [blocks[number] for number in numbers if blocks[number].kind != "note"]
    return "\n".join(block.text for block in seen).strip()


def _covered(one: GridCell, rows: int, columns: int) -> Iterator[Place]:
    """The places that a cell reaches over, within a grid of this size."""
    first = one.cell.row
    for row in range(first, min(rows, first + one.cell.rows)):
        for column in one.columns[: columns - one.cell.column]:
            yield row, column
