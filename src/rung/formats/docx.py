"""DOCX documents as they look: inserted text counts, deleted text doesn't, comments are notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rung.formats.decoding import noticed
from rung.formats.format import Format, UnknownFormat
from rung.formats.limits import gathered
from rung.formats.ooxml import Node, Package, spliced, text_cut
from rung.formats.pieces import Piece, blocks_of, changed, proved
from rung.formats.styles import Styles, styles_of
from rung.formats.visible import Line, line_of
from rung.model.finding import Edit
from rung.model.reading import Reading
from rung.model.source import Block, Cell, Part, Place, Source

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
        links = package.related("word/document.xml")
        kinds = dict(links.values())
        self.package = package
        self.main = next(
            (
                path
                for kind, path in package.related("").values()
                if kind == "officeDocument"
            ),
            "",
        )
        self.styles: Styles = styles_of(package.optional(kinds.get("styles", "")))
        self.notes = {
            f"{kind}/{number}": said
            for kind in ("comments", "footnotes", "endnotes")
            for number, said in _notes(package.optional(kinds.get(kind, "")))
        }
        self.parts: list[Part] = []
        self.pieces: list[tuple[Piece, ...]] = []
        self.paragraphs = 0
        self.tables = 0

    def blocks(self) -> Iterator[Block]:
        """Paragraphs, list entries, headings and cells in reading order; first the keywords that rung put there."""
        core = dict(self.package.related("").values()).get("core-properties", "")
        keywords = (
            next(iter(node.all("keywords")), None)
            if (node := self.package.optional(core))
            else None
        )
        if keywords is not None and keywords.text.startswith("rung:"):
            order = self._part(keywords.text, "docProps/core", ())
            yield from blocks_of(keywords.text, order, (), "note")
        yield from self._inside(
            self.package.tree(self.main or "word/document.xml"), None
        )

    def _inside(self, node: Node, cell: Cell | None) -> Iterator[Block]:
        for child in node.children:
            if child.name == "p":
                yield from self._paragraph(child, cell)
            elif child.name == "tbl":
                yield from self._table(child)
            elif child.name in WRAPPERS:
                yield from self._inside(child, cell)

    def _paragraph(self, node: Node, cell: Cell | None) -> Iterator[Block]:
        self.paragraphs += 1
        line = line_of(node)
        if line.text.strip():
            yield from self._line(node, line, cell)
        for address in line.notes:
            said = self.notes.get(address, "")
            order = self._part(said, address, ())
            yield from blocks_of(said, order, (), "note")
        for box in line.boxes:
            yield from self._inside(box, cell)

    def _line(self, node: Node, line: Line, cell: Cell | None) -> Iterator[Block]:
        kind, depth = self.styles.kind(node)
        if kind == "paragraph" and cell:
            kind = "cell"
        order = self._part(line.text, f"body/p{self.paragraphs}", line.pieces)
        yield from blocks_of(
            line.text, order, line.pieces, kind, depth=depth, cell=cell
        )

    def _table(self, node: Node) -> Iterator[Block]:
        number, self.tables = self.tables, self.tables + 1
        held: list[Block] = []
        reach: dict[tuple[int, int], int] = {}
        above: dict[int, tuple[int, int]] = {}
        for row, line in enumerate(_rows(node)):
            column = _whole(line.child("trPr"), "gridBefore")
            header = row == 0 or _has(line.child("trPr"), "tblHeader")
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
        found = list(self._inside(node, cell))
        if not found and replace_empty:
            order = self._part("", f"body/p{self.paragraphs}", ())
            found = [Block("cell", (), Place(order, 0, 0), cell=cell)]
        return found

    def _part(self, text: str, address: str, pieces: tuple[Piece, ...]) -> int:
        self.parts.append(Part(text, address))
        self.pieces.append(pieces)
        return len(self.parts) - 1


def _walked(source: Source) -> tuple[_Walk, tuple[Block, ...]]:
    walk = _Walk(Package(source, "DOCX"))
    return walk, gathered(walk.blocks(), source.name)


def _read(source: Source) -> Reading:
    walk, blocks = _walked(source)
    findings = [
        noticed(
            Place(0, 0, 0),
            "unread",
            f"This document holds {what}, whose text is not read; check it by eye.",
        )
        for folder, what in UNREAD.items()
        if any(name.startswith(folder) for name in walk.package.names)
    ]
    if not blocks:
        said = "This document is empty; there is nothing to review."
        findings.append(noticed(Place(0, 0, 0), "empty", said, severity="error"))
    return Reading((source,), tuple(walk.parts) or (Part(""),), blocks, tuple(findings))


def _patch(reading: Reading, edits: Sequence[Edit]) -> Source:
    """Edits within a paragraph, where the words they touch are set alike."""
    if not edits:
        return reading.sources[0]
    walk, _ = _walked(reading.sources[0])
    name = walk.main or "word/document.xml"
    data = walk.package.member(name)
    cuts: list[tuple[int, int, bytes]] = []
    for order in sorted({edit.place.order for edit in edits}):
        if not walk.pieces[order]:
            raise UnknownFormat(
                f"{walk.parts[order].address} can't be changed in place; change it in Word."
            )
        new = changed(
            walk.pieces[order], [edit for edit in edits if edit.place.order == order]
        )
        cuts += [text_cut(data, node, said) for node, said in new.items()]
    return proved(
        reading, edits, walk.package.with_changed({name: spliced(data, cuts)}), _read
    )


def _notes(root: Node | None) -> Iterator[tuple[str, str]]:
    """Comments, footnotes or endnotes, each by its id."""
    for node in root.children if root else ():
        said = "\n".join(line_of(paragraph).text for paragraph in node.all("p")).strip()
        yield node.attributes.get("id", ""), said


def _rows(table: Node) -> Iterator[Node]:
    """The rows of a table that have not been deleted."""
    for row in _children(table, "tr"):
        if not _has(row.child("trPr"), "del"):
            yield row


def _children(node: Node, name: str) -> Iterator[Node]:
    """Children of a name, also within content controls."""
    for child in node.children:
        if child.name == name:
            yield child
        elif child.name in WRAPPERS:
            yield from _children(child, name)


def _has(node: Node | None, name: str) -> bool:
    return node is not None and node.value(name) not in (None, "0", "false")


def _whole(node: Node | None, name: str) -> int:
    value = (node.value(name) if node else None) or ""
    return min(int(value), 1000) if value.isdecimal() and len(value) < 7 else 0


def _continues(style: Node | None) -> bool:
    return style is not None and style.value("vMerge") in ("", "continue")


def _reaching(block: Block, table: int, reach: dict[tuple[int, int], int]) -> Block:
    cell = block.cell
    rows = reach.get((cell.row, cell.column), 1) if cell and cell.table == table else 1
    return replace(block, cell=cell._replace(rows=rows)) if cell and rows > 1 else block


def _sniff(source: Source) -> bool:
    return source.data.startswith(b"PK") and b"word/document.xml" in source.data


docx = Format("docx", (".docx", ".docm", ".dotx", ".dotm"), _read, _patch, _sniff)
