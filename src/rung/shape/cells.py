"""One cell of a table to marks: the name of a category, or what is said of a level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rung.model.ladder import Became, Role
from rung.model.source import Block
from rung.shape.decoration import bare
from rung.shape.grid import Spot
from rung.shape.labels import is_placeholder, role_of
from rung.shape.lines.cutting import lines_of
from rung.shape.lines.line import Line
from rung.shape.notebook import NOWHERE, Mark, Notebook
from rung.shape.remarks import says_nothing


@dataclass(slots=True)
class Cells:
    """The cells of one table as they are marked; each is marked once."""

    blocks: Sequence[Block]
    book: Notebook
    done: set[int] = field(default_factory=set)

    def seen(self, spot: Spot) -> bool:
        """Whether a cell is marked, or has nothing to mark."""
        return not spot.blocks or spot.blocks[0] in self.done

    def category(self, spot: Spot) -> str:
        """The category that a cell names; what else stands in it defines the category."""
        lines = list(self._lines(spot))
        if not lines:
            return ""
        first = lines[0]
        name = bare(first.label if first.look == "lead" and len(first.text.split()) > 6 else first.text)
        if spot.blocks[0] in self.done:
            return name
        self.done.update(spot.blocks)
        end = first.rest if first.look == "lead" and len(first.text.split()) > 6 else first.end
        self.book.marks.append(Mark(first.block, first.start, end, "category", NOWHERE, name))
        if end < first.end:
            self.book.marks.append(Mark(first.block, end, first.end, "definition", NOWHERE, name))
        for line in lines[1:]:
            self.book.marks.append(Mark(line.block, line.start, line.end, "definition", NOWHERE, name))
        return name

    def heading(self, opening: int, category: str, spot: Spot) -> None:
        """Note that a level has this category, at this cell."""
        if role_of(category) is None and spot.blocks:
            block = self.blocks[spot.blocks[0]]
            last = self.book.headings[-1] if self.book.headings else None
            if last is None or (last.opening, last.category) != (opening, category):
                self.book.heading(opening, category, category, block.place)

    def content(
        self, spot: Spot, opening: int, category: str, role: Role | None = None, *, also: Sequence[int] = ()
    ) -> None:
        """Mark what a cell says of a level, and of others that it reaches over."""
        if spot.blocks and spot.blocks[0] in self.done:
            return
        self.done.update(spot.blocks)
        given = role or role_of(category) or "expectation"
        if given == "summary":
            category = ""
        first = len(self.book.marks)
        for line in self._lines(spot):
            self._line(line, opening, category, given)
        said = self.book.marks[first:]
        self.book.marks += [mark._replace(opening=other) for other in also for mark in said]

    def _line(self, line: Line, opening: int, category: str, role: Role) -> None:
        if says_nothing(line.text):
            self.book.marks.append(Mark(line.block, line.start, line.end, "blank", opening, category))
            return
        start = line.start
        became: Became = "statement" if opening != NOWHERE else "unplaced"
        if line.look == "lead" and not is_placeholder(line.label):
            other = role_of(line.label)
            said = line.text[line.rest - line.start : line.rest - line.start + 1]
            if other and role in ("expectation", "summary"):
                role, category = other, category if other in ("example", "summary") else bare(line.label)
                start = line.rest
            elif role in ("expectation", "summary") and (line.strong or (said.isupper() and line.label[:1].isupper())):
                start = line.rest
            if start > line.start:
                self.book.marks.append(Mark(line.block, line.start, start, "category", opening, category, role))
        self.book.marks.append(Mark(line.block, start, line.end, became, opening, category, role, line.kind != "item"))

    def _lines(self, spot: Spot) -> Iterator[Line]:
        yield from lines_of(
            (number, 0, self.blocks[number]) for number in spot.blocks if self.blocks[number].kind != "note"
        )

    def mark(self, spot: Spot, became: Became, opening: int = NOWHERE, category: str = "") -> None:
        """Mark a whole cell as one thing."""
        if not spot.blocks or spot.blocks[0] in self.done:
            return
        self.done.update(spot.blocks)
        for line in self._lines(spot):
            self.book.marks.append(Mark(line.block, line.start, line.end, became, opening, category))
        if became == "title" and spot.text:
            self.book.titles.append(bare(spot.text))
