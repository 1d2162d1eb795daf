"""XLSX workbooks: each sheet a table, each cell a part; merged cells, comments and hidden sheets respected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rung.formats.decoding import noticed
from rung.formats.format import Format, UnknownFormat
from rung.formats.limits import gathered
from rung.formats.ooxml import Node, Package, spliced, text_cut
from rung.formats.pieces import blocks_of, changed, proved
from rung.formats.sheets import Book, Filled, Sheet, book_of, inline
from rung.model.finding import Edit, Finding
from rung.model.reading import Reading
from rung.model.source import Block, Cell, Part, Place, Run, Source

WIDEST = 100
"""In a sheet wider than this, empty cells are not told of one by one."""


class _Walk:
    """Sheets to parts and blocks; remembers which cell each part is."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.parts: list[Part] = []
        self.cells: list[tuple[Sheet, Filled] | None] = []
        self.findings: list[Finding] = []

    def blocks(self) -> Iterator[Block]:
        """Every sheet's name as a heading, its cells row by row, their comments as notes."""
        for number, sheet in enumerate(self.book.sheets):
            if self.book.named(sheet):
                order = self._part(sheet.name, sheet.name)
                place = Place(order, 0, len(sheet.name))
                yield Block(
                    "heading", (Run(sheet.name, place, literal=False),), place, 1
                )
            yield from self._sheet(sheet, number)

    def _sheet(self, sheet: Sheet, table: int) -> Iterator[Block]:
        first, last = sheet.columns
        for row, filled in sheet.rows.items():
            wide = range(first, last + 1) if last - first < WIDEST else sorted(filled)
            for column in wide:
                if (row, column) in sheet.covered:
                    continue
                rows, columns = sheet.merged.get((row, column), (1, 1))
                cell = Cell(
                    table,
                    row,
                    column,
                    header=row == sheet.top,
                    rows=rows,
                    columns=columns,
                )
                yield from self._cell(sheet, filled.get(column), cell)

    def _cell(self, sheet: Sheet, filled: Filled | None, cell: Cell) -> Iterator[Block]:
        address = f"{sheet.name}!{_letters(cell.column)}{cell.row + 1}"
        text = filled.text if filled else ""
        order = self._part(text, address, (sheet, filled) if filled else None)
        pieces = filled.pieces if filled else ()
        yield from blocks_of(text, order, pieces, "cell", cell=cell)
        for said in sheet.comments.get((cell.row, cell.column), ()):
            note = self._part(said, address + " (comment)")
            yield from blocks_of(said, note, (), "note", cell=cell)

    def _part(
        self, text: str, address: str, cell: tuple[Sheet, Filled] | None = None
    ) -> int:
        self.parts.append(Part(text, address))
        self.cells.append(cell)
        return len(self.parts) - 1


def _walked(source: Source) -> tuple[_Walk, tuple[Block, ...]]:
    walk = _Walk(book_of(Package(source, "XLSX")))
    return walk, gathered(walk.blocks(), source.name)


def _read(source: Source) -> Reading:
    walk, blocks = _walked(source)
    findings = [
        noticed(
            Place(0, 0, 0),
            "hidden-sheet",
            f"The sheet '{name}' is hidden and was left out.",
            severity="info",
        )
        for name in walk.book.hidden
    ]
    for sheet in walk.book.sheets:
        if sheet.unknown:
            cells = ", ".join(sheet.unknown[:5])
            said = f"In '{sheet.name}' the formula in {cells} has no stored value; open and save the workbook once."
            findings.append(noticed(Place(0, 0, 0), "formula", said))
    package = walk.book.package
    if any(
        name.startswith("xl/drawings/drawing") and b":t>" in package.member(name)
        for name in package.names
    ):
        said = (
            "This workbook holds text boxes, whose text is not read; check them by eye."
        )
        findings.append(noticed(Place(0, 0, 0), "unread", said))
    if not any(part.text.strip() for part in walk.parts):
        said = "This workbook is empty; there is nothing to review."
        findings.append(noticed(Place(0, 0, 0), "empty", said, severity="error"))
    return Reading((source,), tuple(walk.parts) or (Part(""),), blocks, tuple(findings))


def _patch(reading: Reading, edits: Sequence[Edit]) -> Source:
    """Edits within a cell; other cells that share its text keep theirs, formulas are left alone."""
    if not edits:
        return reading.sources[0]
    walk, _ = _walked(reading.sources[0])
    cuts: dict[str, list[tuple[int, int, bytes]]] = {}
    for order in sorted({edit.place.order for edit in edits}):
        home = walk.cells[order]
        if not home or home[1].formula:
            raise UnknownFormat(
                f"{walk.parts[order].address} can't be changed in place; change it in a spreadsheet."
            )
        for member, cut in _cuts(
            walk.book, *home, [edit for edit in edits if edit.place.order == order]
        ):
            cuts.setdefault(member, []).append(cut)
    package = walk.book.package
    patched = package.with_changed(
        {name: spliced(package.member(name), made) for name, made in cuts.items()}
    )
    return proved(reading, edits, patched, _read)


def _cuts(
    book: Book, sheet: Sheet, filled: Filled, edits: list[Edit]
) -> Iterator[tuple[str, tuple[int, int, bytes]]]:
    new: Mapping[Node, str] = changed(filled.pieces, edits)
    shared = filled.node.attributes.get("t") == "s"
    if shared and book.uses(filled) == 1:
        data = book.package.member(book.strings_path)
        yield from (
            (book.strings_path, text_cut(data, node, said))
            for node, said in new.items()
        )
        return
    data = book.package.member(sheet.path)
    if not shared and filled.node.attributes.get("t") == "inlineStr":
        yield from (
            (sheet.path, text_cut(data, node, said)) for node, said in new.items()
        )
        return
    if len(filled.pieces) > 1:
        raise UnknownFormat(
            "A cell with differently set words shares its text with others; change it in a spreadsheet."
        )
    yield sheet.path, inline(data, filled, next(iter(new.values()), filled.text))


def _letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        letters = chr(65 + digit) + letters
    return letters


def _sniff(source: Source) -> bool:
    return source.data.startswith(b"PK") and b"xl/workbook.xml" in source.data


xlsx = Format("xlsx", (".xlsx", ".xlsm", ".xltx", ".xltm"), _read, _patch, _sniff)
