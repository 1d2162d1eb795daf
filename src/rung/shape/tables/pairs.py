"""Rows that name a category in their first cell and say something of it in the others."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from rung.model.ladder import Role
from rung.shape.labels import role_of
from rung.shape.tables.grid import GridCell
from rung.shape.tables.table import Table


def read_pair(
    table: Table,
    cells: Sequence[GridCell],
    opening: int,
    definitions: Collection[int] = (),
    heads: Collection[GridCell] = (),
) -> None:
    """Mark the cells of a row; a single one is said of the category of the text around the table.

    `definitions` are columns that define the category; `heads` say what stands in a column.
    """
    if len(cells) < 2:
        for one in cells:
            table.cells.content(one, opening, table.category)
        return
    category = table.cells.category(cells[0])
    table.cells.heading(opening, category, cells[0])
    roles = _roles(heads, cells[1:])
    for one in cells[1:]:
        if one.cell.column in definitions:
            table.cells.mark(one, "definition", category=category)
        else:
            role = roles.get(one.cell.column)
            table.cells.content(one, opening, category, role)


def _roles(
    heads: Collection[GridCell], cells: Sequence[GridCell]
) -> Mapping[int, Role | None]:
    """The role that each column's head gives to what stands below; none where all would have one."""
    roles = {head.cell.column: role_of(head.name) for head in heads}
    given = [roles.get(one.cell.column) for one in cells]
    return roles if None in given else {}
