"""How far the walk through running text has come: what stands open, what was noted, what is still undecided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rung.model.ladder import Became, Role
from rung.model.source import Block, Place
from rung.shape.lines.line import Line
from rung.shape.notebook import NOWHERE, SHARED, Mark, Notebook
from rung.shape.ranks import UNRANKED, Rank
from rung.shape.statements import place_in
from rung.shape.text.open_headings import Kind, Open, OpenHeadings
from rung.shape.text.planning import TextPlan


@dataclass(slots=True)
class Progress:
    """The state of the walk.

    undecided: marks (by number) of the first paragraphs of a level, which are its summary if it is divided by
    categories or a list follows. begun: a level was opened. titled: the file has its title. source: the file.
    """

    plan: TextPlan
    blocks: Sequence[Block]
    book: Notebook
    headings: OpenHeadings
    undecided: list[int] = field(default_factory=list)
    divided: bool = False
    begun: bool = False
    titled: bool = False
    source: int = -1

    def mark(
        self,
        line: Line,
        became: Became,
        opening: int = NOWHERE,
        category: str = "",
        role: Role = "expectation",
        *,
        end: int | None = None,
    ) -> None:
        """Note what a line became, or its beginning up to an offset."""
        upto = line.end if end is None else end
        mark = Mark(line.block, line.start, upto, became, opening, category, role)
        self.book.marks.append(mark)

    def head(
        self,
        line: Line,
        end: int,
        opening: int,
        category: str = "",
        rank: Rank = UNRANKED,
    ) -> None:
        """Note that a line, up to an offset, is the heading of a level or of a category in it."""
        text = line.text[: end - line.start].strip()
        self.book.heading(opening, category, text, self.place(line, end), rank)

    def place(self, line: Line, end: int) -> Place:
        """The place of a line up to an offset."""
        return place_in(self.blocks[line.block], line.start, end)

    def open_category(
        self, line: Line, label: str, rank: Rank, role: Role | None, end: int
    ) -> None:
        """Open a category, or a part with a role of its own, at a line's beginning up to an offset."""
        self.divided = True
        kind: Kind = "role" if role else "category"
        given = role or "expectation"
        self.headings.push(Open(rank, kind, label, role=given))
        opening = self.headings.where().opening
        self.mark(line, "category", opening, label, given, end=end)
        if role is None:
            self.head(line, end, opening, label, rank)

    def settle(self) -> None:
        """Decide what the first paragraphs of a level are: its summary if it is divided, otherwise its expectations.

        Above what all levels share they are an introduction.
        """
        for at in self.undecided if self.divided else ():
            mark = self.book.marks[at]
            if mark.opening == SHARED:
                self.book.marks[at] = mark._replace(became="intro")
            else:
                self.book.marks[at] = mark._replace(role="summary")
        self.undecided.clear()
        self.divided = False
