"""The inside of a workbook: shared strings, sheets, cells and what merges, hides and comments on them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from itertools import chain, product

from rung.formats.limits import counted
from rung.formats.ooxml import Node, Package, switched_on
from rung.formats.pieces import Piece, look_of

WORKBOOK = "xl/workbook.xml"
REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
DEFAULT_NAME = re.compile(r"(?:Sheet|Tabelle|Feuil|Hoja|Foglio|Blatt)\s?\d*")
COMMENTS = {
    "comments": ("comment", "t"),
    "threadedComment": ("threadedComment", "text"),
}
"""Kinds of members with comments: the element of a comment, and that of its text."""
SHOWN = {("b", "1"): "TRUE", ("b", "0"): "FALSE"}
Spot = tuple[int, int]
Rich = tuple[str, tuple[Piece, ...]]
"""A text and its pieces."""
NOTHING: Rich = ("", ())


@dataclass(frozen=True, slots=True)
class Filled:
    """A cell that says something."""

    node: Node
    text: str
    pieces: tuple[Piece, ...]
    formula: bool = False


@dataclass(slots=True)
class Sheet:
    """One visible sheet; rows and columns count from 0."""

    name: str
    path: str
    rows: dict[int, dict[int, Filled]] = field(default_factory=dict)
    merged: dict[Spot, Spot] = field(default_factory=dict)
    covered: set[Spot] = field(default_factory=set)
    comments: dict[Spot, list[str]] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)

    @property
    def columns(self) -> tuple[int, int]:
        """The first and the last column that says something."""
        filled = [column for row in self.rows.values() for column in row]
        return (min(filled), max(filled)) if filled else (0, -1)

    @property
    def top(self) -> int:
        """The first row that says something."""
        return min(self.rows, default=0)


@dataclass
class Book:
    """A workbook that is open."""

    package: Package
    strings_path: str = ""
    sheets: list[Sheet] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)

    def named(self, sheet: Sheet) -> bool:
        """Whether the sheet's name tells a reader anything."""
        return len(self.sheets) > 1 or not DEFAULT_NAME.fullmatch(sheet.name)

    def home(self, sheet: Sheet, filled: Filled) -> str:
        """The member that holds a cell's text for it alone; empty where other cells share it, or it is no text."""
        kind = filled.node.attributes.get("t")
        if kind == "s":
            return self.strings_path if self._uses(filled) == 1 else ""
        return sheet.path if kind == "inlineStr" else ""

    @property
    def size(self) -> int:
        """How many cells of the visible sheets say something."""
        return sum(len(row) for sheet in self.sheets for row in sheet.rows.values())

    def _uses(self, filled: Filled) -> int:
        """How many cells of the workbook, also of hidden sheets, share this cell's text."""
        return self._shared[_value(filled.node)]

    @cached_property
    def _shared(self) -> Counter[str]:
        """How many cells of all sheets share each shared text, by its number."""
        trees = (self.package.tree(path, _filled) for path in self.paths)
        cells = chain.from_iterable(tree.all("c") for tree in trees)
        return Counter(
            _value(node) for node in cells if node.attributes.get("t") == "s"
        )


def book_of(package: Package) -> Book:
    """The workbook in a package, its visible sheets read."""
    links = package.related(WORKBOOK)
    strings = (path for kind, path in links.values() if kind == "sharedStrings")
    book = Book(package, next(strings, ""))
    texts = _shared_texts(book)
    for node in package.tree(WORKBOOK).all("sheet"):
        kind, path = links.get(node.attributes.get("id", ""), ("", ""))
        if kind == "worksheet" and path in package.names:
            _take(book, node, path, texts)
            counted(book.size, package.source.name)
    return book


def _shared_texts(book: Book) -> list[Rich]:
    """The texts that cells refer to by number."""
    root = book.package.optional(book.strings_path)
    return [_rich(node) for node in root.children] if root else []


def _take(book: Book, node: Node, path: str, texts: list[Rich]) -> None:
    """Read a sheet into its book; of a hidden one only the name is kept."""
    book.paths.append(path)
    name = node.attributes.get("name", "")
    if node.attributes.get("state", "visible") == "visible":
        book.sheets.append(_sheet(book.package, Sheet(name, path), texts))
    else:
        book.hidden.append(name)


def inline(data: bytes, filled: Filled, said: str) -> tuple[int, int, bytes]:
    """The cut that gives a cell a text of its own."""
    end = data.index(b">", filled.node.end) + 1
    kept = "".join(
        f' {name}="{escape(value)}"'
        for name, value in filled.node.attributes.items()
        if name in ("r", "s", "ph")
    )
    tag = data[filled.node.start + 1 : end].split(b" ", 1)[0].split(b">", 1)[0].decode()
    prefix = tag.rpartition(":")[0] + ":" if ":" in tag else ""
    inner = f'<{prefix}is><{prefix}t xml:space="preserve">{escape(said, quote=False)}</{prefix}t></{prefix}is>'
    return (
        filled.node.start,
        end,
        f'<{tag}{kept} t="inlineStr">{inner}</{tag}>'.encode(),
    )


