"""Tables with levels side by side: each row is about a category, which its first columns name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rung.shape.labels import is_definition
from rung.shape.notebook import SHARED
from rung.shape.remarks import says_nothing
from rung.shape.tables.grid import Grid, GridCell
from rung.shape.tables.table import Table

LONG = 7
"""Words that the cells of a column have on average if they explain categories."""


@dataclass(slots=True)
class _Rows:
    """The rows below the levels; `names` are the columns that name categories, `definitions` those that explain them.

    `carried` is the category of the rows above, which holds for a row that names none.
    """

    table: Table
    names: Sequence[int]
    definitions: Sequence[int]
    carried: str


def read_across(table: Table) -> None:
    """Mark a table with levels side by side.

    A level in the first column leaves no room for categories: then the heading above the table is one, and no track.
    """
    grid, edge = table.grid, table.layout.edge
    for row in range(edge):
        for one in grid.filled(row):
            table.cells.mark_above(one, titles=one.cell.columns > 1)
    if 0 in table.layout.levels:
        table.parents = table.parents[:-1]
    levels = {one.cell.column: one for one in grid.beginning(edge)}
    first = table.open_edge(levels)
    heads = [column for column in range(first) if column not in table.openings]
    definitions = [column for column in heads if _explains(grid, column, edge)]
    names = [column for column in heads if column not in definitions]
    for one in grid.filled(edge):
        table.cells.mark(one, "markup")
    rows = _Rows(table, names, definitions, table.category)
    for row in range(edge + 1, grid.rows):
        _read_row(rows, row)


def _explains(grid: Grid, column: int, edge: int) -> bool:
    """Whether a column before the levels, but not the first, explains the categories: its head says so, or its length."""
    if column == 0:
        return False
    if is_definition(grid.name(edge, column)):
        return True
    lengths = [len(text.split()) for text in grid.column(column, edge + 1)]
    return sum(lengths) > LONG * len(lengths)


def _read_row(rows: _Rows, row: int) -> None:
    """Mark one row; one that has only a name is a heading of the rows below it."""
    table = rows.table
    named = _category(rows, row)
    rows.carried = named or rows.carried
    said = _said(table, row)
    if rows.names and not said and not rows.definitions:
        return
    cells = table.grid.beginning(row)
    for one in cells:
        if one.cell.column in rows.definitions:
            table.cells.mark(one, "definition", category=rows.carried)
    wide = len(said) == 1 and said[0].cell.columns > 1
    for one in cells:
        if one.cell.column in table.openings:
            if named and not says_nothing(one.text):
                _head_cell(table, one, named, wide=wide)
            _read_cell(table, one, rows.carried, wide=wide)


def _category(rows: _Rows, row: int) -> str:
    """The category of a row, from its last heading column; other heading columns are groups."""
    category = ""
    for column in rows.names:
        one = rows.table.grid.at.get((row, column))
        if one and one.text:
            category = rows.table.cells.category(one)
    return category


def _said(table: Table, row: int) -> list[GridCell]:
    """The cells of a row, also those from above, that say something of a level."""
    cells = (table.grid.at.get((row, column)) for column in table.openings)
    reached = {one.place: one for one in cells if one and one.text}
    return list(reached.values())


def _head_cell(table: Table, one: GridCell, category: str, *, wide: bool) -> None:
    """Note that the levels of a cell have the category; of a cell about all levels only the first one has it."""
    others = () if _is_for_all(table, one, wide=wide) else _others(table, one)
    for opening in (table.openings[one.cell.column], *others):
        table.cells.heading(opening, category, one)


def _read_cell(table: Table, one: GridCell, category: str, *, wide: bool) -> None:
    """Mark what a cell says of its level, and of the others that it reaches over."""
    if _is_for_all(table, one, wide=wide):
        table.cells.content(one, SHARED, category)
    else:
        opening = table.openings[one.cell.column]
        table.cells.content(one, opening, category, also=_others(table, one))


def _is_for_all(table: Table, one: GridCell, *, wide: bool) -> bool:
    """Whether a cell reaches over all levels, several of them, in a row whose only text is as wide as that."""
    return wide and one.cell.columns >= len(table.openings) > 1


def _others(table: Table, one: GridCell) -> list[int]:
    """The openings of the other levels that a cell reaches over."""
    return [table.openings[at] for at in one.columns[1:] if at in table.openings]
