"""Pipe tables: every cell with its place, also those that a Markdown renderer drops because their row is too long."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from rung.formats.decoding import noticed
from rung.formats.limits import counted
from rung.formats.paragraphs import comment
from rung.formats.runs import Inside
from rung.formats.separated import cell_blocks
from rung.model.finding import Finding
from rung.model.source import Block, Cell, Place

BAR = re.compile(r"\\.|(`+)|\|", re.DOTALL)


class Piped(NamedTuple):
    """The blocks of a table and what was odd about it."""

    blocks: Iterator[Block]
    findings: tuple[Finding, ...]


def pipe_table(
    text: str,
    rows: Sequence[tuple[int, int]],
    table: int,
    inside: Callable[[Sequence[tuple[int, int]]], Inside],
) -> Piped:
    """The table whose lines are given; the second line only rules the head off and says nothing."""
    counted(text.count("|", rows[0][0], rows[-1][1]), "A table")
    split_rows = [_fields(text, start, end) for start, end in (rows[0], *rows[2:])]
    width = len(split_rows[0])
    odd = [number for number, row in enumerate(split_rows) if len(row) != width]
    findings = tuple(
        noticed(
            Place(0, split_rows[number][0][0], split_rows[number][-1][1]),
            "ragged-table",
            f"Row {number + 1} has {len(split_rows[number])} cells where the head has {width};"
            " some may stand in the wrong column.",
        )
        for number in odd[:10]
    )
    return Piped(_cells(text, split_rows, table, inside), findings)


def _cells(
    text: str,
    rows: list[list[tuple[int, int]]],
    table: int,
    inside: Callable[[Sequence[tuple[int, int]]], Inside],
) -> Iterator[Block]:
    """The blocks of all cells, row by row; those of the first row are headers."""
    for number, row in enumerate(rows):
        for column, (start, end) in enumerate(row):
            cell = Cell(table, number, column, header=number == 0)
            yield from _cell(text, start, end, cell, inside)


def _cell(
    text: str,
    start: int,
    end: int,
    cell: Cell,
    inside: Callable[[Sequence[tuple[int, int]]], Inside],
) -> Iterator[Block]:
    """The comments in a cell, then its text, which may be none."""
    found = inside(((start, end),)) if end > start else Inside(())
    yield from (comment(text, place, cell) for place in found.comments)
    yield from cell_blocks(found.runs, Place(0, start, end), cell)


def _fields(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between bars that are not escaped."""
    signs = BAR.finditer(text, start, end)
    bars = [found.start() for found in signs if found[0] == "|"]
    edges = itertools.pairwise([start - 1, *bars, end])
    fields = [_trimmed(text, left + 1, right) for left, right in edges]
    for outer in (0, -1):  # a row may begin and end with a bar
        if len(fields) > 1 and fields[outer][0] == fields[outer][1]:
            del fields[outer]
    return fields


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch of text without the blanks at its ends; a blank one becomes the place where it starts."""
    inner = text[start:end]
    said = inner.strip()
    at = start + (inner.index(said) if said else 0)
    return at, at + len(said)
