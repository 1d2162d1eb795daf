"""Tables that name no levels: below a level they say something of it, elsewhere they define categories."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

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
    headed = 1 if _has_heads(rows, table.grid) else 0
    heads, below = rows[:headed], rows[headed:]
    if table.opening == NOWHERE:
        _define(table, below)
    elif heads and table.grid.columns > 1 and not _names_down(below):
        _read_columns(table, below)
    else:
        _read_rows(table, list(chain.from_iterable(heads)), below)


def _has_heads(rows: Sequence[Row], grid: Grid) -> bool:
    """Whether the first row of a table says what stands in its columns.

    Its cells are short and no sentences. In two columns it must also say that one holds categories or expectations.

    >>> rows = "Skill|What we expect", "Craft|Knows."
    >>> table = grid(*rows)
    >>> _has_heads([table.filled(0), table.filled(1)], table), _has_heads([table.filled(0)], table)
    (True, False)
    >>> table = grid("Craft|Knows tools", "Scope|Owns one")
    >>> _has_heads([table.filled(0), table.filled(1)], table)
    False
    """
    if len(rows) < 2 or not all(map(_can_be_head, rows[0])):
        return False
    if len(rows[0]) != 2 or grid.columns != 2:
        return True
    left, right = rows[0]
    return heads_categories(left.name) or is_generic(right.name)


def _can_be_head(one: GridCell) -> bool:
    """Whether a cell is short and no sentence.

    >>> table = grid("Skill|Owns it.|one two three four five six")
    >>> [_can_be_head(one) for one in table.filled(0)]
    [True, False, False]
    """
    return one.words <= LONGEST_HEAD and not one.text.endswith(".")


def _names_down(rows: Sequence[Row]) -> bool:
    """Whether the first cells of these rows are names, as those of categories are.

    >>> table = grid("Craft|Knows", "Scope|Owns")
    >>> _names_down([table.filled(0), table.filled(1)]), _names_down([grid("Owns it.|x").filled(0)])
    (True, False)
    >>> _names_down([grid("|Knows").filled(0)])
    False
    """
    firsts = [row[0] for row in rows if row and row[0].cell.column == 0]
    return bool(firsts) and all(map(_can_be_name, firsts))


def _can_be_name(one: GridCell) -> bool:
    """Whether a cell can name a category: a few words, and no sentence.

    >>> [_can_be_name(one) for one in grid("Craft|You own it|System design").filled(0)]
    [True, False, True]
    """
    return one.words <= LONGEST_NAME and noun_like(one.text)


def _define(table: Table, rows: Sequence[Row]) -> None:
    """Outside every level: what a table says of words that are categories elsewhere defines them."""
    for name, *others in filter(None, rows):
        if others and table.knows(name.name):
            category = table.cells.category(name)
            for one in others:
                table.cells.mark(one, "definition", category=category)


def _read_columns(table: Table, rows: Sequence[Row]) -> None:
    """Mark what each column says of the category that its head names."""
    for one in chain.from_iterable(rows):
        head = table.grid.at.get((0, one.cell.column))
        category = table.cells.category(head) if head else ""
        table.cells.content(one, table.opening, category)


def _read_rows(table: Table, heads: Row, rows: Sequence[Row]) -> None:
    """Mark what each row says of the category in its first cell; `heads` say what stands in the columns."""
    definitions = {one.cell.column for one in heads if is_definition(one.name)} - {0}
    if len(definitions) >= table.grid.columns - 1:
        definitions = set()
    for one in heads:
        table.cells.mark(one, "markup")
    for row in rows:
        read_pair(table, row, table.opening, definitions, heads)
