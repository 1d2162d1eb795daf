"""The walk through running text: headings of every look open levels and categories, what stands below belongs to
them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rung.model.ladder import Became, Role
from rung.model.source import Block, Place
from rung.shape.labels import is_about_document, is_generic, is_placeholder, role_of
from rung.shape.remarks import inherits, is_about_itself, is_footer
from rung.shape.headings import is_common
from rung.shape.lines import Line, heading_text, noun_like
from rung.shape.loose import loose
from rung.shape.marks import NOWHERE, SHARED, Mark, Notebook
from rung.shape.names import UNNAMED, LevelName
from rung.shape.planning import Plan
from rung.shape.signs import announces, explains, level_rank, list_follows, rank_of, says_more, speaks
from rung.shape.stack import (
    LISTED,
    PAGE,
    PLAIN,
    PLAIN_LEVEL,
    STRONG,
    Frame,
    Kind,
    Stack,
    Where,
)
from rung.shape.statements import place_in
from rung.shape.vocabulary import acts


@dataclass(slots=True)
class Walk:
    """The state of the walk."""

    plan: Plan
    blocks: Sequence[Block]
    book: Notebook
    stack: Stack
    tentative: list[int] = field(default_factory=list)
    structured: bool = False
    begun: bool = False
    titled: bool = False
    source: int = -1

    def line(self, at: int) -> None:
        """Take the next line."""
        line = self.plan.lines[at]
        if line.source != self.source:
            self.new_source(line.source)
        if at == self.plan.unnamed:
            self.open_unnamed()
        if at in self.plan.skipped:
            self.book.marks.append(Mark(line.block, line.start, line.end, "intro"))
        elif at in self.plan.levels:
            self._level(at, line, self.plan.levels[at])
        elif is_common(line, self.plan.naming) and not self._within_level(line):
            self._common(line)
        elif is_footer(line.text):
            self.book.marks.append(Mark(line.block, line.start, line.end, "intro"))
        elif at in self.plan.briefs and not (here := self.stack.where()).category:
            mark = Mark(line.block, line.start, line.end, "statement", here.opening, role="summary", split=True)
            self.book.marks.append(mark)
        elif line.look and self._heading(at, line):
            return
        else:
            self._text(line, line.start)

    def new_source(self, source: int) -> None:
        """Another file begins; nothing stays open."""
        self.settle()
        self.stack.frames.clear()
        self.source = source
        self.titled = False
        self.begun = self.begun and source not in self.plan.pages
        if source in self.plan.by_file:
            name = self.plan.by_file[source]
            self.stack.frames.append(Frame(PAGE, "level", name.id, self.book.open(name)))
            self.begun = True

    def open_unnamed(self) -> None:
        """Open the level of a document that names none."""
        opening = self.book.open(UNNAMED)
        kept = [frame for frame in self.stack.frames if frame.kind == "section"]
        self.stack.frames = [*kept, Frame(PAGE, "level", "", opening)]
        self.begun = True

    def settle(self) -> None:
        """Decide what the first paragraphs of a level are: its summary if categories or a list follow, otherwise
        its expectations.
        """
        if self.structured:
            for at in self.tentative:
                mark = self.book.marks[at]
                shared = mark.opening == SHARED
                became: Became = "intro" if shared else "statement"
                self.book.marks[at] = mark._replace(role="summary" if not shared else mark.role, became=became)
        self.tentative.clear()
        self.structured = False

    def _level(self, at: int, line: Line, name: LevelName) -> None:
        self.settle()
        rank = level_rank(line, self.plan)
        self.stack.close(rank)
        end = line.rest if line.look == "lead" and says_more(line, name) else line.end
        opening = self.book.open(name, self.stack.parents(), self._place(line, line.start, end))
        self.stack.frames.append(Frame(rank, "level", name.id, opening))
        self.book.marks.append(Mark(line.block, line.start, end, "level", opening))
        self.book.heading(opening, "", line.text[: end - line.start].strip(), self._place(line, line.start, end))
        if topic := self.plan.crossed.get(at):
            self._open(line, topic, rank + 0.05, None, line.end)
        above = "" if topic else self.stack.where().category
        if above:
            self.book.heading(opening, above, above, self._place(line, line.start, end))
        self.begun = True
        if end < line.end:
            self._text(line, end, split=True)

    def _within_level(self, line: Line) -> bool:
        """Whether a heading stands below a level, so that it can't open what all levels share."""
        rank = line.depth if line.look == "heading" else PLAIN_LEVEL
        return not self.plan.naming.common and self.stack.in_level(rank)

    def _common(self, line: Line) -> None:
        self.settle()
        rank = float(line.depth) if line.look == "heading" else level_rank(line, self.plan)
        self.stack.close(rank)
        self.stack.frames.append(Frame(rank, "common", "", SHARED))
        self.book.marks.append(Mark(line.block, line.start, line.end, "level", SHARED))
        self.book.heading(SHARED, "", line.text, self._place(line, line.start, line.end))

    def _heading(self, at: int, line: Line) -> bool:
        """Open a category or a section if this line is the heading of one; otherwise it is text."""
        label = heading_text(line)
        if inherits(line.text) and line.look not in ("heading", "strong"):
            return False
        rank = rank_of(line)
        inside = self.stack.inside(rank)
        if at in self.plan.leaving or self._leaves(line, label):
            away = at in self.plan.leaving or line.source in self.plan.pages
            inside, rank = False, PAGE if away else min(rank, PLAIN_LEVEL)
        if inside:
            return self._inside(line, label, rank)
        return self._outside(at, line, label, rank)

    def _leaves(self, line: Line, label: str) -> bool:
        """Whether a heading ends the levels though its rank would not: a glossary, questions, a word about all
        levels.
        """
        if line.kind == "item" or self.plan.words.knows(label) or role_of(label) or not is_about_document(label):
            return False
        if line.look == "heading":
            return line.depth <= self.plan.pages.get(line.source, 0)
        return line.look in ("bare", "colon", "strong")

    def _inside(self, line: Line, label: str, rank: float) -> bool:
        role = role_of(label)
        if line.look == "lead":
            return self._lead(line, label, rank, role)
        if not self._opens(line, label, role):
            return False
        self._open(line, label, rank, role, line.end)
        return True

    def _opens(self, line: Line, label: str, role: Role | None) -> bool:
        if line.look == "heading":
            return True
        if not noun_like(label) or is_placeholder(label):
            return False
        words = self.plan.words
        if line.look == "parent" and acts(label) and not words.knows(label):
            return False
        if line.look in ("strong", "colon", "parent"):
            return words.knows(label) or role is not None or line.look != "colon" or len(label.split()) <= 5
        return words.knows(label) or (role is not None and line.kind != "item" and len(label.split()) <= 3)

    def _open(self, line: Line, label: str, rank: float, role: Role | None, end: int) -> None:
        self.structured = True
        kind: Kind = "role" if role else "category"
        self.stack.push(Frame(rank, kind, label, role=role or "expectation"))
        opening = self.stack.where().opening
        self.book.marks.append(Mark(line.block, line.start, end, "category", opening, label, role or "expectation"))
        if role is None:
            self.book.heading(
                opening, label, line.text[: end - line.start].strip(), self._place(line, line.start, end), rank
            )

    def _lead(self, line: Line, label: str, rank: float, role: Role | None) -> bool:
        if is_placeholder(label):
            return False
        here = self.stack.where()
        words = self.plan.words
        rest = line.text[line.rest - line.start :]
        known = words.knows(label)
        if role and (here.role == "expectation" or role == "prerequisite"):
            self.stack.close(rank)
            self.structured = True
            here = self.stack.where()
            category = here.category if role in ("example", "summary") else label
            self._one(line, here, category, role)
            return True
        if here.role in ("note", "example"):
            return False
        defines = explains(line, self.blocks)
        looks = rank if line.kind == "item" else STRONG if defines else PLAIN + 0.1
        outer = self.stack.where(looks)
        nested = (
            outer.category and outer.formal and not is_generic(outer.category) and (line.kind == "item" or not known)
        )
        if (
            not nested
            and (known or line.strong or (self.stack.in_level() and words.leading and speaks(line)))
            and noun_like(label)
        ):
            self._open(line, self.plan.axes.get(label.casefold(), label), looks, None, line.rest)
            self._text(line, line.rest, split=True, definition=defines)
            return True
        if line.strong or (rest[:1].isupper() and label[:1].isupper() and noun_like(label) and here.category):
            self.book.marks.append(Mark(line.block, line.start, line.rest, "category", here.opening, here.category))
            self._text(line, line.rest)
            return True
        return False

    def _one(self, line: Line, here: Where, category: str, role: Role) -> None:
        self.book.marks.append(Mark(line.block, line.start, line.rest, "category", here.opening, category, role))
        mark = Mark(line.block, line.rest, line.end, "statement", here.opening, category, role, line.kind != "item")
        self.book.marks.append(mark if here.opening != NOWHERE else mark._replace(became="intro"))

    def _outside(self, at: int, line: Line, label: str, rank: float) -> bool:
        words = self.plan.words
        known = words.knows(label) and noun_like(label)
        if line.look == "lead":
            if known and not role_of(label):
                self.stack.close(rank)
                self._define(line, label)
                return True
            return False
        if line.look in ("bare", "parent", "colon") and not (known or at in self.plan.above):
            if (line.look == "bare" and line.kind != "item" and is_about_document(label)) or (
                line.look == "colon" and line.kind != "item"
            ):
                self.settle()
                self.stack.push(Frame(min(rank, PLAIN_LEVEL), "section", label))
            return False
        self.settle()
        first = line.look == "heading" and not self.titled and not known and at in self.plan.titles
        known = known or at in self.plan.above
        kind: Kind = "category" if known else "section"
        self.stack.push(Frame(rank, kind, "" if first else label))
        became: Became = "title" if first else "category" if known else "intro"
        self.titled = self.titled or first
        if first:
            self.book.titles.append(label)
        self.book.marks.append(Mark(line.block, line.start, line.end, became, NOWHERE, label if known else ""))
        return True

    def _define(self, line: Line, label: str) -> None:
        self.book.marks.append(Mark(line.block, line.start, line.rest, "category", NOWHERE, label))
        self.book.marks.append(Mark(line.block, line.rest, line.end, "definition", NOWHERE, label))

    def _text(self, line: Line, start: int, *, split: bool = False, definition: bool = False) -> None:
        if start == line.start:
            self.stack.close(LISTED + line.depth if line.kind == "item" or line.depth else LISTED)
        here = self.stack.where()
        mark = Mark(line.block, start, line.end, "statement", here.opening, here.category, here.role)
        mark = mark._replace(split=split or line.kind != "item")
        if definition or (start == line.start and self._below_bold(line)):
            mark = mark._replace(became="definition")
        elif inherits(line.text[start - line.start :]) and start == line.start:
            self.book.inherits.append(line.text)
            mark = mark._replace(became="intro")
        elif announces(line, self.blocks) or (line.kind != "item" and is_about_itself(line.text)):
            mark = mark._replace(became="intro")
        elif here.opening == NOWHERE:
            mark = loose(line, mark, self.stack, begun=self.begun)
        elif not here.category and here.role == "expectation":
            self._tentative(line, mark)
        self.book.marks.append(mark)

    def _below_bold(self, line: Line) -> bool:
        """Whether a line is the second of a paragraph whose first, in bold, opened a category, and a list follows."""
        last = self.book.marks[-1] if self.book.marks else None
        opened = last is not None and last.block == line.block and last.became == "category"
        return opened and list_follows(line, self.blocks)

    def _tentative(self, line: Line, mark: Mark) -> None:
        if line.kind == "item":
            self.structured = self.structured or mark.opening != SHARED
        elif not self.structured or line.kind == "quote":
            self.tentative.append(len(self.book.marks))
            self.structured = self.structured or line.kind == "quote"

    def _place(self, line: Line, start: int, end: int) -> Place:
        return place_in(self.blocks[line.block], start, end)
