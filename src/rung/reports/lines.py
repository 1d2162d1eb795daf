"""Places as lines and columns, both counted from 1."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from rung.model.reading import Reading
from rung.model.source import Part, Place


class Region(NamedTuple):
    """A stretch of a source; the end column is the one after the last character."""

    source: int
    line: int
    column: int
    end_line: int
    end_column: int


class Lines:
    """The lines and columns of one reading, computed once for all places."""

    def __init__(self, reading: Reading) -> None:
        self._parts = reading.parts
        self._sources = reading.sources
        self._first: dict[int, int] = {}
        for order, part in enumerate(reading.parts):
            self._first.setdefault(part.source, order)
        self._starts: dict[int, Sequence[int]] = {}

    def region(self, place: Place) -> Region:
        """Where a place begins and ends. In a source of many parts (cells, paragraphs) a part counts as a line."""
        if not self._parts:
            return Region(0, 1, 1, 1, 1)
        part = self._parts[place.order]
        above = place.order - self._first[part.source]
        line, column = self._at(place.order, part, place.start)
        end_line, end_column = self._at(place.order, part, max(place.start, place.end))
        return Region(part.source, above + line, column, above + end_line, end_column)

    def file(self, place: Place) -> str:
        """The name of the source that a place lies in; empty where the reading has none."""
        source = self.region(place).source
        return self._sources[source].name if self._sources else ""

    def _at(self, order: int, part: Part, offset: int) -> tuple[int, int]:
        """Row and column of an offset within a part, both from 1."""
        if order not in self._starts:
            breaks = (at + 1 for at, mark in enumerate(part.text) if mark == "\n")
            self._starts[order] = [0, *breaks]
        starts = self._starts[order]
        row = bisect_right(starts, offset)
        return row, offset - starts[row - 1] + 1
