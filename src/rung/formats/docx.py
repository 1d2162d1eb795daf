"""DOCX documents as they look: inserted text counts, deleted text doesn't, comments are notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rung.formats.decoding import noticed
from rung.formats.format import Format, UnknownFormat
from rung.formats.limits import gathered
from rung.formats.ooxml import (
    Node,
    Package,
    spliced,
    switched_on,
    text_cut,
    value_of,
)
from rung.formats.parts import Parts, by_part, empty
from rung.formats.pieces import Piece, blocks_of, changed, proved
from rung.formats.styles import Styles, styles_of
from rung.formats.visible import Line, line_of
from rung.model.finding import Edit, Finding
from rung.model.reading import Reading
from rung.model.source import Block, Cell, Place, Source

MAIN = "word/document.xml"
WRAPPERS = (
    "sdt",
    "sdtContent",
    "ins",
    "moveTo",
    "customXml",
    "smartTag",
    "body",
    "txbxContent",
)
"""Elements that hold paragraphs and tables without being any."""

UNREAD = {
    "word/afchunk": "an embedded page",
    "word/diagrams/": "a diagram",
    "word/charts/": "a chart",
}


class _Walk:
    """The body to parts and blocks."""

    def __init__(self, package: Package) -> None:
        kinds = dict(package.related(MAIN).values())
        known = dict(package.related("").values())
        self.package = package
        self.main = known.get("officeDocument", MAIN)
        self.core = known.get("core-properties", "")
        self.styles: Styles = styles_of(package.optional(kinds.get("styles", "")))
        self.notes = {
            f"{kind}/{number}": said
            for kind in ("comments", "footnotes", "endnotes")
            for number, said in _notes(package.optional(kinds.get(kind, "")))
        }
        self.parts = Parts[tuple[Piece, ...]]()
        self.paragraphs = 0
        self.tables = 0

    def blocks(self) -> Iterator[Block]:
        """Paragraphs, list entries, headings and cells in reading order; first the keywords that rung put there."""
        keywords = self._keywords()
        if keywords.startswith("rung:"):
            yield from self._note(keywords, "docProps/core")
        yield from self._inside(self.package.tree(self.main), None)

    def _keywords(self) -> str:
        """The keywords among the document's properties."""
        core = self.package.optional(self.core)
        found = next(core.all("keywords"), None) if core else None
        return found.text if found else ""

    def _inside(self, node: Node, cell: Cell | None) -> Iterator[Block]:
        """The blocks of the paragraphs and tables in an element, which may stand in a cell."""
        for child in node.children:
            if child.name == "p":
                yield from self._paragraph(child, cell)
            elif child.name == "tbl":
                yield from self._table(child)
            elif child.name in WRAPPERS:
                yield from self._inside(child, cell)

    def _paragraph(self, node: Node, cell: Cell | None) -> Iterator[Block]:
        """The block of a paragraph, if it says anything, then its comments and footnotes, then its text boxes."""
        self.paragraphs += 1
        line = line_of(node)
        if line.text.strip():
            yield from self._line(node, line, cell)
        for address in line.notes:
            yield from self._note(self.notes.get(address, ""), address)
        for box in line.boxes:
            yield from self._inside(box, cell)

    def _note(self, said: str, address: str) -> Iterator[Block]:
        """What is said beside the text, as a part that can't be edited in place."""
        order = self.parts.add(said, address, ())
        yield from blocks_of(said, order, (), "note")

    def _line(self, node: Node, line: Line, cell: Cell | None) -> Iterator[Block]:
        """A paragraph as a heading, an item, a cell or plain text, by its style."""
        kind, depth = self.styles.kind(node)
        if kind == "paragraph" and cell:
            kind = "cell"
        order = self.parts.add(line.text, f"body/p{self.paragraphs}", line.pieces)
        yield from blocks_of(
            line.text, order, line.pieces, kind, depth=depth, cell=cell
        )

    def _table(self, node: Node) -> Iterator[Block]:
        """The cells of a table row by row; one that continues the cell above is part of that, which reaches further down."""
        number, self.tables = self.tables, self.tables + 1
        held: list[Block] = []
        reach: dict[tuple[int, int], int] = {}
        above: dict[int, tuple[int, int]] = {}
        for row, line in enumerate(_rows(node)):
            column = _whole(line.child("trPr"), "gridBefore")
            header = row == 0 or switched_on(line.child("trPr"), "tblHeader")
            for one in _children(line, "tc"):
                style = one.child("tcPr")
                columns = max(_whole(style, "gridSpan"), 1)
                if _continues(style) and column in above:
                    reach[above[column]] = row - above[column][0] + 1
                    held += self._cell(one, None, replace_empty=False)
                else:
                    above[column] = (row, column)
                    held += self._cell(
                        one, Cell(number, row, column, header=header, columns=columns)
                    )
                column += columns
        yield from (_reaching(block, number, reach) for block in held)

    def _cell(
        self, node: Node, cell: Cell | None, *, replace_empty: bool = True
    ) -> list[Block]:
        """What a cell holds; one that holds nothing is a block without runs, unless it continues the one above."""
        found = list(self._inside(node, cell))
        if not found and replace_empty:
            order = self.parts.add("", f"body/p{self.paragraphs}", ())
            found = [Block("cell", (), Place(order, 0, 0), cell=cell)]
        return found


