"""Tables with levels one below the other: each column is about a category, which its head names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rung.lexicon.titles import is_title
from rung.shape.labels import is_generic
from rung.shape.notebook import NOWHERE
from rung.shape.remarks import says_nothing
from rung.shape.tables.grid import Grid, GridCell
from rung.shape.tables.head_words import heads_categories, heads_titles
from rung.shape.tables.layout import Layout
from rung.shape.tables.statement_rows import read_statement_rows
from rung.shape.tables.table import Table


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of a table: `heads` is the number of rows above its levels, `edge` the column that names these.

    `about` is the category of a table that names none itself.
    """

    table: Table
    edge: int
    heads: int
    about: str

    def head(self, one: GridCell) -> GridCell | None:
        """The cell right above the levels in the column where a cell begins."""
        return self.table.grid.at.get((self.heads - 1, one.cell.column))


def read_down(table: Table) -> None:
    """Mark a table with levels one below the other.

    Each cell is said of the level of its row, in the category that the head of its column names; where each row is a
    statement beside the name of its category, it is said of that.
    """
    columns = _open_columns(table)
    _mark_heads(table, columns.heads)
    topic = _column_of_categories(columns)
    if topic is not None:
        read_statement_rows(table, topic, columns.heads)
        return
    current = NOWHERE
    for row in range(columns.heads, table.grid.rows):
        current = table.openings.get(row, current)
        for one in table.grid.beginning(row):
            if one.cell.column != columns.edge:
                _read_cell(columns, one, current)


def _open_columns(table: Table) -> _Columns:
    """Open the levels of a table, and tell its columns apart.

    Where it names no category, the heading above the table does, and is no part of the way to a level.
    """
    edge = table.layout.edge
    about = table.category if _names_no_category(table.grid, table.layout) else ""
    if about:
        table.parents = table.parents[:-1]
    cells = table.grid.down(edge).items()
    heads = table.open_edge({row: one for row, one in cells if one.cell.row == row})
    return _Columns(table, edge, heads, about)


def _names_no_category(grid: Grid, layout: Layout) -> bool:
    """Whether the only column beside the levels names no category: its head is empty or says "Expectations".

    >>> table = grid("Level|Expectations", "IC1|Knows", "IC2|Owns")
    >>> _names_no_category(table, layout_of(table))
    True
    >>> table = grid("Level|Craft", "IC1|Knows", "IC2|Owns")
    >>> _names_no_category(table, layout_of(table))
    False
    """
    others = grid.others(layout.edge)
    if len(others) != 1:
        return False
    first = min(layout.levels)
    head = grid.name(first - 1, others[0])
    return first == 0 or head == "" or is_generic(head)


def _mark_heads(table: Table, heads: int) -> None:
    """Mark the rows above the heads, and a cell over all columns: the table's title or an introduction."""
    columns = table.grid.columns
    for row in range(heads):
        for one in table.grid.filled(row):
            wide = one.cell.columns >= columns > 1
            if wide or row < heads - 1:
                table.cells.mark_above(one, titles=wide)


def _column_of_categories(columns: _Columns) -> int | None:
    """The column that names the category of each row, where each row is a statement; None if there is none.

    That is so only where levels come in several rows, and a head such as "Competency" says it.
    """
    grid, heads = columns.table.grid, columns.heads
    others = grid.others(columns.edge)
    if heads == 0 or len(others) < 2 or not _repeats_levels(columns):
        return None
    named = (one for one in others if heads_categories(grid.name(heads - 1, one)))
    return next(named, None)


def _repeats_levels(columns: _Columns) -> bool:
    """Whether a level comes in several rows: named again in each, or once above rows without a name."""
    opened = len(columns.table.openings)
    levels = columns.table.layout.levels.values()
    different = {name.id.casefold() for name in levels}
    rows = columns.table.grid.rows - columns.heads
    return opened > len(different) or rows > opened


def _read_cell(columns: _Columns, one: GridCell, opening: int) -> None:
    """Mark what a cell says of a level: of the category of its column, of those it reaches over, or of all of them.

    A column of titles gives the level its title. What is said of all categories sums the level up.
    """
    table, head = columns.table, columns.head(one)
    wide = _over_several(columns, one)
    if wide is not None:
        table.cells.content(one, opening, wide, None if wide else "summary")
    elif head and opening >= 0 and _gives_title(head, one):
        table.book.retitle(opening, one.text)
        table.cells.mark(head, "markup")
        table.cells.mark(one, "level", opening)
    elif columns.about:
        table.cells.heading(opening, columns.about, one)
        table.cells.content(one, opening, columns.about)
    else:
        _read_below(table, one, opening, head)


def _read_below(
    table: Table, one: GridCell, opening: int, head: GridCell | None
) -> None:
    """Mark what a cell says of a level in the category that the head of its column names, if it names one."""
    category = ""
    if head and head.text:
        category = table.cells.category(head)
        if not says_nothing(one.text):
            table.cells.heading(opening, category, one)
    table.cells.content(one, opening, category)


def _gives_title(head: GridCell, one: GridCell) -> bool:
    """Whether a cell holds the title of its level."""
    return heads_titles(head.name) and is_title(one.text)


def _over_several(columns: _Columns, one: GridCell) -> str | None:
    """What a cell over several categories speaks of: their group, their names, or "" if it is all of them.

    None for every other cell.
    """
    grid, last = columns.table.grid, columns.heads - 1
    covered = [column for column in one.columns if column != columns.edge]
    names = dict.fromkeys(grid.head(last, column) for column in covered)
    if last < 0 or len(names) < 2:
        return None
    if len(covered) >= grid.columns - 1:
        return ""
    return _group(grid, last, covered) or " / ".join(names)


def _group(grid: Grid, last: int, columns: Sequence[int]) -> str:
    """What stands above the heads of these columns if it is one thing for all of them, or an empty string."""
    above = {grid.name(row, column) for row in range(last) for column in columns}
    named = above - {""}
    return named.pop() if len(named) == 1 else ""
