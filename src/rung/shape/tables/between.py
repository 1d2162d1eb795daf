"""Tables with levels as rows of their own, each over the rows that say something of it."""

from __future__ import annotations

from rung.shape.notebook import NOWHERE
from rung.shape.tables.pairs import read_pair
from rung.shape.tables.table import Table


def read_between(table: Table) -> None:
    """Mark a table with levels as rows; rows above the first are said of the level around the table, if there is one."""
    current = table.opening
    for row in range(table.grid.rows):
        cells = table.grid.filled(row)
        if row in table.layout.levels:
            current = table.open(row, cells[0])
        elif current != NOWHERE and cells:
            read_pair(table, cells, current)
