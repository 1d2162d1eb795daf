"""XLSX workbooks: each sheet a table, each cell a part; merged cells, comments and hidden sheets respected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rung.formats.decoding import noticed
from rung.formats.format import Format, UnknownFormat
from rung.formats.limits import gathered
from rung.formats.ooxml import Node, Package, spliced, text_cut
from rung.formats.parts import Parts, by_part, empty
from rung.formats.pieces import blocks_of, changed, proved
from rung.formats.sheets import Book, Filled, Sheet, book_of, inline
from rung.model.finding import Edit, Finding
from rung.model.reading import Reading
from rung.model.source import Block, Cell, Place, Run, Source

Cut = tuple[int, int, bytes]
WIDEST = 100
"""In a sheet wider than this, empty cells are not told of one by one."""


class _Walk:
    """Sheets to parts and blocks; remembers which cell each part is."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.parts = Parts[tuple[Sheet, Filled] | None]()

    def blocks(self) -> Iterator[Block]:
        """Every sheet's name as a heading, its cells row by row, their comments as notes."""
        for number, sheet in enumerate(self.book.sheets):
            if self.book.named(sheet):
                order = self.parts.add(sheet.name, sheet.name, None)
                place = Place(order, 0, len(sheet.name))
                yield Block(
                    "heading", (Run(sheet.name, place, literal=False),), place, 1
                )
            yield from self._sheet(sheet, number)

    def _sheet(self, sheet: Sheet, table: int) -> Iterator[Block]:
        """The cells of a sheet row by row, also the empty ones unless it is too wide; those that others cover are none."""
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
        """A cell as a part of its own, then the comments on it."""
        address = f"{sheet.name}!{_letters(cell.column)}{cell.row + 1}"
        text = filled.text if filled else ""
        order = self.parts.add(text, address, (sheet, filled) if filled else None)
        pieces = filled.pieces if filled else ()
        yield from blocks_of(text, order, pieces, "cell", cell=cell)
        for said in sheet.comments.get((cell.row, cell.column), ()):
            note = self.parts.add(said, address + " (comment)", None)
            yield from blocks_of(said, note, (), "note", cell=cell)


def _walked(source: Source) -> tuple[_Walk, tuple[Block, ...]]:
    """The workbook as walked through, and its blocks."""
    walk = _Walk(book_of(Package(source, "XLSX")))
    return walk, gathered(walk.blocks(), source.name)


def _read(source: Source) -> Reading:
    """A workbook's text, cell by cell, with what is odd about it told as findings."""
    walk, blocks = _walked(source)
    findings = [*_oddities(walk.book)]
    if walk.parts.blank:
        findings.append(empty("workbook"))
    return walk.parts.reading(source, blocks, findings)


def _oddities(book: Book) -> Iterator[Finding]:
    """What a reader of the workbook sees and rung doesn't."""
    start = Place(0, 0, 0)
    for name in book.hidden:
        said = f"The sheet '{name}' is hidden and was left out."
        yield noticed(start, "hidden-sheet", said, severity="info")
    for sheet in book.sheets:
        if sheet.unknown:
            cells = ", ".join(sheet.unknown[:5])
            said = f"In '{sheet.name}' the formula in {cells} has no stored value; open and save the workbook once."
            yield noticed(start, "formula", said)
    if any(_has_text(book.package, name) for name in book.package.names):
        said = (
            "This workbook holds text boxes, whose text is not read; check them by eye."
        )
        yield noticed(start, "unread", said)


def _has_text(package: Package, name: str) -> bool:
    """Whether a member is a drawing with text in it."""
    drawing = name.startswith("xl/drawings/drawing")
    return drawing and b":t>" in package.member(name)


def _patch(reading: Reading, edits: Sequence[Edit]) -> Source:
    """Edits within a cell; other cells that share its text keep theirs, formulas are left alone."""
    if not edits:
        return reading.sources[0]
    walk, _ = _walked(reading.sources[0])
    cuts: dict[str, list[Cut]] = {}
    for order, mine in by_part(edits).items():
        home = walk.parts.origin(order)
        if not home or home[1].formula:
            raise UnknownFormat(
                f"{walk.parts.address(order)} can't be changed in place; change it in a spreadsheet."
            )
        member, made = _cuts(walk.book, *home, mine)
        cuts.setdefault(member, []).extend(made)
    package = walk.book.package
    changes = {name: spliced(package.member(name), made) for name, made in cuts.items()}
    return proved(reading, edits, package.with_changed(changes), _read)


def _cuts(
    book: Book, sheet: Sheet, filled: Filled, edits: list[Edit]
) -> tuple[str, list[Cut]]:
    """The member that holds a cell's text, and the cuts that change it there; a text of several cells is left alone."""
    new: Mapping[Node, str] = changed(filled.pieces, edits)
    member = book.home(sheet, filled)
    if member:
        data = book.package.member(member)
        return member, [text_cut(data, node, said) for node, said in new.items()]
    if len(filled.pieces) > 1:
        raise UnknownFormat(
            "A cell with differently set words shares its text with others; change it in a spreadsheet."
        )
    said = next(iter(new.values()), filled.text)
    return sheet.path, [inline(book.package.member(sheet.path), filled, said)]


def _letters(column: int) -> str:
    """The letters by which a spreadsheet calls a column: A for 0, AA for 26."""
    letters = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        letters = chr(65 + digit) + letters
    return letters


def _sniff(source: Source) -> bool:
    """Whether bytes are a ZIP archive that holds a workbook."""
    return source.data.startswith(b"PK") and b"xl/workbook.xml" in source.data


xlsx = Format("xlsx", (".xlsx", ".xlsm", ".xltx", ".xltm"), _read, _patch, _sniff)
