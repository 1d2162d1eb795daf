"""What the rows and columns of a table are: levels across, levels down, levels as rows between, or none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from rung.lexicon.titles import family, seniority
from rung.shape.decoration import bare
from rung.shape.labels import is_shared, role_of
from rung.shape.names import LevelName, level_name
from rung.shape.naming import UNPINNED, Naming
from rung.shape.tables.grid import Grid, GridCell
from rung.shape.tables.head_words import (
    heads_categories,
    heads_other_things,
    noun_of_levels,
)
from rung.shape.tables.named import named

Arrangement = Literal["across", "down", "between", "none"]
Names = Mapping[int, LevelName | None]
"""The level that the cell at each place of an edge names; None for cells that name none."""
HEADER_ROWS, HEADER_COLUMNS, CORNER_ROWS = 6, 4, 2
"""How far from the edge names of levels are looked for, and heads that say that names are levels."""
ENOUGH, ENOUGH_IN_TWO_COLUMNS = 2.0, 1.0
"""How much the names of levels must weigh to be believed, and where the table has two columns at most."""


class Layout(NamedTuple):
    """How a table is read. `edge` is the row (across) or column (down) that names the levels.

    `names` are by column where levels stand across, otherwise by row. `sure`: at least one has a code or number.
    """

    arrangement: Arrangement
    edge: int = -1
    names: Names = MappingProxyType({})
    sure: bool = True

    @property
    def levels(self) -> dict[int, LevelName]:
        """The levels by their place, in reading order."""
        every = sorted(self.names.items())
        return {at: name for at, name in every if name is not None}

    @property
    def weight(self) -> float:
        """How sure it is that these are levels: about one for each, a little more for several."""
        sure = {name.id.casefold(): name.sure for name in self.levels.values()}
        weights = [1.0 if one else 0.9 for one in sure.values()]
        return sum(weights) + (0.3 if len(weights) > 1 else 0.0)


NO_LEVELS = Layout("none")


def layout_of(grid: Grid, naming: Naming = UNPINNED) -> Layout:
    """What the rows and columns of a table are.

    The arrangement whose names weigh most is taken; of equal ones levels as rows between go first, then levels across.
    """
    across = _heaviest(
        _across(grid, row, naming) for row in _first(grid.rows, HEADER_ROWS)
    )
    down = _heaviest(
        _down(grid, column, naming) for column in _first(grid.columns, HEADER_COLUMNS)
    )
    best = _heaviest((_between(grid, naming), across, down))
    small = grid.columns <= 2 and best.sure and best.arrangement != "down"
    if best.weight < (ENOUGH_IN_TWO_COLUMNS if small else ENOUGH):
        return _by_corner(grid) or NO_LEVELS
    if best.arrangement == "across" and not naming.levels:
        return best._replace(names=_with_unknown(grid, best))
    return best


def _first(count: int, most: int) -> range:
    """The numbers of the first rows or columns."""
    return range(min(count, most))


def _heaviest(layouts: Iterable[Layout]) -> Layout:
    """The layout whose names weigh most, the first of equal ones."""
    return max(layouts, key=lambda layout: layout.weight, default=NO_LEVELS)


def _across(grid: Grid, row: int, naming: Naming) -> Layout:
    """The layout with the levels in this row; a merged cell counts where it begins."""
    cells = {cell.cell.column: cell for cell in grid.filled(row)}
    names = _names(cells, naming, corner=grid.text(row, 0))
    return _if_plausible(Layout("across", row, names))


def _down(grid: Grid, column: int, naming: Naming) -> Layout:
    """The layout with the levels in this column; a merged cell counts for each of its rows."""
    every = {row: grid.at.get((row, column)) for row in range(grid.rows)}
    cells = {row: cell for row, cell in every.items() if cell and cell.text}
    names = _names(cells, naming, corner=grid.text(0, column))
    return _if_plausible(Layout("down", column, names))


def _names(cells: Mapping[int, GridCell], naming: Naming, corner: str) -> Names:
    """What the cells of an edge name: a level that the grammar knows, or one role at several heights."""
    names = {at: named(cell.text, naming, corner) for at, cell in cells.items()}
    if naming.levels:
        return names
    unknown = {at: cells[at].name for at, name in names.items() if name is None}
    kin = family(unknown.values())
    also = {at: text for at, text in unknown.items() if text in kin}
    return names | {at: level_name(one) or LevelName(one) for at, one in also.items()}


def _if_plausible(layout: Layout) -> Layout:
    """The layout, or none where titles without numbers are few.

    They count only where they fill most of the edge, are several, and one has a word of seniority.
    """
    names = list(layout.levels.values())
    if any(name.sure for name in names):
        return layout
    senior = any(seniority(name.id) is not None for name in names)
    most = len(names) * 2 >= len(layout.names) - 1
    several = len({name.id for name in names}) > 1
    return layout._replace(sure=False) if senior and most and several else NO_LEVELS


def _with_unknown(grid: Grid, layout: Layout) -> Names:
    """The names of a row of levels, with those that no grammar knows but that stand behind names it does know."""
    known = layout.levels
    unknown = [at for at, name in layout.names.items() if name is None]
    odd = {at: grid.text(layout.edge, at) for at in unknown if at > min(known)}
    also = {
        at: LevelName(bare(text)) for at, text in odd.items() if _may_be_level(text)
    }
    if len(known) < 2 or len(also) > len(known):
        return layout.names
    return {**layout.names, **also}


def _may_be_level(text: str) -> bool:
    """Whether a cell beside names of levels can be one: a few words that are known for nothing else."""
    name = bare(text)
    if not 0 < len(name.split()) <= 4 or name.endswith("."):
        return False
    shared = is_shared(bare(text.split("\n", 1)[0]))
    return not shared and not heads_other_things(name) and role_of(name) is None


def _between(grid: Grid, naming: Naming) -> Layout:
    """The layout with levels as rows that hold nothing but a level's name, each over the rows that follow."""
    names: dict[int, LevelName] = {}
    for row in range(grid.rows if grid.columns > 1 else 0):
        places = {cell.place: cell for cell in _reaching(grid, row) if cell.text}
        alone = next(iter(places.values())) if len(places) == 1 else None
        if alone and alone.cell.row == row and alone.cell.rows == 1:
            name = named(alone.text, naming)
            names |= {row: name} if name else {}
    sure = any(name.sure for name in names.values())
    return Layout("between", -1, names, sure) if len(names) > 1 else NO_LEVELS


