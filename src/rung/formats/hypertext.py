"""HTML to blocks, piece by piece, so that pages, tables in Markdown and Markdown in tables are all read one way."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rung.formats.elements import (
    BREAKING,
    CLOSES,
    FENCES,
    GOOGLE_LIST,
    HEADINGS,
    HIDING,
    INLINE,
    SIGN,
    VOID,
    beside,
    bold,
    kind_of,
    titled,
)  # fmt: skip
from rung.formats.grid import Grid
from rung.formats.limits import counted
from rung.formats.runs import joined, trimmed
from rung.formats.signs import unsigned
from rung.formats.tags import Tag, tags
from rung.model.source import Block, BlockKind, Cell, Place, Run

PIECES = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|[ \t\r\n\f]+|[^&\s]+(?: [^&\s]+)*|[^\x00]"
)
BLANKS = " \t\r\n\f"
COMMENT_SIGN = re.compile(r"#cmnt(_ref)?\d+\b")
"""How Google Docs links a word to a comment on it, and back."""
MAX_DEPTH = 200
"""Elements nested deeper than this are read as if their tags were not there."""
LINKED = 0.7
"""What stands beside a page's text is left out when this share of it is links."""


@dataclass(slots=True)
class _Aside:
    """A menu or table of contents, perhaps: what it holds is kept back until its share of links is known."""

    depth: int
    kept: int
    letters: int = 0
    linked: int = 0


