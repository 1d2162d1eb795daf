"""Tables with a row for each statement, beside its level and its category."""

from __future__ import annotations

from collections import defaultdict

from rung.shape.labels import role_of
from rung.shape.notebook import NOWHERE
from rung.shape.tables.head_words import heads_titles
from rung.shape.tables.table import Table

LONG = 3
"""Words that the statements of a column have at least, on average."""
LONGEST_TITLE = 6
"""Words that a title has at most."""


def read_statement_rows(table: Table, topic: int, heads: int) -> None:
    """Mark a table of statements whose category stands in the column `topic`, below so many rows of heads."""
    grid = table.grid
    for one in grid.filled(heads - 1):
        table.cells.mark(one, "markup")
    telling = _telling_columns(table, topic, heads)
    titles = _columns_of_titles(table, heads)
    opening, category = NOWHERE, ""
    for row in range(heads, grid.rows):
        opening = table.openings.get(row, opening)
        label = grid.at.get((row, topic))
        if label and label.text:
            category = table.cells.category(label)
        for one in grid.filled(row):
            if opening >= 0 and one.cell.column in titles:
                table.book.retitle(opening, one.text)
                table.cells.mark(one, "level", opening)
            elif one.cell.column in telling:
                role = role_of(grid.name(heads - 1, one.cell.column))
                table.cells.heading(opening, category, one)
                table.cells.content(one, opening, category, role)
            else:
                table.cells.mark(one, "markup")


def _telling_columns(table: Table, topic: int, heads: int) -> set[int]:
    """The columns that say something; others count the rows, date them or name who keeps them.

    They are long or have a role; where none is, all count but those of levels and categories.
    """
    columns = set(range(table.grid.columns)) - {table.layout.edge, topic}
    long = {column for column in columns if _is_long(table, column, heads)}
    roles = {
        column for column in columns if role_of(table.grid.name(heads - 1, column))
    }
    return long | roles or columns


def _is_long(table: Table, column: int, heads: int) -> bool:
    """Whether the texts of a column have three words or more, on average."""
    lengths = [len(text.split()) for text in table.grid.column(column, heads)]
    return bool(lengths) and sum(lengths) >= LONG * len(lengths)


def _columns_of_titles(table: Table, heads: int) -> set[int]:
    """The columns that give levels their titles, by their head, and whose cells only change where the level does."""
    named = range(table.grid.columns)
    headed = [
        column for column in named if heads_titles(table.grid.name(heads - 1, column))
    ]
    return {column for column in headed if _follows_levels(table, column)}


def _follows_levels(table: Table, column: int) -> bool:
    """Whether a column holds one text for each level, different ones, and short enough to be titles."""
    texts: dict[int, set[str]] = defaultdict(set)
    for row, opening in table.openings.items():
        texts[opening].add(table.grid.text(row, column))
    every = set().union(*texts.values())
    single = all(len(each) == 1 for each in texts.values())
    short = all(0 < len(text.split()) <= LONGEST_TITLE for text in every)
    return single and short and len(every) == len(texts)
