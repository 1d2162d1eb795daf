"""Tables with a row for each statement, beside its level and its category."""

from __future__ import annotations

from collections import defaultdict

from rung.model.ladder import Role
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
    for one in table.grid.filled(heads - 1):
        table.cells.mark(one, "markup")
    telling = _telling_columns(table, topic, heads)
    titles = _columns_of_titles(table, heads)
    opening, category = NOWHERE, ""
    for row in range(heads, table.grid.rows):
        opening = table.openings.get(row, opening)
        for label in table.grid.reaching(row, (topic,)):
            category = table.cells.category(label)
        for one in table.grid.filled(row):
            if opening >= 0 and one.cell.column in titles:
                table.book.retitle(opening, one.text)
                table.cells.mark(one, "level", opening)
            elif one.cell.column in telling:
                role = telling[one.cell.column]
                table.cells.heading(opening, category, one)
                table.cells.content(one, opening, category, role)
            else:
                table.cells.mark(one, "markup")


def _telling_columns(table: Table, topic: int, heads: int) -> dict[int, Role | None]:
    """The columns that say something, with their role; others count the rows, date them or name who keeps them.

    They are long or have a role; where none is, all count but those of levels and categories.
    """
    grid = table.grid
    columns = [column for column in grid.others(topic) if column != table.layout.edge]
    roles = {column: role_of(grid.name(heads - 1, column)) for column in columns}
    telling = {
        column: role
        for column, role in roles.items()
        if role or grid.words_on_average(column, heads) >= LONG
    }
    return telling or roles


def _columns_of_titles(table: Table, heads: int) -> set[int]:
    """The columns that give levels their titles, by their head, and whose cells only change where the level does."""
    grid = table.grid
    heads_of = {at: grid.name(heads - 1, at) for at in range(grid.columns)}
    headed = [at for at, head in heads_of.items() if heads_titles(head)]
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
