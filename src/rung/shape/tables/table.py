"""A table while it is being read: its layout, what is known of the text around it, and the levels that it opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from rung.model.source import Block
from rung.shape.labels import is_shared
from rung.shape.notebook import NOWHERE, SHARED, Notebook
from rung.shape.statements import place_in
from rung.shape.tables.cells import Cells
from rung.shape.tables.grid import Grid, GridCell
from rung.shape.tables.layout import Layout


@dataclass(slots=True)
class Table:
    """One table being read.

    parents, opening, category: the headings, the level and the category of the text around it. knows: whether a label
    is a category elsewhere in the document. openings: the level of each row or column that has one.
    """

    blocks: Sequence[Block]
    grid: Grid
    layout: Layout
    book: Notebook
    parents: Sequence[str]
    opening: int
    category: str
    knows: Callable[[str], bool]
    openings: dict[int, int] = field(default_factory=dict)
    cells: Cells = field(init=False)

    def __post_init__(self) -> None:
        self.cells = Cells(self.blocks, self.book)

    def open_edge(self, edge: Mapping[int, GridCell]) -> int:
        """Open every level of the edge, given its cells; the first row or column that holds one.

        A cell that names none may stand for all levels.
        """
        levels = self.layout.levels
        for at in sorted(self.layout.names.keys() & edge.keys()):
            if at in levels:
                self.open(at, edge[at])
            elif is_shared(edge[at].head):
                self.openings[at] = SHARED
                self.cells.mark(edge[at], "level", SHARED)
        return min([*levels, *self.openings])

    def open(self, at: int, one: GridCell) -> int:
        """Open the level that the cell of a row or column names.

        In a column the same level twice on end is one.
        """
        name = self.layout.levels[at]
        before = next(reversed(self.openings.values()), NOWHERE)
        down = self.layout.arrangement == "down" and before >= 0
        if down and self.book.openings[before].name.id == name.id:
            opening = before
        else:
            block = self.blocks[one.blocks[0]]
            place = place_in(block, 0, len(block.text))
            parents = (*self.parents, *_track_above(self.grid, self.layout, at))
            opening = self.book.open(name, parents, place)
            first = one.text.split("\n", 1)[0]
            self.book.heading(opening, "", first, block.place)
        self.openings[at] = opening
        self.cells.mark(one, "level", opening)
        return opening


def _track_above(grid: Grid, layout: Layout, at: int) -> list[str]:
    """The cell above a column's level, if several such cells share the columns out: "Engineering", "Management".

    A column without such a cell belongs to the one on its left.

    >>> table = grid("|Engineering||Management", "Craft|IC1|IC2|M1", "a|b|c|d")
    >>> [_track_above(table, layout_of(table), at) for at in (1, 2, 3)]
    [['Engineering'], ['Engineering'], ['Management']]
    """
    if layout.arrangement != "across" or layout.edge < 1:
        return []
    row = layout.edge - 1
    above = {column: grid.name(row, column) for column in sorted(layout.names)}
    until = [text for column, text in above.items() if text and column <= at]
    several = len(set(above.values()) - {""}) > 1
    return until[-1:] if several else []
