"""Separated values with places, quotes and line breaks within quotes: CSV, and tables pasted from a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rung.formats.decoding import noticed
from rung.formats.limits import counted
from rung.formats.runs import split
from rung.formats.signs import MARKER, PASTED, unsigned
from rung.model.finding import Finding
from rung.model.source import Block, Cell, Place, Run

REACH = 20_000
"""A quoted field longer than this was never closed; its quote is taken literally."""
ROW_BREAK = re.compile(r"\r\n|\n|\r")
FIELD_END = {sign: re.compile(f"[{sign}\\n\\r]") for sign in "\t,;|"}
LIST_MARKER = re.compile(r"[^\w\s]{1,2}|o|\(?\w{1,4}[.)]")


class Field(NamedTuple):
    """One field: where it stands with its quotes, and the pieces of its text."""

    start: int
    end: int
    runs: tuple[Run, ...]


class Found(NamedTuple):
    """Tables in a text: each as start, end and the blocks of its cells."""

    spans: tuple[tuple[int, int, tuple[Block, ...]], ...]
    findings: tuple[Finding, ...]


def tables(text: str) -> Found:
    """Tab-separated tables in pasted text: two or more rows, of which the first has a tab between words."""
    spans: list[tuple[int, int, tuple[Block, ...]]] = []
    findings: list[Finding] = []
    at = 0
    while (tab := text.find("\t", at)) >= 0:
        start = text.rfind("\n", 0, tab) + 1
        if not _between(next(rows(text, start, "\t"))):
            at = _line_end(text, tab)
            continue
        stretch = list(_stretch(text, start))
        if len(stretch) < 2:
            at = _line_end(text, tab)
            continue
        end = stretch[-1][-1].end
        spans.append((start, end, tuple(cells(stretch, len(spans)))))
        findings += ragged(stretch)
        at = _line_end(text, end)
    return Found(tuple(spans), tuple(findings))


def rows(text: str, start: int, delimiter: str) -> Iterator[tuple[Field, ...]]:
    """The rows of a separated text from `start` on; a quoted field may hold line breaks."""
    at = start
    row: list[Field] = []
    while at < len(text):
        field = _field(text, at, delimiter)
        row.append(field)
        counted(len(row), "A row")
        at = field.end
        if text.startswith(delimiter, at):
            at += len(delimiter)
            if at < len(text):
                continue
            row.append(Field(at, at, ()))
        yield tuple(row)
        row = []
        broken = ROW_BREAK.match(text, at)
        at = broken.end() if broken else len(text)


def cells(
    stretch: list[tuple[Field, ...]], table: int, order: int = 0
) -> Iterator[Block]:
    """Blocks of a table; each line of a field is a block of its cell, an empty field is a block without runs."""
    for number, row in enumerate(stretch):
        for column, field in enumerate(row):
            cell = Cell(table, number, column, header=number == 0)
            place = Place(order, field.start, field.end)
            yield from cell_blocks(field.runs, place, cell)


def cell_blocks(runs: tuple[Run, ...], place: Place, cell: Cell) -> Iterator[Block]:
    """A block for each line of a cell, one with a list sign as an item; an empty block where the cell says nothing."""
    lines = list(split(runs))
    for line in lines:
        kept, listed = unsigned(line, MARKER if len(lines) > 1 else PASTED)
        extent = Place(place.order, line[0].place.start, line[-1].place.end)
        yield Block("item" if listed else "cell", kept, extent, cell=cell)
    if not lines:
        yield Block("cell", (), place, cell=cell)


def ragged(stretch: list[tuple[Field, ...]]) -> Iterator[Finding]:
    """A finding for each row with more filled fields than the first row has, or fewer fields, up to ten."""
    width = len(stretch[0])
    told = 0
    for number, row in enumerate(stretch[1:], 2):
        if len(row) != width and told < 10:
            told += 1
            said = f"Row {number} has {len(row)} cells where the first row has {width}; some may be in the wrong column."
            place = Place(0, row[0].start, row[-1].end)
            yield noticed(
                place,
                "ragged-table",
                said,
                severity="warning" if len(row) > width else "info",
            )


def _field(text: str, at: int, delimiter: str) -> Field:
    """The field that begins at an offset, in quotes or not, with the blanks around it left out of its runs."""
    if text.startswith('"', at) and (quoted := _quoted(text, at, delimiter)):
        return quoted
    stop = FIELD_END[delimiter].search(text, at)
    end = stop.start() if stop else len(text)
    body = text[at:end]
    inner = body.strip()
    begin = at + (body.index(inner) if inner else 0)
    runs = (Run(inner, Place(0, begin, begin + len(inner))),) if inner else ()
    return Field(at, end, runs)


def _quoted(text: str, at: int, delimiter: str) -> Field | None:
    """A field in quotes; None when the quote is not closed before a delimiter, so that it is part of the text."""
    runs: list[Run] = []
    begin = at + 1
    while (end := text.find('"', begin, at + REACH)) >= 0:
        if end > begin:
            runs.append(Run(text[begin:end], Place(0, begin, end)))
        if not text.startswith('""', end):
            filled = any(run.text.strip() for run in runs)
            field = Field(at, end + 1, tuple(runs) if filled else ())
            return field if _ends(text, end + 1, delimiter) else None
        runs.append(Run('"', Place(0, end, end + 2), literal=False))
        begin = end + 2
    return None


def _ends(text: str, at: int, delimiter: str) -> bool:
    """Whether a field may end here: before a delimiter, a line break or the end of the text."""
    return text[at : at + 1] in ("", "\r", "\n") or text.startswith(delimiter, at)


def _stretch(text: str, start: int) -> Iterator[tuple[Field, ...]]:
    """Rows from here on, as long as they have a tab."""
    fields = 0
    for row in rows(text, start, "\t"):
        fields += len(row)
        counted(fields, "The table")
        if len(row) < 2:
            return
        yield row


def _between(row: tuple[Field, ...]) -> bool:
    """Whether a row has a tab between words; indentation alone and a tab after a list marker do not count."""
    filled = [field for field in row if field.runs]
    return len(filled) >= 2 and not (
        len(filled) == 2 and LIST_MARKER.fullmatch(filled[0].runs[0].text)
    )


def _line_end(text: str, at: int) -> int:
    """Where the line ends in which an offset lies, its line break included."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1
