"""XLSX: the ladder as a table, and a sheet for assessments with a row for each statement."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rung.model.ladder import Ladder, Statement
from rung.writers.order import normal
from rung.writers.rows import HEADER, CanonicalRow, Overview, guarded, overviews, rows
from rung.writers.wording import WHOLE_LEVEL, led
from rung.writers.writer import Extras, MissingLibrary, Writer
from rung.writers.zipped import steady

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SHEET = "Assessment"
RATINGS = (
    "not yet",
    "sometimes",
    "consistently",
    "beyond this level",
    "no opportunity",
)
COLUMNS = {"Self": 16, "Manager": 16, "Evidence": 50}
WIDTHS = (14, 12, 20, 18, 13, 70)
LEVEL_WIDTH = 36
"""How wide columns are, in characters."""
BAND, LINE = "E8EDF2", "B8C0CA"
SPELT = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""Text that Excel would take for an escaped character."""
FORBIDDEN = re.compile(r"[\[\]:*?/\\]")


def _write(ladder: Ladder, extras: Extras) -> bytes:
    """The ladder as a workbook: an overview of each track and a sheet to assess with."""
    try:
        from openpyxl import Workbook  # 200 ms that only who writes a workbook pays
    except ImportError:
        raise MissingLibrary("xlsx") from None
    told = normal(ladder)
    book = Workbook()
    book.properties.title, book.properties.creator = told.title, "rung"
    first = book.active
    assert first is not None
    book.remove(first)
    for overview in overviews(told):
        name = _sheet_name(overview.track or "Ladder", book.sheetnames)
        _overview(book.create_sheet(name), overview, told.title)
    _assessment(
        book.create_sheet(_sheet_name(SHEET, book.sheetnames)), tuple(rows(told))
    )
    made = io.BytesIO()
    book.save(made)
    return steady(made.getvalue())


def _sheet_name(wanted: str, taken: Sequence[str]) -> str:
    """A name that Excel takes: at most 31 characters, some signs forbidden, no two alike but for case."""
    name = FORBIDDEN.sub(" ", wanted).strip(" '")[:28] or "Ladder"
    if name.casefold() == "history":  # Excel keeps this one for itself
        name = "Ladder history"
    number, known = 1, {one.casefold() for one in taken}
    found = name
    while found.casefold() in known:
        number += 1
        found = f"{name[:25]} {number}"
    return found


def _overview(sheet: Worksheet, overview: Overview, title: str) -> None:
    """Categories down, levels across; the head stays in view."""
    _say(sheet, 1, 1, guarded(title), bold=True)
    sheet.column_dimensions["A"].width = 20
    for column, level in enumerate(overview.columns, 2):
        head = ": ".join(filter(None, level))
        _say(sheet, 2, column, guarded(head), bold=True, band=True)
        sheet.column_dimensions[_letter(column)].width = LEVEL_WIDTH
    _say(sheet, 2, 1, "", band=True)
    for at, (category, cells) in enumerate(overview.rows, 3):
        _say(sheet, at, 1, guarded(category or WHOLE_LEVEL), bold=True, band=True)
        shown = [_listed(cell) for cell in cells]
        for column, said in enumerate(shown, 2):
            _say(sheet, at, column, guarded(said))
        sheet.row_dimensions[at].height = _height(shown, LEVEL_WIDTH)
    sheet.freeze_panes = "B3"
    _paper(sheet, "2:2")


def _listed(held: Sequence[Statement]) -> str:
    """The statements of a cell; several as a list."""
    said = list(map(led, held))
    if len(said) < 2:
        return "".join(said)
    return "\n".join(f"• {one}" for one in said)


def _height(cells: Sequence[str], width: int) -> float:
    """As high as the fullest cell needs, within what Excel allows."""
    needed = (
        sum(-(-max(len(line), 1) // width) for line in cell.split("\n"))
        for cell in cells
    )
    return min(max([1, *needed]) * 15.0 + 3, 409.0)


def _assessment(sheet: Worksheet, found: Sequence[CanonicalRow]) -> None:
    """The canonical table with columns to fill in; ratings come from a list."""
    for column, name in enumerate((*HEADER, *COLUMNS), 1):
        _say(sheet, 1, column, name, bold=True, band=True)
    for at, row in enumerate(found, 2):
        _assessed(sheet, at, row)
    last = max(len(found) + 1, 2)
    _rated(sheet, f"G2:H{last}")
    for column, width in enumerate((*WIDTHS, *COLUMNS.values()), 1):
        sheet.column_dimensions[_letter(column)].width = width
    sheet.auto_filter.ref = f"A1:I{last}"
    sheet.freeze_panes = "A2"
    _paper(sheet, "1:1")


def _assessed(sheet: Worksheet, at: int, row: CanonicalRow) -> None:
    """One row of the table; an expectation has cells to fill in."""
    for column, text in enumerate(row, 1):
        if text:
            _say(sheet, at, column, text)
    if row.role == "expectation":
        for column in range(len(HEADER) + 1, len(HEADER) + len(COLUMNS) + 1):
            _say(sheet, at, column, "")
    sheet.row_dimensions[at].height = _height([row.text], 66)


def _rated(sheet: Worksheet, cells: str) -> None:
    """Let cells take the ratings, from a list, and nothing else."""
    from openpyxl.worksheet.datavalidation import DataValidation

    choice = DataValidation(
        type="list", formula1=f'"{",".join(RATINGS)}"', allow_blank=True
    )
    choice.error, choice.errorTitle = "Choose one from the list.", "Assessment"
    choice.prompt, choice.promptTitle = "How often do you see this?", "Assessment"
    choice.showErrorMessage = choice.showInputMessage = True
    choice.add(cells)
    sheet.add_data_validation(choice)


def _say(
    sheet: Worksheet,
    row: int,
    column: int,
    text: str,
    *,
    bold: bool = False,
    band: bool = False,
) -> None:
    """Write a cell as text, whatever it looks like: never as a formula, a number or a date."""
    cell = sheet.cell(row, column)
    cell.value = SPELT.sub("_x005F_", text) or None
    if text:
        cell.data_type = "s"
    cell.style = _style(sheet, bold=bold, band=band)
    if text.startswith("'"):
        cell.quotePrefix = True  # so that Excel shows one apostrophe fewer


def _style(sheet: Worksheet, *, bold: bool, band: bool) -> str:
    """The name of a style of the workbook, made when first asked for: far faster than one for each cell."""
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

    name = f"rung{' bold' * bold}{' band' * band}"
    book = sheet.parent
    assert book is not None
    if name not in book.named_styles:
        style = NamedStyle(
            name,
            alignment=Alignment(wrap_text=True, vertical="top"),
            font=Font(name="Calibri", size=11, bold=bold),
        )
        style.number_format = "@"
        if band:
            style.fill = PatternFill("solid", start_color=BAND)
        side = Side(style="thin", color=LINE)
        style.border = Border(left=side, right=side, top=side, bottom=side)
        book.add_named_style(style)
    return name


def _paper(sheet: Worksheet, head: str) -> None:
    """Printed: landscape, as wide as the page, with the head on each."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]  # openpyxl makes it with the sheet
    sheet.print_title_rows = head


def _letter(column: int) -> str:
    """The letters of a column."""
    from openpyxl.utils import get_column_letter

    return get_column_letter(column)


xlsx = Writer("xlsx", ".xlsx", _write)
