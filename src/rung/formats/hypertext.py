"""HTML to blocks, piece by piece, so that pages, tables in Markdown and Markdown in tables are all read one way."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rung.formats.runs import joined
from rung.formats.tags import Tag, tags
from rung.model.source import Block, BlockKind, Cell, Place, Run

HEADINGS = {f"h{depth}": depth for depth in range(1, 7)}
FURNITURE = {
    "script", "style", "nav", "template", "svg", "noscript", "button", "select", "textarea", "iframe", "object", "math",
    "footer", "dialog", "form", "picture", "video", "audio", "canvas",
}  # fmt: skip
BREAKING = {
    "p", "div", "section", "article", "main", "header", "aside", "blockquote", "pre", "figure", "figcaption", "address",
    "ul", "ol", "dl", "li", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "hr",
    "details", "summary", "body", "html", "head", "title", "center", "fieldset", "legend", *HEADINGS,
}  # fmt: skip
VOID = {"br", "hr", "img", "input", "meta", "link", "col", "source", "wbr", "area", "base", "embed", "track", "param"}
CLOSES = {
    "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "td": ("td", "th"), "th": ("td", "th"),
    "tr": ("td", "th", "tr"), "tbody": ("td", "th", "tr", "thead", "tbody"), "p": ("p",), "option": ("option",),
}  # fmt: skip
"""Which open elements an opening tag ends, when their end tag was left out."""
FENCES = {"li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",), "p": ("td", "th", "li", "div", "section", "body")}
"""Elements that such an ending doesn't reach across."""
PIECES = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|[ \t\r\n\f]+|[^&\s]+(?: [^&\s]+)*|[^\x00]"
)
MAX_DEPTH = 200
"""Elements nested deeper than this are read as if their tags were not there."""
MAX_SPAN = 1000
"""HTML's own bound on colspan."""


@dataclass(slots=True)
class _Table:
    """Where the walk stands in a table; `taken` says until which row a cell from above reaches down in a column."""

    number: int
    row: int = -1
    column: int = -1
    cell: Cell | None = None
    taken: dict[int, int] = field(default_factory=dict)
    head: bool = False