class Walk:
    """A walk over HTML that keeps its state between the pieces it is fed."""

    def __init__(
        self, text: str, tables: Iterator[int], classes: frozenset[str] = frozenset()
    ) -> None:
        self.text, self.classes, self.grid = text, classes, Grid(tables)
        self.open: list[str] = []
        self.runs: list[Run] = []
        self.ready: list[Block] = []
        self.aside: _Aside | None = None
        self.depth = self.hidden = self.strong = self.links = self.listed = (
            self.titled
        ) = 0
        self.fresh = self.comment = False

    def feed(self, start: int, end: int) -> Iterator[Block]:
        """The blocks that are complete at the end of this piece."""
        for tag in tags(self.text, start, end):
            self._take(tag)
            if not self.aside:
                yield from self.ready
                self.ready.clear()

    def close(self) -> Iterator[Block]:
        """What was still open at the end."""
        self._flush()
        self._end_aside()
        yield from self.ready
        self.ready.clear()

    @property
    def cell(self) -> Cell | None:
        """The table cell in which the walk stands."""
        return self.grid.cell

    def fill(self) -> None:
        """Take note that someone else read something that stands where the walk is."""
        self.grid.filled = True

    def _take(self, tag: Tag) -> None:
        """Do what a tag, a comment or a stretch of text asks for."""
        if tag.name in TAKERS:
            TAKERS[tag.name](self, tag)
        elif not tag.name and not self.hidden:
            self._text(tag.start, tag.end)

    def _boundary(self, tag: Tag) -> None:
        """End the block before a tag that begins or ends one, and open or close the tag's element."""
        self._flush()
        if tag.closing:
            self._close(tag.name)
            return
        self._imply(tag.name)
        empty = tag.attributes.endswith("/") and tag.name in HIDING
        if tag.name not in VOID and not empty:
            self._push(tag.name)
        if not self.hidden:
            self._opened(tag)

    def _close(self, name: str) -> None:
        """End the innermost element of a name, and all that is open within it."""
        if name in self.open:
            while self._pop() != name:
                continue

    def _opened(self, tag: Tag) -> None:
        """Take note of what an opening tag says of the blocks to come: their depth, list, title, cell or menu."""
        if not self.aside and beside(tag):
            self.aside = _Aside(len(self.open), len(self.ready))
        self.grid.opened(tag)
        if tag.name in HEADINGS:
            self.depth = HEADINGS[tag.name]
        elif tag.name in ("ul", "ol"):
            google = GOOGLE_LIST.search(tag.attributes)
            self.listed = int(google[1]) if google else 0
        self.titled = titled(tag)
        self.fresh = self.fresh or tag.name in ("li", "dd")

    def _push(self, name: str) -> None:
        """Open an element, unless too many are open."""
        if len(self.open) < MAX_DEPTH:
            self.open.append(name)
            self._count(name, 1)

    def _pop(self) -> str:
        """End the innermost element with its cell or menu, if it is one, and say what it was."""
        name = self.open.pop()
        if not self.hidden:
            self.ready += self.grid.closed(name)
        self._count(name, -1)
        if self.aside and len(self.open) < self.aside.depth:
            self._end_aside()
        return name

    def _count(self, name: str, by: int) -> None:
        """Keep count of the open elements that hide their text, make it bold or make it a link."""
        self.hidden += by * (name in HIDING)
        self.strong += by * (name in ("b", "strong", "span!"))
        self.links += by * (name == "a")

    def _end_aside(self) -> None:
        """End a menu or table of contents; what it holds is left out if most of it is links."""
        if self.aside and self.aside.linked >= LINKED * self.aside.letters:
            del self.ready[self.aside.kept :]
        self.aside = None

    def _imply(self, name: str) -> None:
        """End what an opening tag ends when the end tag was left out."""
        ended, stop = CLOSES.get(name, ()), FENCES.get(name, ("table",))
        at = len(self.open) - 1 if ended else -1
        while at >= 0 and self.open[at] not in stop:
            if self.open[at] in ended:
                while len(self.open) > at:
                    self._pop()
            at -= 1

    def _style(self, tag: Tag) -> None:
        """Open or close an element that may make its text bold; a span that does is opened under a name of its own."""
        if tag.closing:
            self._remove(tag.name, tag.name + "!")
        else:
            self._push(
                "span!"
                if tag.name not in ("b", "strong") and bold(tag, self.classes)
                else tag.name
            )

    def _link(self, tag: Tag) -> None:
        """Open or close a link; one that leads to a comment, or back from it, is a sign and not text."""
        sign = None if tag.closing else COMMENT_SIGN.search(tag.attributes)
        if tag.closing:
            self._remove("a", SIGN)
        elif sign:
            self.comment = self.comment or bool(sign[1])
            self._push(SIGN)
        else:
            self._push("a")

    def _remove(self, *names: str) -> None:
        """End the innermost of some inline elements, if one is open within the block."""
        for at in range(len(self.open) - 1, -1, -1):
            if self.open[at] in names:
                self._count(self.open.pop(at), -1)
                return
            if self.open[at] in BREAKING:
                return

    def _note(self, tag: Tag) -> None:
        """A comment as a block of its own, unless it is hidden or written for a browser."""
        inner = self.text[tag.start + 4 : tag.end - 3]
        said = inner.strip()
        if said and not self.hidden and not said.startswith(("[if ", "[endif", "<![")):
            self._flush()
            at = tag.start + 4 + inner.index(said)
            run = Run(said, Place(0, at, at + len(said)))
            self.ready.append(
                Block("note", (run,), Place(0, tag.start, tag.end), cell=self.cell)
            )

    def _line_break(self, tag: Tag) -> None:
        """A line break: in a cell it ends the block, in other text it is part of it."""
        if self.cell and "li" not in self.open:
            self._flush()
        elif self.runs:
            self.runs.append(Run("\n", Place(0, tag.start, tag.end), literal=False))

    def _text(self, start: int, end: int) -> None:
        """Add a stretch of text to the runs, blanks made one, and its length to the menu in which it may stand."""
        counted(len(self.runs), "A paragraph")
        for number, piece in enumerate(PIECES.finditer(self.text, start, end)):
            counted(number, "A paragraph")
            if piece[0][0] not in BLANKS:
                self._say(piece, *_shown(piece[0]))
            elif self.runs and not self.runs[-1].text.endswith((" ", "\n")):
                self._say(piece, " ", literal=piece[0] == " ")
        if self.aside:
            self.aside.letters += end - start
            self.aside.linked += (end - start) * (self.links > 0)

    def _say(self, piece: re.Match[str], text: str, literal: bool) -> None:
        """Add what a piece of the source shows to the runs."""
        place = Place(0, *piece.span())
        self.runs.append(Run(text, place, literal, strong=self.strong > 0))

    def _flush(self) -> None:
        """End the block that the runs make, if they say anything."""
        runs = trimmed(tuple(joined(self.runs)))
        self.runs = []
        if not runs:
            return
        place = Place(0, runs[0].place.start, runs[-1].place.end)
        kind, depth = self._kind()
        self.fresh = self.comment = False
        self.grid.filled = True
        if kind in ("paragraph", "cell", "item"):
            runs, listed = unsigned(runs)
            kind = "item" if listed else kind
        self.ready.append(Block(kind, runs, place, depth, self.cell))

    def _kind(self) -> tuple[BlockKind, int]:
        """Kind and depth of the block that ends here."""
        if self.comment:
            return "note", 0
        kind, depth = kind_of(self.open, fresh=self.fresh, depth=self.depth)
        if self.titled and kind == "paragraph":
            return "heading", self.titled
        return kind, depth + self.listed * (kind in ("item", "paragraph"))


def _shown(piece: str) -> tuple[str, bool]:
    """What a piece of text shows, and whether the source says it letter by letter."""
    entity = piece[0] == "&" and piece[-1] == ";" and len(piece) > 2
    return (html.unescape(piece), False) if entity else (piece, True)


TAKERS: dict[str, Callable[[Walk, Tag], None]] = {
    "!--": Walk._note,
    "br": Walk._line_break,
    "a": Walk._link,
    **dict.fromkeys(INLINE, Walk._style),
    **dict.fromkeys(BREAKING | HIDING, Walk._boundary),
}
"""What the walk does at a tag; tags that mean nothing to a reader are passed over."""
