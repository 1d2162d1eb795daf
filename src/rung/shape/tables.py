"""Tables to marks: each cell gets the level and the category of its row and column."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field

from rung.model.source import Block
from rung.shape.cells import Cells
from rung.shape.labels import is_definition, role_of
from rung.shape.remarks import says_nothing
from rung.shape.grid import TITLE_WORD, Grid, Plan, Spot, names_all_levels
from rung.shape.headcells import (
    explains_rows,
    follows,
    has_header,
    names_down,
    over_categories,
    roles_beside,
    saying,
    speaks_alone,
    topic_column,
    track_above,
)  # fmt: skip
from rung.shape.notebook import NOWHERE, SHARED, Notebook
from rung.shape.decoration import bare
from rung.shape.statements import place_in
from rung.lexicon.titles import is_title


@dataclass(slots=True)
class Table:
    """One table being read; `context` is the opening and category of the text around it."""

    blocks: Sequence[Block]
    grid: Grid
    plan: Plan
    book: Notebook
    parents: Sequence[str] = ()
    opening: int = NOWHERE
    category: str = ""
    knows: Callable[[str], bool] = bool
    carried: str = ""
    openings: dict[int, int] = field(default_factory=dict)
    cells: Cells = field(init=False)

    def __post_init__(self) -> None:
        self.cells = Cells(self.blocks, self.book)

    def read(self) -> None:
        """Mark every block of the table."""
        match self.plan.layout:
            case "across":
                self._across()
            case "down":
                self._down()
            case "between":
                self._between()
            case "none":
                self._none()
        for spot in self.grid.spots:
            self._left(spot)

    def index(self) -> None:
        """Mark the whole table as something about the document."""
        for spot in self.grid.spots:
            self.cells.mark(spot, "intro")

    def _across(self) -> None:
        edge = self.plan.edge
        for row in range(edge):
            for spot in self._row(row):
                self.cells.mark(spot, "title" if spot.cell.columns > 1 and not self.book.titles else "intro")
        if min(at for at, name in self.plan.names.items() if name is not None) == 0:
            self.parents = self.parents[:-1]
        first = self._open_all(self._spot_at_column)
        heads = [column for column in range(first) if column not in self.openings]
        definitions = {column for column in heads if explains_rows(self.grid, column, edge)}
        names = [column for column in heads if column not in definitions]
        for spot in self._row(edge):
            self.cells.mark(spot, "markup")
        for row in range(edge + 1, self.grid.rows):
            self._across_row(row, names, definitions)

    def _across_row(self, row: int, names: list[int], definitions: set[int]) -> None:
        category, opened = self._name_in_row(row, names)
        filled = {id(spot): spot for column in self.openings if (spot := self.grid.at.get((row, column))) and spot.text}
        if names and not filled and not definitions:
            return
        for column in sorted(definitions):
            if (spot := self.grid.at.get((row, column))) and spot.cell.row == row:
                self.cells.mark(spot, "definition", category=category)
        wide = len(filled) == 1 and len(self.openings) > 1 and next(iter(filled.values())).cell.columns > 1
        for column, opening in sorted(self.openings.items()):
            spot = self.grid.at.get((row, column))
            if spot is None or (spot.cell.row, spot.cell.column) != (row, column):
                continue
            if opened and not (spot.text and says_nothing(spot.text)):
                self.cells.heading(opening, category, spot)
            whole = wide and spot.cell.columns >= len(self.openings)
            others = [self.openings[c] for c in range(column + 1, column + spot.cell.columns) if c in self.openings]
            for other in others if opened and not whole else ():
                self.cells.heading(other, category, spot)
            self.cells.content(spot, SHARED if whole else opening, category, also=() if whole else others)

    def _name_in_row(self, row: int, names: list[int]) -> tuple[str, bool]:
        """The category of a row, from its last heading column; other heading columns are groups."""
        category = ""
        for column in names:
            spot = self.grid.at.get((row, column))
            if spot and spot.text:
                category = self.cells.category(spot)
        if category:
            self.carried = category
        return category or self.carried or self.category, bool(category)

    def _down(self) -> None:
        edge = self.plan.edge
        lone = bool(self.category) and speaks_alone(self.grid, self.plan)
        if lone:
            self.parents = self.parents[:-1]
        first = self._open_all(self._spot_at_row)
        heads = self._header_rows(first)
        if (topic := topic_column(self.grid, self.plan, self.openings, heads)) >= 0:
            self._tidy(edge, topic, heads)
            return
        current = NOWHERE
        for row in range(heads, self.grid.rows):
            current = self.openings.get(row, current)
            for column in range(self.grid.columns):
                spot = self.grid.at.get((row, column))
                if spot is None or column == edge or (spot.cell.row, spot.cell.column) != (row, column):
                    continue
                self._down_cell(spot, current, heads, edge, lone=lone)

    def _tidy(self, edge: int, topic: int, heads: int) -> None:
        """A row for each statement: its level and its category stand beside it."""
        opening = NOWHERE
        for spot in self._row(heads - 1):
            self.cells.mark(spot, "markup")
        said = saying(self.grid, heads, (edge, topic))
        titles = follows(self.grid, heads, self.openings)
        for row in range(heads, self.grid.rows):
            opening = self.openings.get(row, opening)
            label = self.grid.at.get((row, topic))
            self.carried = self.cells.category(label) if label and label.text else self.carried
            for spot in self._row(row):
                head = bare(self.grid.text(heads - 1, spot.cell.column))
                if TITLE_WORD.match(head) and opening >= 0 and spot.cell.column in titles:
                    self.book.retitle(opening, spot.text)
                    self.cells.mark(spot, "level", opening)
                elif spot.cell.column in said:
                    self.cells.heading(opening, self.carried, spot)
                    self.cells.content(spot, opening, self.carried, role_of(head))
                else:
                    self.cells.mark(spot, "markup")

    def _down_cell(self, spot: Spot, opening: int, heads: int, edge: int, *, lone: bool) -> None:
        wide = over_categories(self.grid, spot, heads, edge)
        if wide is not None:
            self.cells.content(spot, opening, wide, role=None if wide else "summary")
            return
        head = self.grid.at.get((heads - 1, spot.cell.column)) if heads else None
        if head and TITLE_WORD.match(bare(head.text)) and is_title(spot.text) and opening >= 0:
            self.book.retitle(opening, spot.text)
            self.cells.mark(head, "markup")
            self.cells.mark(spot, "level", opening)
            return
        name = bare(head.text.split("\n", 1)[0]) if head else ""
        if lone:
            name = self.category
            self.cells.heading(opening, name, spot)
        elif head and head.text:
            name = self.cells.category(head)
            if (spot.text and not says_nothing(spot.text)) or not spot.text:
                self.cells.heading(opening, name, spot)
        self.cells.content(spot, opening, name)

    def _header_rows(self, first: int) -> int:
        """How many rows stand above the first level."""
        for row in range(first):
            for spot in self._row(row):
                wide = spot.cell.columns >= self.grid.columns > 1
                if row < first - 1 or wide:
                    self.cells.mark(spot, "title" if wide and not self.book.titles else "intro")
        return first

    def _between(self) -> None:
        current, heads = self.opening, -1
        for row in range(self.grid.rows):
            name = self.plan.names.get(row)
            spots = list(self._row(row))
            if name is not None:
                spot = next(spot for spot in spots if spot.text)
                current = self._open(spot, row)
                heads = -1 if heads == -1 else heads
            elif current == NOWHERE:
                heads = row
            elif spots:
                self._pair(spots, current)

    def _none(self) -> None:
        """A table without levels: categories and texts of the level around it, or definitions of categories."""
        rows = [list(self._row(row)) for row in range(self.grid.rows)]
        start = 1 if rows and has_header(rows, self.grid) else 0
        if self.opening == NOWHERE:
            self._definitions(rows[start:])
            return
        if start and self.grid.columns > 1 and not names_down(rows[1:]):
            for row in rows[1:]:
                for spot in row:
                    head = self.grid.at.get((0, spot.cell.column))
                    self.cells.content(spot, self.opening, self.cells.category(head) if head else "")
            return
        explained = {c for c in range(1, self.grid.columns) if start and is_definition(bare(self.grid.text(0, c)))}
        explained = explained if len(explained) < self.grid.columns - 1 else set()
        for spot in rows[0] if start else ():
            self.cells.mark(spot, "markup")
        for row in rows[start:]:
            self._pair(row, self.opening, explained, rows[0] if start else ())

    def _definitions(self, rows: list[list[Spot]]) -> None:
        """Outside every level: what a table says of words that are categories elsewhere defines them."""
        for row in rows:
            if len(row) > 1 and self.knows(bare(row[0].text)):
                name = self.cells.category(row[0])
                for spot in row[1:]:
                    self.cells.mark(spot, "definition", category=name)

    def _pair(
        self, spots: list[Spot], opening: int, explained: Collection[int] = (), heads: Collection[Spot] = ()
    ) -> None:
        """A row that names a category in its first cell and says something of it in the others."""
        if len(spots) < 2:
            for spot in spots:
                self.cells.content(spot, opening, self.category)
            return
        name = self.cells.category(spots[0])
        self.cells.heading(opening, name, spots[0])
        roles = roles_beside(heads, spots[1:])
        for spot in spots[1:]:
            if spot.cell.column in explained:
                self.cells.mark(spot, "definition", category=name)
            else:
                self.cells.content(spot, opening, name, roles.get(spot.cell.column))

    def _open_all(self, spot_of: Callable[[int], Spot | None]) -> int:
        """Open every level of the edge; the first row or column that holds one."""
        places = sorted(self.plan.names)
        first = min((at for at in places if self.plan.names[at] is not None), default=0)
        for at in places:
            spot = spot_of(at)
            if spot is None:
                continue
            if self.plan.names[at] is not None:
                self._open(spot, at)
            elif at > first and names_all_levels(spot.text):
                self.openings[at] = SHARED
                self.cells.mark(spot, "level", SHARED)
        shared = [at for at in places if at < first and (spot := spot_of(at)) and names_all_levels(spot.text)]
        for at in shared:
            self.openings[at] = SHARED
            if spot := spot_of(at):
                self.cells.mark(spot, "level", SHARED)
        return min([first, *shared])

    def _spot_at_column(self, column: int) -> Spot | None:
        return self.grid.at.get((self.plan.edge, column))

    def _spot_at_row(self, row: int) -> Spot | None:
        spot = self.grid.at.get((row, self.plan.edge))
        return spot if spot and spot.cell.row == row else None

    def _open(self, spot: Spot, at: int) -> int:
        name = self.plan.names[at]
        assert name is not None
        block = self.blocks[spot.blocks[0]]
        before = next(reversed(self.openings.values()), NOWHERE)
        if self.plan.layout == "down" and before >= 0 and self.book.openings[before].name.id == name.id:
            self.openings[at] = before
            self.cells.mark(spot, "level", before)
            return before
        opening = self.book.open(
            name, (*self.parents, *track_above(self.grid, self.plan, at)), place_in(block, 0, len(block.text))
        )
        self.openings[at] = opening
        self.cells.mark(spot, "level", opening)
        self.book.heading(opening, "", spot.text.split("\n", 1)[0], block.place)
        return opening

    def _row(self, row: int) -> Iterator[Spot]:
        for column in range(self.grid.columns):
            spot = self.grid.at.get((row, column))
            if spot and (spot.cell.row, spot.cell.column) == (row, column) and spot.text:
                yield spot

    def _left(self, spot: Spot) -> None:
        """What no rule took: around the table if it has levels, in it if it has none."""
        if not self.cells.seen(spot):
            stray = self.plan.layout != "none" and spot.cell.row > self.plan.edge and len(spot.text.split()) > 3
            self.cells.mark(spot, "unplaced" if stray else "intro")
