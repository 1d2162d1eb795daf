"""A reading to marks: its data, its tables and its text are read in their order, each knowing what the others name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rung.model.reading import Reading
from rung.shape.data.reading import DataRead, read_data
from rung.shape.data.tree import tree_of
from rung.shape.lines.line import Line
from rung.shape.naming import Naming
from rung.shape.notebook import Notebook
from rung.shape.segments import Segment, segments_of, sources_of, text_lines
from rung.shape.tables.arrangement import layout_of
from rung.shape.tables.described import (
    categories_described,
    is_index,
    levels_described,
)
from rung.shape.tables.grid import Grid, grid_of
from rung.shape.tables.layout import Layout
from rung.shape.tables.reading import read_index, read_table
from rung.shape.tables.table import Table
from rung.shape.text.open_headings import OpenHeadings
from rung.shape.text.planning import Around, plan_of_text
from rung.shape.text.progress import Progress
from rung.shape.text.walk import walk


class _PlannedTable(NamedTuple):
    """A table with what its rows and columns are."""

    grid: Grid
    layout: Layout
    lists_levels: bool


def noted(reading: Reading, naming: Naming) -> Notebook:
    """What the readers of text, tables and data note down of a reading."""
    lines = text_lines(reading)
    segments = segments_of(reading)
    tables = _tables(reading, segments, naming)
    data = _data(reading, segments, sources_of(lines))
    around = _around(reading, segments, tables, data)
    plan = plan_of_text(lines, reading.blocks, naming, around)
    book = Notebook(graded=bool(plan.graded) and not naming.categories)
    progress = Progress(plan, reading.blocks, book, OpenHeadings(plan.transposed))
    numbers = _lines_by_segment(lines, segments)
    for at, segment in enumerate(segments):
        if segment.kind == "data":
            book.add(data[at].book)
        elif segment.kind == "table":
            _read_table(tables[at], progress)
        for number in numbers.get(at, ()):
            walk(progress, number)
    progress.settle()
    book.without_groups()
    return book


def _lines_by_segment(
    lines: Sequence[Line], segments: Sequence[Segment]
) -> dict[int, list[int]]:
    """The lines (by number) of each segment of text."""
    segment_of = {block: at for at, one in enumerate(segments) for block in one.blocks}
    found: dict[int, list[int]] = {}
    for number, line in enumerate(lines):
        found.setdefault(segment_of[line.block], []).append(number)
    return found


def _tables(
    reading: Reading, segments: Sequence[Segment], naming: Naming
) -> dict[int, _PlannedTable]:
    """Each segment that is a table, with what its rows and columns are."""
    found: dict[int, _PlannedTable] = {}
    for at, segment in enumerate(segments):
        if segment.kind == "table":
            grid = grid_of(reading.blocks, segment.blocks)
            layout = layout_of(grid, naming)
            found[at] = _PlannedTable(grid, layout, is_index(grid, layout))
    return found


def _data(
    reading: Reading, segments: Sequence[Segment], with_text: set[int]
) -> dict[int, DataRead]:
    """Each segment of data as read; in a source without text it may all be about one level."""
    found: dict[int, DataRead] = {}
    for at, segment in enumerate(segments):
        if segment.kind == "data":
            root = tree_of(reading.blocks, segment.blocks)
            alone = segment.source not in with_text
            found[at] = read_data(reading.blocks, root, alone=alone)
    return found


def _around(
    reading: Reading,
    segments: Sequence[Segment],
    tables: Mapping[int, _PlannedTable],
    data: Mapping[int, DataRead],
) -> Around:
    """What tables, data and names of files say of levels and categories."""
    described = [table for table in tables.values() if not table.lists_levels]
    levels = [levels_described(table.layout) for table in described]
    topics = [categories_described(table.grid, table.layout) for table in described]
    return Around(
        levels=frozenset().union(*levels),
        topics=frozenset().union(*topics),
        structured=any(one.book.openings for one in data.values()),
        files=[source.name for source in reading.sources],
        front={segments[at].source: one.level for at, one in data.items() if one.level},
    )


def _read_table(planned: _PlannedTable, progress: Progress) -> None:
    """Mark the cells of a table, given the level and the headings of the text around it.

    A table that only lists levels which the text names is an index.
    """
    here = progress.headings.where()
    parents = progress.headings.parents()
    table = Table(
        progress.blocks,
        planned.grid,
        planned.layout,
        progress.book,
        parents,
        here.opening,
        here.category or next(reversed(parents), ""),
        progress.plan.words.knows,
    )
    lists_levels = planned.lists_levels and planned.layout.arrangement != "none"
    if lists_levels and progress.plan.levels:
        read_index(table)
    else:
        read_table(table)
