"""A table as a grid of cells, each with the blocks in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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

    def head(self, row: int, column: int) -> str:
        """The first line of a cell, as a heading, or an empty string."""
        return bare(self.text(row, column).split("\n", 1)[0])

    def text(self, row: int, column: int) -> str:
        """What stands in a cell, or an empty string."""
        cell = self.at.get((row, column))
        return cell.text if cell else ""

    def name(self, row: int, column: int) -> str:
        """What stands in a cell, as a heading, or an empty string.

        >>> grid("1. **Level:**|a").name(0, 0), grid("a|b").name(5, 0)
        ('Level', '')
        """
        return bare(self.text(row, column))

    def beginning(self, row: int) -> list[GridCell]:
        """The cells that begin in a row, empty ones too, from left to right.

        >>> [cell.text for cell in grid("a||c").beginning(0)]
        ['a', '', 'c']
        """
        cells = self._covering(row, range(self.columns))
        return [cell for cell in cells if cell.cell.row == row]

    def filled(self, row: int) -> list[GridCell]:
        """The cells with a text that begin in a row, from left to right.

        >>> [cell.text for cell in grid("a||c").filled(0)]
        ['a', 'c']
        """
        return [cell for cell in self.beginning(row) if cell.text]

    def reaching(self, row: int, columns: Iterable[int]) -> list[GridCell]:
        """The cells with a text that cover a row in these columns, those from above too, each once."""
        return [cell for cell in self._covering(row, columns) if cell.text]

    def _covering(self, row: int, columns: Iterable[int]) -> list[GridCell]:
        """The cells that cover a row in these columns, each once."""
        cells = [self.at.get((row, column)) for column in columns]
        return [cell for cell in dict.fromkeys(cells) if cell is not None]

    def down(self, column: int) -> dict[int, GridCell]:
        """The cells with a text that cover a column, by each row that they cover.

        >>> {row: cell.text for row, cell in grid("a|b", "|c", "d|e").down(0).items()}
        {0: 'a', 2: 'd'}
        """
        every = {row: self.at.get((row, column)) for row in range(self.rows)}
        return {row: cell for row, cell in every.items() if cell and cell.text}

    def others(self, column: int) -> list[int]:
        """The columns but for one.

        >>> grid("a|b|c").others(1)
        [0, 2]
        """
        return [other for other in range(self.columns) if other != column]

    def column(self, column: int, first: int) -> list[str]:
        """The texts of a column from a row on, but for empty ones; a merged cell comes once for each of its rows.

        >>> grid("a|b", "|c", "d|e").column(0, 1)
        ['d']
        """
        return [cell.text for row, cell in self.down(column).items() if row >= first]

    def words_on_average(self, column: int, first: int) -> float:
        """How many words the texts of a column have from a row on; 0 where there is none.

        >>> table = grid("a|b", "one two|c", "one|d")
        >>> table.words_on_average(0, 1), table.words_on_average(0, 3)
        (1.5, 0.0)
        """
        texts = self.column(column, first)
        return len(" ".join(texts).split()) / max(len(texts), 1)


def grid_of(blocks: Sequence[Block], numbers: Sequence[int]) -> Grid:
    """The grid of a table's blocks; a merged cell covers all the places it reaches over.

    >>> table = grid("Level|Craft", "IC1|Knows")
    >>> table.rows, table.columns, table.text(1, 1)
    (2, 2, 'Knows')
    >>> grid_of([], [])[2:]
    (0, 0)
    """
    held: dict[Place, list[int]] = defaultdict(list)
    known: dict[Place, Cell] = {}
    for number in numbers:
        cell = blocks[number].cell
        if cell is not None:
            place = (cell.row, cell.column)
            held[place].append(number)
            known.setdefault(place, cell)
    cells = tuple(
        GridCell(known[place], tuple(held[place]), _text(blocks, held[place]))
        for place in sorted(known)
    )
    rows = 1 + max((row for row, _ in known), default=-1)
    columns = 1 + max((column for _, column in known), default=-1)
    return Grid(cells, _covered_by(cells, rows, columns), rows, columns)


def _covered_by(
    cells: Iterable[GridCell], rows: int, columns: int
) -> dict[Place, GridCell]:
    """The cell that covers each place of a grid of this size; of two that overlap the first."""
    at: dict[Place, GridCell] = {}
    for one in cells:
        for place in _covered(one, rows, columns):
            at.setdefault(place, one)
    return at


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