def _reaching(grid: Grid, row: int) -> list[GridCell]:
    """The cells that cover a place of a row, those from above too."""
    every = (grid.at.get((row, column)) for column in range(grid.columns))
    return [cell for cell in every if cell]


def _by_corner(grid: Grid) -> Layout | None:
    """Names that no grammar knows are levels where the corner says what stands below it or beside it."""
    found = (_below_corner(grid, row) for row in _first(grid.rows, CORNER_ROWS))
    return next(filter(None, found), None)


def _below_corner(grid: Grid, row: int) -> Layout | None:
    """The layout that the first cell of a row gives away: "Competency" above categories, or "Level" above levels."""
    corner = grid.name(row, 0)
    heads = {column: grid.name(row, column) for column in range(1, grid.columns)}
    below = {
        at: bare(grid.text(at, 0).split("\n")[0]) for at in range(row + 1, grid.rows)
    }
    if len(heads) < 2 or not all(_is_short(head, 5) for head in heads.values()):
        return None
    different = len(set(heads.values())) == len(heads)
    if (
        heads_categories(corner)
        and different
        and not any(map(heads_other_things, heads.values()))
    ):
        return _guessed("across", row, heads)
    rows = {at: text for at, text in below.items() if text}
    several = len(set(below.values())) > 1 and all(
        _is_short(one, 6) for one in rows.values()
    )
    return _guessed("down", 0, rows) if noun_of_levels(corner) and several else None


def _is_short(text: str, most: int) -> bool:
    """Whether there are words, and no more than that."""
    return 0 < len(text.split()) <= most


def _guessed(arrangement: Arrangement, edge: int, texts: Mapping[int, str]) -> Layout:
    """A layout with levels of which nothing but their place speaks."""
    names = {at: LevelName(text, guessed=True) for at, text in texts.items()}
    return Layout(arrangement, edge, names, sure=False)