def _filled(node: Node) -> bool:
    """Whether a node of a sheet is worth keeping: a cell or a row without content is not."""
    return node.name not in ("c", "row") or bool(node.children)


def _sheet(package: Package, sheet: Sheet, strings: list[Rich]) -> Sheet:
    """The sheet with its cells, and what merges them and comments on them."""
    root = package.tree(sheet.path, _filled)
    for row, column, node in _cells(root):
        filled = _cell(node, strings)
        if filled.formula and not _value(node):
            sheet.unknown.append(node.attributes.get("r", ""))
        elif filled.text.strip():
            sheet.rows.setdefault(row, {})[column] = filled
    _merge(root, sheet)
    for kind, path in package.related(sheet.path).values():
        if kind in COMMENTS and path in package.names:
            _comment(package.tree(path), sheet, *COMMENTS[kind])
    return sheet


def _cells(root: Node) -> Iterator[tuple[int, int, Node]]:
    """Every cell with its row and column; one that doesn't say where it stands follows the one before it."""
    row = -1
    for node in root.all("row"):
        number = node.attributes.get("r", "")
        row = int(number) - 1 if number.isdecimal() else row + 1
        column = -1
        for cell in node.children:
            found = REFERENCE.fullmatch(cell.attributes.get("r", ""))
            column = _number(found[1]) if found else column + 1
            yield row, column, cell


def _cell(node: Node, strings: list[Rich]) -> Filled:
    """What a cell shows, and where its text is kept."""
    kind, value = node.attributes.get("t", "n"), _value(node)
    inside = node.child("is")
    if kind == "s":
        number = int(value) if value.isdecimal() else len(strings)
        rich = next(iter(strings[number : number + 1]), NOTHING)
    elif kind == "inlineStr" and inside:
        rich = _rich(inside)
    else:
        rich = _plain(node, kind, value)
    return Filled(node, *rich, node.child("f") is not None)


def _plain(node: Node, kind: str, value: str) -> Rich:
    """A number, a truth value, or the text that a formula gave."""
    said = SHOWN.get((kind, value), _amount(value) if kind == "n" else value)
    held = node.child("v")
    return said, (Piece(0, len(said), held, exact=said == value),) if held else ()


def _value(node: Node) -> str:
    """What a cell holds as the file has it: a number, or the number of a shared text."""
    child = node.child("v")
    return child.text if child else ""


def _amount(value: str) -> str:
    """A number as a person reads it: without the noise of its binary form."""
    try:
        return f"{float(value):.15g}"
    except ValueError:
        return value


def _rich(node: Node) -> Rich:
    """A text that may be set in several ways."""
    text = ""
    pieces: list[Piece] = []
    for child in node.children:
        held = child.child("t") if child.name == "r" else child
        if held and held.name == "t":
            said = ESCAPED.sub(lambda found: chr(int(found[1], 16)), held.text)
            look = child.child("rPr")
            start, end = len(text), len(text) + len(said)
            set_as = switched_on(look, "b"), look_of(look.children if look else ())
            pieces.append(Piece(start, end, held, *set_as, said == held.text))
            text += said
    return text, tuple(pieces)


def _merge(root: Node, sheet: Sheet) -> None:
    """Note which cells are merged, and which ones they cover in rows that say something."""
    for node in root.all("mergeCell"):
        found = REFERENCE.findall(node.attributes.get("ref", ""))
        if len(found) == 2:
            (left, top), (right, bottom) = (
                (_number(letters), int(digits) - 1) for letters, digits in found
            )
            size = (max(bottom - top + 1, 1), max(right - left + 1, 1))
            sheet.merged[top, left] = size
            columns = range(left, min(right, left + 1000) + 1)
            rows = [row for row in sheet.rows if top <= row <= bottom]
            sheet.covered |= set(product(rows, columns))
            sheet.covered.discard((top, left))


def _comment(root: Node, sheet: Sheet, element: str, text: str) -> None:
    """Note the comments of a member by the cells they are on."""
    for node in root.all(element):
        found = REFERENCE.fullmatch(node.attributes.get("ref", ""))
        said = "".join(held.text for held in node.all(text)).strip()
        if found and said and not said.startswith("[Threaded comment]"):
            spot = (int(found[2]) - 1, _number(found[1]))
            sheet.comments.setdefault(spot, []).append(said)


def _number(letters: str) -> int:
    """The number of a column by its letters, from 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