class Walk:
    """A walk over HTML that keeps its state between pieces; `blocks` grows as they are fed."""

    def __init__(self, text: str, tables: Iterator[int]) -> None:
        self.text, self.numbers = text, tables
        self.open: list[str] = []
        self.tables: list[_Table] = []
        self.runs: list[Run] = []
        self.ready: list[Block] = []
        self.depth = 0
        self.fresh = False
        self.started = 0
        self.hidden = 0
        self.filled = True

    def feed(self, start: int, end: int) -> Iterator[Block]:
        """The blocks that are complete at the end of this piece."""
        for tag in tags(self.text, start, end):
            self._take(tag)
            yield from self.ready
            self.ready.clear()

    def close(self) -> Iterator[Block]:
        """What was still open at the end."""
        self._flush()
        yield from self.ready
        self.ready.clear()

    @property
    def cell(self) -> Cell | None:
        """The table cell in which the walk stands."""
        return self.tables[-1].cell if self.tables else None

    @property
    def inside(self) -> bool:
        """Whether an element is open whose content what follows would be."""
        return bool(self.open)

    def _take(self, tag: Tag) -> None:
        if not tag.name:
            if not self._hidden():
                self._text(tag.start, tag.end)
        elif tag.name == "!--":
            self._comment(tag)
        elif tag.name == "br":
            self._line_break(tag)
        elif tag.name in BREAKING or tag.name in FURNITURE:
            self._boundary(tag)
        elif tag.name in ("b", "strong"):
            self._push_or_pop(tag)

    def _boundary(self, tag: Tag) -> None:
        self._flush()
        if tag.closing:
            self._closed(tag.name)
            return
        self._imply(tag.name)
        if tag.name not in VOID and not (tag.attributes.endswith("/") and tag.name in FURNITURE):
            self._push(tag.name)
        self._opened(tag)

    def _opened(self, tag: Tag) -> None:
        if self._hidden():
            return
        table = self.tables[-1] if self.tables else None
        if tag.name == "table":
            self.tables.append(_Table(next(self.numbers)))
        elif table and tag.name in ("thead", "tbody", "tfoot"):
            table.head, table.cell = tag.name == "thead", None
        elif table and tag.name == "tr":
            table.row, table.column, table.cell = table.row + 1, -1, None
        elif table and tag.name in ("td", "th"):
            self._open_cell(table, tag)
        elif tag.name in HEADINGS:
            self.depth = HEADINGS[tag.name]
        self.fresh = self.fresh or tag.name in ("li", "dd")

    def _open_cell(self, table: _Table, tag: Tag) -> None:
        table.row = max(table.row, 0)
        column = table.column + 1
        while table.taken.get(column, -1) >= table.row:
            column += 1
        rows, columns = _number(tag.attribute("rowspan")), _number(tag.attribute("colspan"))
        table.column = column + columns - 1
        if rows > 1:
            table.taken |= dict.fromkeys(range(column, column + columns), table.row + rows - 1)
        header = tag.name == "th" or table.head
        table.cell = Cell(table.number, table.row, column, header=header, rows=rows, columns=columns)
        self.started = tag.start
        self.filled = False

    def _closed(self, name: str) -> None:
        if name not in self.open:
            return
        while self.open:
            last = self._pop()
            self._left(last)
            if last == name:
                return

    def _left(self, name: str) -> None:
        if not self.tables or self._hidden():
            return
        if name in ("td", "th"):
            self._end_cell()
        elif name == "table":
            self.tables.pop()

    def _end_cell(self) -> None:
        table = self.tables[-1]
        if table.cell and not self.filled:
            place = Place(0, self.started, self.started)
            self.ready.append(Block("cell", (), place, cell=table.cell))
        table.cell, self.filled = None, True

    def _imply(self, name: str) -> None:
        """End what an opening tag ends when the end tag was left out."""
        ended = CLOSES.get(name)
        if not ended:
            return
        stop = FENCES.get(name, ("table",))
        for at in range(len(self.open) - 1, -1, -1):
            if self.open[at] in stop:
                return
            if self.open[at] in ended:
                while len(self.open) > at:
                    self._left(self._pop())

    def _push_or_pop(self, tag: Tag) -> None:
        if not tag.closing:
            self._push(tag.name)
        elif tag.name in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag.name)]

    def _hidden(self) -> bool:
        return self.hidden > 0

    def _push(self, name: str) -> None:
        if len(self.open) < MAX_DEPTH:
            self.open.append(name)
            self.hidden += name in FURNITURE

    def _pop(self) -> str:
        name = self.open.pop()
        self.hidden -= name in FURNITURE
        return name

    def _comment(self, tag: Tag) -> None:
        inner = self.text[tag.start + 4 : tag.end - 3]
        said = inner.strip()
        if said and not self._hidden():
            at = tag.start + 4 + inner.index(said)
            self._flush()
            run = Run(said, Place(0, at, at + len(said)))
            self.ready.append(Block("note", (run,), Place(0, tag.start, tag.end), cell=self.cell))

    def _line_break(self, tag: Tag) -> None:
        if self.cell and "li" not in self.open:
            self._flush()
        elif self.runs:
            self.runs.append(Run("\n", Place(0, tag.start, tag.end), literal=False))

    def _text(self, start: int, end: int) -> None:
        strong = "strong" in self.open or "b" in self.open
        for piece in PIECES.finditer(self.text, start, end):
            said, place = piece[0], Place(0, piece.start(), piece.end())
            if said[0] in " \t\r\n\f":
                if self.runs and not self.runs[-1].text.endswith((" ", "\n")):
                    self.runs.append(Run(" ", place, literal=said == " ", strong=strong))
            elif said[0] == "&" and said[-1] == ";" and len(said) > 2:
                self.runs.append(Run(html.unescape(said), place, literal=False, strong=strong))
            else:
                self.runs.append(Run(said, place, strong=strong))

    def _flush(self) -> None:
        while self.runs and not self.runs[-1].text.strip(" \n"):
            self.runs.pop()
        if not self.runs:
            return
        runs = tuple(joined(self.runs))
        self.runs = []
        kind, depth = self._kind()
        self.fresh = False
        self.filled = True
        self.ready.append(Block(kind, runs, Place(0, runs[0].place.start, runs[-1].place.end), depth, self.cell))

    def _kind(self) -> tuple[BlockKind, int]:
        lists = sum(name in ("ul", "ol", "dl") for name in self.open)
        for name in reversed(self.open):
            if name in HEADINGS:
                return "heading", HEADINGS[name]
            if name in ("title", "pre"):
                return "note", 0
            if name == "summary":
                return "heading", min(6, self.depth + self.open.count("details"))
            if name in ("li", "dd"):
                return ("item", max(0, lists - 1)) if self.fresh else ("paragraph", lists)
            if name in ("td", "th"):
                return "cell", 0
            if name == "blockquote":
                return "quote", 0
        return "paragraph", 0


def _number(value: str) -> int:
    return max(1, min(MAX_SPAN, int(value))) if value.isdecimal() and len(value) < 7 else 1
