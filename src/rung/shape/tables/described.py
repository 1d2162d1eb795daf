"""What a table tells the rest of a document: the levels and categories that it describes, or that it is an index."""

from __future__ import annotations

from rung.shape.decoration import bare
from rung.shape.labels import is_generic
from rung.shape.names import level_name
from rung.shape.tables.grid import Grid
from rung.shape.tables.layout import Layout

LONGEST = 3
"""Words that the cells of an index have at most."""
LONGEST_CATEGORY = 6
"""Words that the name of a category has at most."""


def is_index(grid: Grid, layout: Layout) -> bool:
    """Whether a table only lists levels: each in a row, and no cell beside them says more than three words."""
    if layout.arrangement == "across":
        return False
    named = {one.text for one in grid.cells if level_name(one.text.split("\n")[0])}
    others = [one for one in grid.cells if one.cell.row > 0 and one.text not in named]
    return all(one.words <= LONGEST for one in others)


def levels_described(layout: Layout) -> frozenset[str]:
    """The levels of a table, in lower case."""
    return frozenset(name.id.casefold() for name in layout.levels.values())


def categories_described(grid: Grid, layout: Layout) -> frozenset[str]:
    """What the heading cells of a table with levels name besides the levels, in lower case: its categories."""
    names = {bare(text.split("\n", 1)[0]).casefold() for text in _heads(grid, layout)}
    return frozenset(name for name in names if _can_be_category(name))


def _heads(grid: Grid, layout: Layout) -> list[str]:
    """The texts of the cells before the levels of each row (across), or above them in each other column (down)."""
    first = min(layout.levels, default=0)
    if layout.arrangement == "across":
        below = range(layout.edge + 1, grid.rows)
        return [grid.text(row, column) for column in range(first) for row in below]
    if layout.arrangement == "down" and first:
        beside = set(range(grid.columns)) - {layout.edge}
        return [grid.text(first - 1, column) for column in beside]
    return []


def _can_be_category(name: str) -> bool:
    """Whether a head is a few words that say more than that expectations follow."""
    return 0 < len(name.split()) <= LONGEST_CATEGORY and not is_generic(name)
