"""The walk through running text: headings of every look open levels and categories, what stands below belongs to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from rung.language.openers import opener
from rung.model.ladder import Became, Role
from rung.model.source import Block, Place
from rung.shape.cues import ABOUT, INHERITS, role_of
from rung.shape.headings import is_common
from rung.shape.lines import Line, heading_text, noun_like
from rung.shape.marks import NOWHERE, SHARED, Mark, Notebook
from rung.shape.names import UNNAMED, LevelName
from rung.shape.planning import Plan
from rung.shape.statements import place_in

Kind = Literal["level", "common", "category", "role", "section"]
GENERIC = re.compile(
    r"^(?:(?:key|core|main|role|job|level)\s+)?(?:expectations?|descriptions?|details?|behaviou?rs?|criteria|requirements?|what\s+(?:it|this|we)\b.*|what\s+.*looks?\s+like|text|statements?|responsibilities|competenc(?:ies|y)|skills|definition)$",
    re.IGNORECASE,
)
"""Headings that say no more than that expectations follow."""
PLAIN_LEVEL, STRONG_LEVEL, STRONG, PLAIN, LISTED = 6.8, 6.7, 7.0, 8.0, 9.0
BELOW_CATEGORY = 8.5
PAGE = 0.5
"""Ranks of headings that are none by format; real headings have their depth, 1 to 6."""


class Frame(NamedTuple):
    """An open heading: what stands below it belongs to it until a heading of the same or a higher rank comes."""

    rank: float
    kind: Kind
    text: str
    opening: int = NOWHERE
    role: Role = "expectation"


class Where(NamedTuple):
    """The level, category and role that hold at a line."""

    opening: int
    category: str
    role: Role
    formal: bool = False


@dataclass(slots=True)
class Walk:
    """The state of the walk."""

    plan: Plan
    blocks: Sequence[Block]
    book: Notebook
    stack: list[Frame] = field(default_factory=list)
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
        elif line.look and self._heading(at, line):
            return
        else:
            self._text(line, line.start)

    def new_source(self, source: int) -> None:
        """Another file begins; nothing stays open."""
        self.settle()
        self.stack.clear()
        self.source = source
        self.titled = False
        if source in self.plan.by_file:
            name = self.plan.by_file[source]
            self.stack.append(Frame(PAGE, "level", name.id, self.book.open(name)))
            self.begun = True

    def open_unnamed(self) -> None:
        """Open the level of a document that names none."""
        opening = self.book.open(UNNAMED)
        self.stack = [frame for frame in self.stack if frame.kind == "section"] + [Frame(PAGE, "level", "", opening)]
        self.begun = True

    def where(self, rank: float = 99.0) -> Where:
        """Level, category and role at this point, or as they would be for a heading of this rank."""
        open_ones = [frame for frame in self.stack if frame.rank < rank]
        at = next((n for n in range(len(open_ones) - 1, -1, -1) if open_ones[n].kind in ("level", "common")), -1)
        below = open_ones[at + 1 :]
        category = next((frame for frame in reversed(below) if frame.kind == "category"), None)
        role: Role = next((frame.role for frame in reversed(below) if frame.kind == "role"), "expectation")
        if category is None and self.plan.transposed and at >= 0:
            category = next(
                (frame for frame in reversed(open_ones[:at]) if frame.kind in ("category", "section")), None
            )
        label = next((frame.text for frame in reversed(below) if frame.kind == "role"), "")
        name = category.text if category else label if role in ("note", "prerequisite") else ""
        formal = category is not None and category.rank != PLAIN + 0.1
        return Where(open_ones[at].opening if at >= 0 else NOWHERE, name, role, formal)

    def parents(self) -> list[str]:
        """The headings above this point, without levels and categories of levels."""
        above = [frame.text for frame in self.stack if frame.kind == "section" and frame.text]
        return above

    def settle(self) -> None:
        """Decide what the first paragraphs of a level are: its summary if categories or a list follow, otherwise its expectations."""
        if self.structured:
            for at in self.tentative:
                mark = self.book.marks[at]
                shared = mark.opening == SHARED
                became: Became = "intro" if shared else "statement"
                self.book.marks[at] = mark._replace(role="summary" if not shared else mark.role, became=became)
        self.tentative.clear()
        self.structured = False

    def push(self, frame: Frame) -> None:
        """Open a heading, closing what is of its rank or lower."""
        self.close(frame.rank)
        self.stack.append(frame)

    def close(self, rank: float) -> None:
        """Close the headings of this rank and lower ones."""
        while self.stack and self.stack[-1].rank >= rank:
            self.stack.pop()

    def _level(self, at: int, line: Line, name: LevelName) -> None:
        self.settle()
        rank = self._level_rank(line)
        self.close(rank)
        end = line.rest if line.look == "lead" and self._says_more(line, name) else line.end
        opening = self.book.open(name, self.parents(), self._place(line, line.start, end))
        self.stack.append(Frame(rank, "level", name.id, opening))
        self.book.marks.append(Mark(line.block, line.start, end, "level", opening))
        self.book.heading(opening, "", line.text[: end - line.start].strip(), self._place(line, line.start, end))
        above = self.where().category
        if above:
            self.book.heading(opening, above, above, self._place(line, line.start, end))
        self.begun = True
        if end < line.end:
            self._text(line, end, split=True)

    def _says_more(self, line: Line, name: LevelName) -> bool:
        return line.rest < line.end and not (name.title and line.text.rstrip(")").endswith(name.title.rstrip(")")))

    def _level_rank(self, line: Line) -> float:
        if line.source in self.plan.pages:
            return PAGE
        if line.look == "heading":
            return float(line.depth)
        if self.plan.transposed:
            return BELOW_CATEGORY if line.kind != "item" else LISTED + line.depth
        if line.kind == "item":
            return LISTED + line.depth
        return STRONG_LEVEL if line.look == "strong" else PLAIN_LEVEL

    def _within_level(self, line: Line) -> bool:
        """Whether a heading stands below a level, so that it can't open what all levels share."""
        rank = line.depth if line.look == "heading" else PLAIN_LEVEL
        return not self.plan.naming.common and any(frame.kind == "level" and frame.rank < rank for frame in self.stack)

    def _common(self, line: Line) -> None:
        self.settle()
        rank = float(line.depth) if line.look == "heading" else self._level_rank(line)
        self.close(rank)
        self.stack.append(Frame(rank, "common", "", SHARED))
        self.book.marks.append(Mark(line.block, line.start, line.end, "level", SHARED))
        self.book.heading(SHARED, "", line.text, self._place(line, line.start, line.end))

    def _heading(self, at: int, line: Line) -> bool:
        """Open a category or a section if this line is the heading of one; otherwise it is text."""
        label = heading_text(line)
        if INHERITS.search(line.text) and line.look not in ("heading", "strong"):
            return False
        rank = self._rank(line)
        inside = any(frame.kind in ("level", "common") and frame.rank < rank for frame in self.stack)
        if self._leaves(line, label):
            inside, rank = False, PAGE if line.source in self.plan.pages else min(rank, PLAIN_LEVEL)
        if inside:
            return self._inside(line, label, rank)
        return self._outside(at, line, label, rank)

    def _rank(self, line: Line) -> float:
        if line.look == "heading":
            return float(line.depth)
        if line.look == "strong" and line.kind != "item":
            return STRONG
        if line.kind == "item" and line.look in ("parent", "lead"):
            return LISTED + line.depth
        return PLAIN

    def _leaves(self, line: Line, label: str) -> bool:
        """Whether a heading ends the levels though its rank would not: a glossary, questions, a word about all levels."""
        if line.kind == "item" or self.plan.words.knows(label) or role_of(label) or not ABOUT.match(label):
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
        if line.look in ("heading",):
            return True
        if not noun_like(label):
            return False
        words = self.plan.words
        if line.look in ("strong", "colon", "parent"):
            return words.knows(label) or role is not None or line.look != "colon" or len(label.split()) <= 5
        return words.knows(label) or (role is not None and line.kind != "item" and len(label.split()) <= 3)

    def _open(self, line: Line, label: str, rank: float, role: Role | None, end: int) -> None:
        self.structured = True
        kind: Kind = "role" if role else "category"
        self.push(Frame(rank, kind, label, role=role or "expectation"))
        opening = self.where().opening
        self.book.marks.append(Mark(line.block, line.start, end, "category", opening, label, role or "expectation"))
        if role is None:
            self.book.heading(
                opening, label, line.text[: end - line.start].strip(), self._place(line, line.start, end), rank
            )

    def _lead(self, line: Line, label: str, rank: float, role: Role | None) -> bool:
        here = self.where()
        words = self.plan.words
        rest = line.text[line.rest - line.start :]
        known = words.knows(label)
        if role and (here.role == "expectation" or role == "prerequisite"):
            self.close(rank)
            self.structured = True
            here = self.where()
            category = here.category if role in ("example", "summary") else label
            self._one(line, here, category, role)
            return True
        if here.role in ("note", "example"):
            return False
        defines = self._defines(line)
        looks = rank if line.kind == "item" else STRONG if defines else PLAIN + 0.1
        outer = self.where(looks)
        nested = (
            outer.category and outer.formal and not GENERIC.match(outer.category) and (line.kind == "item" or not known)
        )
        if not nested and (known or line.strong or (self._leading() and self._speaks(line))) and noun_like(label):
            self._open(line, label, looks, None, line.rest)
            self._text(line, line.rest, split=True, definition=defines)
            return True
        if line.strong or (rest[:1].isupper() and label[:1].isupper() and noun_like(label) and here.category):
            self.book.marks.append(Mark(line.block, line.start, line.rest, "category", here.opening, here.category))
            self._text(line, line.rest)
            return True
        return False

    def _leading(self) -> bool:
        return any(frame.kind == "level" for frame in self.stack) and bool(self.plan.words.leading)

    def _speaks(self, line: Line) -> bool:
        return line.label[:1].isupper() and line.text[line.rest - line.start : line.rest - line.start + 1].isupper()

    def _defines(self, line: Line) -> bool:
        """Whether the text beside a bold category only explains it: no colon sets it apart, and a list follows."""
        between = self.blocks[line.block].text[line.start + len(line.label) : line.rest].strip()
        following = self.blocks[line.block + 1] if line.block + 1 < len(self.blocks) else None
        return line.strong and not between and following is not None and following.kind == "item"

    def _one(self, line: Line, here: Where, category: str, role: Role) -> None:
        self.book.marks.append(Mark(line.block, line.start, line.rest, "category", here.opening, category, role))
        mark = Mark(line.block, line.rest, line.end, "statement", here.opening, category, role, line.kind != "item")
        self.book.marks.append(mark if here.opening != NOWHERE else mark._replace(became="intro"))

    def _outside(self, at: int, line: Line, label: str, rank: float) -> bool:
        words = self.plan.words
        known = words.knows(label) and noun_like(label)
        if line.look == "lead":
            if known and not role_of(label):
                self.close(rank)
                self._define(line, label)
                return True
            return False
        if line.look in ("bare", "parent", "colon") and not (known or self._stands_above(at)):
            if (line.look == "bare" and line.kind != "item" and ABOUT.match(label)) or (
                line.look == "colon" and line.kind != "item"
            ):
                self.settle()
                self.push(Frame(min(rank, PLAIN_LEVEL), "section", label))
            return False
        self.settle()
        first = line.look == "heading" and not self.titled and not known and at in self.plan.titles
        known = known or at in self.plan.above
        kind: Kind = "category" if known else "section"
        self.push(Frame(rank, kind, "" if first else label))
        became: Became = "title" if first else "category" if known else "intro"
        self.titled = self.titled or first
        if first:
            self.book.titles.append(label)
        self.book.marks.append(Mark(line.block, line.start, line.end, became, NOWHERE, label if known else ""))
        return True

    def _stands_above(self, at: int) -> bool:
        return at in self.plan.above

    def _define(self, line: Line, label: str) -> None:
        self.book.marks.append(Mark(line.block, line.start, line.rest, "category", NOWHERE, label))
        self.book.marks.append(Mark(line.block, line.rest, line.end, "definition", NOWHERE, label))

    def _text(self, line: Line, start: int, *, split: bool = False, definition: bool = False) -> None:
        if start == line.start:
            self.close(LISTED + line.depth if line.kind == "item" or line.depth else LISTED)
        here = self.where()
        mark = Mark(line.block, start, line.end, "statement", here.opening, here.category, here.role)
        mark = mark._replace(split=split or line.kind != "item")
        if definition:
            mark = mark._replace(became="definition")
        elif INHERITS.search(line.text[start - line.start :]) and start == line.start:
            self.book.inherits.append(line.text)
            mark = mark._replace(became="intro")
        elif here.opening == NOWHERE:
            mark = self._loose(line, mark)
        elif not here.category and here.role == "expectation":
            self._tentative(line, mark)
        self.book.marks.append(mark)

    def _tentative(self, line: Line, mark: Mark) -> None:
        if line.kind == "item":
            self.structured = self.structured or mark.opening != SHARED
        elif not self.structured or line.kind == "quote":
            self.tentative.append(len(self.book.marks))
            self.structured = self.structured or line.kind == "quote"

    def _loose(self, line: Line, mark: Mark) -> Mark:
        """Text outside every level: of a known category it is the common part or a definition, otherwise about the document."""
        frame = next((one for one in reversed(self.stack) if one.kind in ("category", "section")), None)
        if frame is not None and frame.kind == "category":
            if line.kind == "item" or opener(line.text).kind in ("you", "third", "base", "i", "we"):
                return mark._replace(opening=SHARED, category=frame.text)
            return mark._replace(became="definition", category=frame.text)
        about = frame is not None and bool(ABOUT.match(frame.text) or frame.text.endswith("?"))
        stray = self.begun and line.kind == "item" and not about
        return mark._replace(became="unplaced" if stray else "intro")

    def _place(self, line: Line, start: int, end: int) -> Place:
        return place_in(self.blocks[line.block], start, end)
