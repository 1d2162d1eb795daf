"""The inside of a workbook: shared strings, sheets, cells and what merges, hides and comments on them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from html import escape

from rung.formats.limits import counted
from rung.formats.ooxml import Node, Package
from rung.formats.pieces import Piece

WORKBOOK = "xl/workbook.xml"
REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
DEFAULT_NAME = re.compile(r"(?:Sheet|Tabelle|Feuil|Hoja|Foglio|Blatt)\s?\d*")
Spot = tuple[int, int]


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

    def uses(self, filled: Filled) -> int:
        """How many cells of the workbook, also of hidden sheets, share this cell's text."""
        return self._shared.get(_value(filled.node), 0)

    @cached_property
    def _shared(self) -> dict[str, int]:
        counts: dict[str, int] = {}
        for path in self.paths:
            for node in self.package.tree(path, _filled).all("c"):
                if node.attributes.get("t") == "s":
                    counts[_value(node)] = counts.get(_value(node), 0) + 1
        return counts


def book_of(package: Package) -> Book:
    """The workbook in a package, its visible sheets read."""
    links = package.related(WORKBOOK)
    strings = next(
        (path for kind, path in links.values() if kind == "sharedStrings"), ""
    )
    book = Book(package, strings)
    texts = (
        [_rich(node) for node in package.tree(strings).children]
        if strings in package.names
        else []
    )
    for one in package.tree(WORKBOOK).all("sheet"):
        kind, path = links.get(one.attributes.get("id", ""), ("", ""))
        if kind != "worksheet" or path not in package.names:
            continue
        book.paths.append(path)
        name = one.attributes.get("name", "")
        if one.attributes.get("state", "visible") != "visible":
            book.hidden.append(name)
            continue
        book.sheets.append(_sheet(package, Sheet(name, path), texts))
        counted(
            sum(len(row) for sheet in book.sheets for row in sheet.rows.values()),
            package.source.name,
        )
    return book


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
    return node.name not in ("c", "row") or bool(node.children)


def _sheet(
    package: Package, sheet: Sheet, strings: list[tuple[str, tuple[Piece, ...]]]
) -> Sheet:
    root = package.tree(sheet.path, _filled)
    row = -1
    for node in root.all("row"):
        number = node.attributes.get("r", "")
        row = int(number) - 1 if number.isdecimal() else row + 1
        column = -1
        for cell in node.children:
            found = REFERENCE.fullmatch(cell.attributes.get("r", ""))
            column = _number(found[1]) if found else column + 1
            filled = _cell(cell, strings)
            if filled.formula and not _value(cell):
                sheet.unknown.append(cell.attributes.get("r", ""))
            elif filled.text.strip():
                sheet.rows.setdefault(row, {})[column] = filled
    _merge(root, sheet)
    for kind, path in package.related(sheet.path).values():
        if kind in ("comments", "threadedComment") and path in package.names:
            _comment(package.tree(path), sheet, threaded=kind == "threadedComment")
    return sheet


def _cell(node: Node, strings: list[tuple[str, tuple[Piece, ...]]]) -> Filled:
    kind, value, formula = (
        node.attributes.get("t", "n"),
        _value(node),
        node.child("f") is not None,
    )
    if kind == "s":
        number = int(value) if value.isdecimal() else len(strings)
        text, pieces = strings[number] if number < len(strings) else ("", ())
        return Filled(node, text, pieces, formula)
    inside = node.child("is")
    if kind == "inlineStr" and inside:
        return Filled(node, *_rich(inside), formula)
    said = (
        {"1": "TRUE", "0": "FALSE"}.get(value, value)
        if kind == "b"
        else _amount(value)
        if kind == "n"
        else value
    )
    pieces = (
        (Piece(0, len(said), child, exact=said == value),)
        if (child := node.child("v"))
        else ()
    )
    return Filled(node, said, pieces, formula)


def _value(node: Node) -> str:
    child = node.child("v")
    return child.text if child else ""


def _amount(value: str) -> str:
    """A number as a person reads it: without the noise of its binary form."""
    try:
        return f"{float(value):.15g}"
    except ValueError:
        return value


def _rich(node: Node) -> tuple[str, tuple[Piece, ...]]:
    """A text that may be set in several ways."""
    text = ""
    pieces: list[Piece] = []
    for child in node.children:
        held = (
            child.child("t")
            if child.name == "r"
            else child
            if child.name == "t"
            else None
        )
        if held is None:
            continue
        said = ESCAPED.sub(lambda found: chr(int(found[1], 16)), held.text)
        look = child.child("rPr")
        strong = look is not None and look.value("b") not in (None, "0", "false")
        pieces.append(
            Piece(
                len(text),
                len(text) + len(said),
                held,
                strong,
                _look(look),
                said == held.text,
            )
        )
        text += said
    return text, tuple(pieces)


def _look(style: Node | None) -> str:
    return (
        " ".join(
            f"{one.name}={sorted(one.attributes.items())}" for one in style.children
        )
        if style
        else ""
    )


def _merge(root: Node, sheet: Sheet) -> None:
    for node in root.all("mergeCell"):
        found = REFERENCE.findall(node.attributes.get("ref", ""))
        if len(found) != 2:
            continue
        (left, top), (right, bottom) = (
            (_number(letters), int(digits) - 1) for letters, digits in found
        )
        sheet.merged[top, left] = (max(bottom - top + 1, 1), max(right - left + 1, 1))
        for row in sheet.rows:
            if top <= row <= bottom:
                sheet.covered |= {
                    (row, column) for column in range(left, min(right, left + 1000) + 1)
                }
        sheet.covered.discard((top, left))


def _comment(root: Node, sheet: Sheet, *, threaded: bool) -> None:
    for node in root.all("threadedComment" if threaded else "comment"):
        found = REFERENCE.fullmatch(node.attributes.get("ref", ""))
        said = "".join(
            held.text for held in node.all("text" if threaded else "t")
        ).strip()
        if found and said and not said.startswith("[Threaded comment]"):
            sheet.comments.setdefault(
                (int(found[2]) - 1, _number(found[1])), []
            ).append(said)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
