"""One cell of a table to marks: the name of a category, or what is said of a level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rung.model.ladder import Became, Role
from rung.model.source import Block
from rung.shape.decoration import bare
from rung.shape.labels import is_placeholder, role_of
from rung.shape.lines.cutting import lines_of
from rung.shape.lines.line import Line
from rung.shape.notebook import NOWHERE, Mark, Notebook
from rung.shape.remarks import says_nothing
from rung.shape.tables.grid import GridCell

OPEN_TO_ROLES: tuple[Role, ...] = ("expectation", "summary")
"""Roles of a cell in which a label before a text may give another."""
OF_CATEGORY: tuple[Role, ...] = ("example", "summary")
"""Roles of what stands in a category; what has another role is set apart under its own label."""
LONG_LINE = 6
"""Words beyond which a lead-in, and not the whole line, is the name of a category."""


@dataclass(slots=True)
class Cells:
    """The cells of one table as they are marked; each is marked once."""

    blocks: Sequence[Block]
    book: Notebook
    done: set[int] = field(default_factory=set)

    def seen(self, one: GridCell) -> bool:
        """Whether a cell is marked."""
        return one.blocks[0] in self.done

    def mark(
        self, one: GridCell, became: Became, opening: int = NOWHERE, category: str = ""
    ) -> None:
        """Mark a whole cell as one thing, unless it is marked."""
        if self.seen(one):
            return
        self.done.update(one.blocks)
        for line in self._lines(one):
            mark = Mark(line.block, line.start, line.end, became, opening, category)
            self.book.marks.append(mark)
        if became == "title":
            self.book.titles.append(one.name)

    def mark_above(self, one: GridCell, *, titles: bool) -> None:
        """Mark a cell above the heads as an introduction, or as the title where it may be that and there is none."""
        self.mark(one, "title" if titles and not self.book.titles else "intro")

    def category(self, one: GridCell) -> str:
        """The category that a cell names; what else stands in it defines the category.

        "Craft: how well the work is done, and how safely" names Craft.
        """
        lines = self._lines(one)
        if not lines:
            return ""
        first, *others = lines
        led = first.look == "lead" and first.words > LONG_LINE
        name = bare(first.label if led else first.text)
        if self.seen(one):
            return name
        self.done.update(one.blocks)
        end = first.rest if led else first.end
        named = Mark(first.block, first.start, end, "category", NOWHERE, name)
        self.book.marks.append(named)
        rest = [first._replace(start=end)] if end < first.end else []
        for line in (*rest, *others):
            mark = named._replace(block=line.block, start=line.start, end=line.end)
            self.book.marks.append(mark._replace(became="definition"))
        return name

    def heading(self, opening: int, category: str, one: GridCell) -> None:
        """Note that a level has this category, at this cell; not twice on end, and not for a part with a role."""
        last = self.book.headings[-1:]
        noted = any(
            (head.opening, head.category) == (opening, category) for head in last
        )
        if not noted and role_of(category) is None:
            place = self.blocks[one.blocks[0]].place
            self.book.heading(opening, category, category, place)

    def content(
        self,
        one: GridCell,
        opening: int,
        category: str,
        role: Role | None = None,
        *,
        also: Sequence[int] = (),
    ) -> None:
        """Mark what a cell says of a level, and of others that it reaches over, unless it is marked.

        Without a role of its own the cell has the one that the category's name gives it.
        """
        if self.seen(one):
            return
        self.done.update(one.blocks)
        given = role or role_of(category) or "expectation"
        about = "" if given == "summary" else category
        became: Became = "unplaced" if opening == NOWHERE else "statement"
        first = len(self.book.marks)
        for line in self._lines(one):
            mark = Mark(line.block, line.start, line.end, became, opening, about, given)
            self._said(line, mark._replace(split=not line.listed))
        said = self.book.marks[first:]
        for other in also:
            self.book.marks += [mark._replace(opening=other) for mark in said]

    def _said(self, line: Line, mark: Mark) -> None:
        """Mark a line of a cell, its lead-in apart."""
        if says_nothing(line.text):
            self.book.marks.append(mark._replace(became="blank"))
            return
        label = _label(line, mark)
        if label:
            self.book.marks.append(label)
            mark = mark._replace(
                start=line.rest, category=label.category, role=label.role
            )
        self.book.marks.append(mark)

    def _lines(self, one: GridCell) -> list[Line]:
        """The lines in a cell, comments left out."""
        seen = [n for n in one.blocks if self.blocks[n].kind != "note"]
        return lines_of((number, 0, self.blocks[number]) for number in seen)


def _label(line: Line, mark: Mark) -> Mark | None:
    """The mark of a line's lead-in if it is no part of the text: "Example: …", "**Scope** …", "Scope: Owns …"."""
    if line.look != "lead" or is_placeholder(line.label):
        return None
    if mark.role not in OPEN_TO_ROLES:
        return None
    label = mark._replace(end=line.rest, became="category")
    role = role_of(line.label)
    if role:
        category = mark.category if role in OF_CATEGORY else bare(line.label)
        return label._replace(role=role, category=category)
    return label if line.strong or _begin_with_capitals(line) else None


def _begin_with_capitals(line: Line) -> bool:
    """Whether a lead-in and the text beside it both begin with a capital, as a label and a sentence do."""
    return line.label[:1].isupper() and line.said[:1].isupper()
