"""Tables with levels one below the other: each column is about a category, which its head names."""

from __future__ import annotations

from rung.lexicon.titles import is_title
from rung.shape.decoration import bare
from rung.shape.labels import is_generic
from rung.shape.notebook import NOWHERE
from rung.shape.remarks import says_nothing
from rung.shape.tables.grid import Grid, GridCell
from rung.shape.tables.head_words import heads_categories, heads_titles
from rung.shape.tables.layout import Layout
from rung.shape.tables.statement_rows import read_statement_rows
from rung.shape.tables.table import Table


def read_down(table: Table) -> None:
    """Mark a table with levels one below the other."""
    grid, edge = table.grid, table.layout.edge
    about = table.category if _names_no_category(grid, table.layout) else ""
    if about:
        table.parents = table.parents[:-1]
    every = {row: grid.at.get((row, edge)) for row in range(grid.rows)}
    heads = table.open_edge(
        {row: one for row, one in every.items() if one and one.cell.row == row}
    )
    _mark_heads(table, heads)
    topic = _column_of_categories(table, heads)
    if topic >= 0:
        read_statement_rows(table, topic, heads)
        return
    current = NOWHERE
    for row in range(heads, grid.rows):
        current = table.openings.get(row, current)
        for one in grid.beginning(row):
            if one.cell.column != edge:
                _read_cell(table, one, current, heads, about)


def _names_no_category(grid: Grid, layout: Layout) -> bool:
    """Whether the only column beside the levels names no category, so that the heading above the table does."""
    others = [column for column in range(grid.columns) if column != layout.edge]
    first = min(layout.levels)
    head = grid.name(first - 1, others[0]) if others and first else ""
    return len(others) == 1 and (head == "" or is_generic(head))


def _mark_heads(table: Table, heads: int) -> None:
    """Mark the rows above the heads, and a cell over all columns: the table's title or an introduction."""
    columns = table.grid.columns
    for row in range(heads):
        for one in table.grid.filled(row):
            wide = one.cell.columns >= columns > 1
            if wide or row < heads - 1:
                table.cells.mark_above(one, titles=wide)


def _column_of_categories(table: Table, heads: int) -> int:
    """The column that names the category of each row, where each row is a statement; -1 if there is none.

    That is so only where levels come in several rows.
    """
    grid, edge = table.grid, table.layout.edge
    others = [column for column in range(grid.columns) if column != edge]
    levels = {name.id.casefold() for name in table.layout.levels.values()}
    opened = len(table.openings)
    repeated = opened > len(levels) or grid.rows - heads > opened
    if heads == 0 or len(others) < 2 or not repeated:
        return -1
    return next((c for c in others if heads_categories(grid.name(heads - 1, c))), -1)


def _read_cell(
    table: Table, one: GridCell, opening: int, heads: int, about: str
) -> None:
    """Mark what a cell says of a level: of the category of its column, of those it reaches over, or of all of them.

    `about` is the category of a table that names none; a column of titles gives the level its title.
    """
    wide = _over_several(table.grid, one, heads, table.layout.edge)
    head = table.grid.at.get((heads - 1, one.cell.column))
    if wide is not None:
        table.cells.content(one, opening, wide, None if wide else "summary")
    elif head and opening >= 0 and _gives_title(head, one):
        table.book.retitle(opening, one.text)
        table.cells.mark(head, "markup")
        table.cells.mark(one, "level", opening)
    elif about:
        table.cells.heading(opening, about, one)
        table.cells.content(one, opening, about)
    else:
        _read_below(table, one, opening, head)


def _read_below(
    table: Table, one: GridCell, opening: int, head: GridCell | None
) -> None:
    """Mark what a cell says of a level in the category that the head of its column names, if it names one."""
    category = table.cells.category(head) if head and head.text else ""
    if head and head.text and not says_nothing(one.text):
        table.cells.heading(opening, category, one)
    table.cells.content(one, opening, category)


def _gives_title(head: GridCell, one: GridCell) -> bool:
    """Whether a cell holds the title of its level."""
    return heads_titles(head.name) and is_title(one.text)


def _over_several(grid: Grid, one: GridCell, heads: int, edge: int) -> str | None:
    """What a cell over several categories speaks of: their group, their names, or "" if it is all of them.

    None for every other cell.
    """
    covered = [column for column in one.columns if column != edge]
    names = [bare(grid.text(heads - 1, c).split("\n", 1)[0]) for c in covered]
    different = list(dict.fromkeys(names))
    if heads == 0 or len(different) < 2:
        return None
    if len(covered) >= grid.columns - 1:
        return ""
    groups = {grid.name(row, c) for row in range(heads - 1) for c in covered} - {""}
    return groups.pop() if len(groups) == 1 else " / ".join(different)