def _walked(source: Source) -> tuple[_Walk, tuple[Block, ...]]:
    """The document as walked through, and its blocks."""
    walk = _Walk(Package(source, "DOCX"))
    return walk, gathered(walk.blocks(), source.name)


def _read(source: Source) -> Reading:
    """A Word document's text, with what rung can't read in it told as findings."""
    walk, blocks = _walked(source)
    findings = [*_unread(walk.package)]
    if not blocks:
        findings.append(empty("document"))
    return walk.parts.reading(source, blocks, findings)


def _unread(package: Package) -> Iterator[Finding]:
    """What the document holds besides its text."""
    for folder, what in UNREAD.items():
        if any(name.startswith(folder) for name in package.names):
            said = (
                f"This document holds {what}, whose text is not read; check it by eye."
            )
            yield noticed(Place(0, 0, 0), "unread", said)


def _patch(reading: Reading, edits: Sequence[Edit]) -> Source:
    """Edits within a paragraph, where the words they touch are set alike."""
    if not edits:
        return reading.sources[0]
    walk, _ = _walked(reading.sources[0])
    data = walk.package.member(walk.main)
    cuts: list[tuple[int, int, bytes]] = []
    for order, mine in by_part(edits).items():
        pieces = walk.parts.origin(order)
        if not pieces:
            raise UnknownFormat(
                f"{walk.parts.address(order)} can't be changed in place; change it in Word."
            )
        new = changed(pieces, mine)
        cuts += [text_cut(data, node, said) for node, said in new.items()]
    patched = walk.package.with_changed({walk.main: spliced(data, cuts)})
    return proved(reading, edits, patched, _read)


def _notes(root: Node | None) -> Iterator[tuple[str, str]]:
    """Comments, footnotes or endnotes, each by its id."""
    for node in root.children if root else ():
        said = "\n".join(line_of(paragraph).text for paragraph in node.all("p")).strip()
        yield node.attributes.get("id", ""), said


def _rows(table: Node) -> Iterator[Node]:
    """The rows of a table that have not been deleted."""
    for row in _children(table, "tr"):
        if not switched_on(row.child("trPr"), "del"):
            yield row


def _children(node: Node, name: str) -> Iterator[Node]:
    """Children of a name, also within content controls."""
    for child in node.children:
        if child.name == name:
            yield child
        elif child.name in WRAPPERS:
            yield from _children(child, name)


def _whole(node: Node | None, name: str) -> int:
    """A property that counts, such as how many columns a cell spans; 0 where nothing is said."""
    value = value_of(node, name) or ""
    return min(int(value), 1000) if value.isdecimal() and len(value) < 7 else 0


def _continues(style: Node | None) -> bool:
    """Whether a cell goes on with the one above it."""
    return value_of(style, "vMerge") in ("", "continue")


def _reaching(block: Block, table: int, reach: dict[tuple[int, int], int]) -> Block:
    """A block whose cell reaches down as far as its table says; cells of tables within it are as they are."""
    cell = block.cell
    if cell is None or cell.table != table:
        return block
    rows = reach.get((cell.row, cell.column), 1)
    return replace(block, cell=cell._replace(rows=rows))


def _sniff(source: Source) -> bool:
    """Whether bytes are a ZIP archive that holds a Word document."""
    return source.data.startswith(b"PK") and b"word/document.xml" in source.data


docx = Format("docx", (".docx", ".docm", ".dotx", ".dotm"), _read, _patch, _sniff)
