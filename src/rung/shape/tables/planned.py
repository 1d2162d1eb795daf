"""A table before the text around it is read: what its rows and columns are, and what it tells the rest of a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rung.model.source import Block
from rung.shape.naming import Naming
from rung.shape.tables.arrangement import layout_of
from rung.shape.tables.described import (
    categories_described,
    is_index,
    levels_described,
)
from rung.shape.tables.grid import Grid, grid_of
from rung.shape.tables.layout import Layout
from rung.shape.tables.reading import read_index, read_table
from rung.shape.tables.table import Table
from rung.shape.text.progress import Progress


class PlannedTable(NamedTuple):
    """A table with what its rows and columns are; `lists_levels`: it says nothing of them but their names."""

    grid: Grid
    layout: Layout
    lists_levels: bool

    @property
    def levels(self) -> frozenset[str]:
        """The levels that it describes, in lower case."""
        return levels_described(self.layout)

    @property
    def topics(self) -> frozenset[str]:
        """The categories that it describes."""
        return categories_described(self.grid, self.layout)

    def read(self, progress: Progress) -> None:
        """Mark its cells, given the level and the headings of the text around it.

        A table that only lists levels which the text names is an index.
        """
        here = progress.headings.where()
        parents = progress.headings.parents()
        table = Table(
            progress.blocks,
            self.grid,
            self.layout,
            progress.book,
            parents,
            here.opening,
            here.category or next(reversed(parents), ""),
            progress.plan.words.knows,
        )
        lists_levels = self.lists_levels and self.layout.arrangement != "none"
        if lists_levels and progress.plan.levels:
            read_index(table)
        else:
            read_table(table)


def planned(
    blocks: Sequence[Block], numbers: Sequence[int], naming: Naming
) -> PlannedTable:
    """The table that these blocks of a reading, given by their numbers, are."""
    grid = grid_of(blocks, numbers)
    layout = layout_of(grid, naming)
    return PlannedTable(grid, layout, is_index(grid, layout))
