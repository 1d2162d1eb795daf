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
    edge = table.layout.edge
    for row in range(edge):
        for one in table.grid.filled(row):
            table.cells.mark_above(one, titles=one.cell.columns > 1)
    if 0 in table.layout.levels:
        table.parents = table.parents[:-1]
    rows = _open_rows(table)
    for one in table.grid.filled(edge):
        table.cells.mark(one, "markup")
    for row in range(edge + 1, table.grid.rows):
        _read_row(rows, row)


def _open_rows(table: Table) -> _Rows:
    """Open the levels of a table, and tell the columns before them apart."""
    grid, edge = table.grid, table.layout.edge
    first = table.open_edge({one.cell.column: one for one in grid.beginning(edge)})
    heads = [column for column in range(first) if column not in table.openings]
    definitions = [column for column in heads if _explains(grid, column, edge)]
    names = [column for column in heads if column not in definitions]
    return _Rows(table, names, definitions, table.category)


def _explains(grid: Grid, column: int, edge: int) -> bool:
    """Whether a column before the levels, but not the first, explains the categories: its head says so, or its length.

    >>> table = grid("Skill|Definition|IC1", "Craft|Tools|Knows")
    >>> _explains(table, 1, 0), _explains(table, 0, 0)
    (True, False)
    >>> _explains(grid("Skill|x|IC1", "Craft|one two three four five six seven eight|a"), 1, 0)
    True
    >>> _explains(grid("Skill|x|IC1", "Craft|one two three four five six seven|a"), 1, 0)
    False
    """
    if column == 0:
        return False
    long = grid.words_on_average(column, edge + 1) > LONG
    return long or is_definition(grid.name(edge, column))


def _read_row(rows: _Rows, row: int) -> None:
    """Mark one row; one that has only a name is a heading of the rows below it."""
    table = rows.table
    named = _category(rows, row)
    rows.carried = named or rows.carried
    said = table.grid.reaching(row, table.openings)
    if rows.names and not said and not rows.definitions:
        return
    wide = [one.cell.columns > 1 for one in said] == [True]
    for one in table.grid.beginning(row):
        if one.cell.column in rows.definitions:
            table.cells.mark(one, "definition", category=rows.carried)
        elif one.cell.column in table.openings:
            _read_cell(rows, one, named, wide=wide)


def _category(rows: _Rows, row: int) -> str:
    """The category of a row, from its last heading column; other heading columns are groups."""
    named = rows.table.grid.reaching(row, rows.names)
    return ([""] + [rows.table.cells.category(one) for one in named])[-1]


def _read_cell(rows: _Rows, one: GridCell, named: str, *, wide: bool) -> None:
    """Mark what a cell says of its level, and of the others that it reaches over; `named` is what its row names.

    What reaches over all levels, several of them, in a row whose only text is as wide as that, is said of everyone.
    """
    table = rows.table
    opening, *others = [
        table.openings[at] for at in one.columns if at in table.openings
    ]
    for_all = wide and one.cell.columns >= len(table.openings) > 1
    headed = () if not named or says_nothing(one.text) else (opening, *others)
    for each in headed[:1] if for_all else headed:
        table.cells.heading(each, named, one)
    if for_all:
        table.cells.content(one, SHARED, rows.carried)
    else:
        table.cells.content(one, opening, rows.carried, also=others)
