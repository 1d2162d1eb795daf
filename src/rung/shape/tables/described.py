"""What a table tells the rest of a document: the levels and categories that it describes, or that it is an index."""

from __future__ import annotations

from itertools import product

from rung.shape.labels import is_generic
from rung.shape.names import level_name
from rung.shape.tables.grid import Grid
from rung.shape.tables.layout import Layout

LONGEST = 3
"""Words that the cells of an index have at most."""
LONGEST_CATEGORY = 6
"""Words that the name of a category has at most."""


def is_index(grid: Grid, layout: Layout) -> bool:
    """Whether a table only lists levels: each in a row, and no cell beside them says more than three words.

    >>> table = grid("Level|Pay", "IC1|50", "IC2|60")
    >>> is_index(table, layout_of(table))
    True
    >>> table = grid("Level|Craft", "IC1|Knows all of the tools", "IC2|Owns")
    >>> is_index(table, layout_of(table)), is_index(table, layout_of(grid("|IC1|IC2", "a|b|c")))
    (False, False)
    """
    if layout.arrangement == "across":
        return False
    below = [one for one in grid.cells if one.cell.row > 0]
    named = {one.text for one in grid.cells if level_name(one.text.split("\n")[0])}
    return all(one.words <= LONGEST or one.text in named for one in below)


def levels_described(layout: Layout) -> frozenset[str]:
    """The levels of a table, in lower case."""
    return frozenset(name.id.casefold() for name in layout.levels.values())


def categories_described(grid: Grid, layout: Layout) -> frozenset[str]:
    """What the heading cells of a table with levels name besides the levels, in lower case: its categories.

    >>> table = grid("|IC1|IC2", "Craft|Knows|Owns", "Expectations|a|b")
    >>> sorted(categories_described(table, layout_of(table)))
    ['craft']
    >>> table = grid("Level|Craft|Scope", "IC1|Knows|One", "IC2|Owns|All")
    >>> sorted(categories_described(table, layout_of(table)))
    ['craft', 'scope']
    """
    names = map(str.casefold, _heads(grid, layout))
    return frozenset(filter(_can_be_category, names))


def _heads(grid: Grid, layout: Layout) -> list[str]:
    """The first lines of the cells that can name categories, by the arrangement of the table.

    They stand before the levels of each row where levels are side by side, and above the levels in each other column
    where they stand one below the other.
    """
    first = min(layout.levels, default=0)
    match layout.arrangement:
        case "across":
            places = product(range(layout.edge + 1, grid.rows), range(first))
        case "down" if first:
            places = product((first - 1,), grid.others(layout.edge))
        case _:
            return []
    return [grid.head(row, column) for row, column in places]


def _can_be_category(name: str) -> bool:
    """Whether a head is a few words that say more than that expectations follow.

    >>> _can_be_category("craft"), _can_be_category(""), _can_be_category("expectations")
    (True, False, False)
    """
    return 0 < len(name.split()) <= LONGEST_CATEGORY and not is_generic(name)
