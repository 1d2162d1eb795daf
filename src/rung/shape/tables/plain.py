"""Tables that name no levels: below a level they say something of it, elsewhere they define categories."""

from __future__ import annotations

from collections.abc import Sequence

from rung.shape.labels import is_definition, is_generic
from rung.shape.lines.wording import noun_like
from rung.shape.notebook import NOWHERE
from rung.shape.tables.grid import Grid, GridCell
from rung.shape.tables.head_words import heads_categories
from rung.shape.tables.pairs import read_pair
from rung.shape.tables.table import Table

Row = Sequence[GridCell]
LONGEST_HEAD, LONGEST_NAME = 5, 6
"""Words that a head, and the name of a category in the first column, have at most."""


def read_plain(table: Table) -> None:
    """Mark a table without levels: categories and texts of the level around it, or definitions of categories."""
    rows = [table.grid.filled(row) for row in range(table.grid.rows)]
    headed = _has_heads(rows, table.grid)
    below = rows[1:] if headed else rows
    if table.opening == NOWHERE:
        _define(table, below)
    elif headed and table.grid.columns > 1 and not _names_down(below):
        _read_columns(table, below)
    else:
        _read_rows(table, rows[:1] if headed else [], below)


def _has_heads(rows: Sequence[Row], grid: Grid) -> bool:
    """Whether the first row of a table says what stands in its columns.

    Its cells are short and no sentences. In two columns it must also say that one holds categories or expectations.
    """
    if len(rows) < 2:
        return False
    first = rows[0]
    if any(one.words > LONGEST_HEAD or one.text.endswith(".") for one in first):
        return False
    if len(first) != 2 or grid.columns != 2:
        return True
    return heads_categories(first[0].name) or is_generic(first[1].name)


def _names_down(rows: Sequence[Row]) -> bool:
    """Whether the first cells of these rows are names."""
    firsts = [row[0] for row in rows if row and row[0].cell.column == 0]
    return bool(firsts) and all(
        one.words <= LONGEST_NAME and noun_like(one.text) for one in firsts
    )


def _define(table: Table, rows: Sequence[Row]) -> None:
    """Outside every level: what a table says of words that are categories elsewhere defines them."""
    for row in rows:
        if len(row) > 1 and table.knows(row[0].name):
            category = table.cells.category(row[0])
            for one in row[1:]:
                table.cells.mark(one, "definition", category=category)


def _read_columns(table: Table, rows: Sequence[Row]) -> None:
    """Mark what each column says of the category that its head names."""
    for row in rows:
        for one in row:
            head = table.grid.at.get((0, one.cell.column))
            category = table.cells.category(head) if head else ""
            table.cells.content(one, table.opening, category)


def _read_rows(table: Table, heads: Sequence[Row], rows: Sequence[Row]) -> None:
    """Mark what each row says of the category in its first cell; `heads` holds the row of heads, if there is one."""
    head = [one for row in heads for one in row]
    definitions = {one.cell.column for one in head if is_definition(one.name)} - {0}
    if len(definitions) >= table.grid.columns - 1:
        definitions = set()
    for one in head:
        table.cells.mark(one, "markup")
    for row in rows:
        read_pair(table, row, table.opening, definitions, head)
