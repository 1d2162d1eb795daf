"""A table to marks, each arrangement by its own reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rung.shape.tables.across import read_across
from rung.shape.tables.between import read_between
from rung.shape.tables.down import read_down
from rung.shape.tables.layout import Arrangement
from rung.shape.tables.plain import read_plain
from rung.shape.tables.table import Table

READERS: Mapping[Arrangement, Callable[[Table], None]] = {
    "across": read_across,
    "down": read_down,
    "between": read_between,
    "none": read_plain,
}
LONGEST_REMARK = 3
"""Words of a cell beyond which it says something that must not be lost."""


def read_table(table: Table) -> None:
    """Mark every block of a table.

    What its reader took for nothing belongs around the table; only a longer text among levels has lost its place.
    """
    READERS[table.layout.arrangement](table)
    levels = table.layout.arrangement != "none"
    for one in table.grid.cells:
        below = one.cell.row > table.layout.edge and one.words > LONGEST_REMARK
        table.cells.mark(one, "unplaced" if levels and below else "intro")


def read_index(table: Table) -> None:
    """Mark a whole table as something about the document."""
    for one in table.grid.cells:
        table.cells.mark(one, "intro")
