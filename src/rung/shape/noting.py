"""A reading to marks: its data, its tables and its text are read in their order, each knowing what the others name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rung.model.reading import Reading
from rung.shape.data.tree import tree_of
from rung.shape.lines.line import Line
from rung.shape.naming import Naming
from rung.shape.notebook import Notebook
from rung.shape.segments import Segment, segments_of, sources_of, text_lines
from rung.shape.text.open_headings import OpenHeadings
from rung.shape.text.planning import Around, plan_of_text
from rung.shape.text.progress import Progress
from rung.shape.text.walk import walk

if TYPE_CHECKING:  # loaded for the documents that have any: they cost each start 8 ms
    from rung.shape.data.reading import DataRead
    from rung.shape.tables.planned import PlannedTable


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
            tables[at].read(progress)
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
) -> dict[int, PlannedTable]:
    """Each segment that is a table, with what its rows and columns are."""
    tables = {at: one for at, one in enumerate(segments) if one.kind == "table"}
    if not tables:
        return {}
    from rung.shape.tables.planned import planned

    return {
        at: planned(reading.blocks, one.blocks, naming) for at, one in tables.items()
    }


def _data(
    reading: Reading, segments: Sequence[Segment], with_text: set[int]
) -> dict[int, DataRead]:
    """Each segment of data as read; in a source without text it may all be about one level."""
    data = {at: one for at, one in enumerate(segments) if one.kind == "data"}
    if not data:
        return {}
    from rung.shape.data.reading import read_data

    found = {}
    for at, one in data.items():
        root = tree_of(reading.blocks, one.blocks)
        alone = one.source not in with_text
        found[at] = read_data(reading.blocks, root, alone=alone)
    return found


def _around(
    reading: Reading,
    segments: Sequence[Segment],
    tables: Mapping[int, PlannedTable],
    data: Mapping[int, DataRead],
) -> Around:
    """What tables, data and names of files say of levels and categories."""
    described = [table for table in tables.values() if not table.lists_levels]
    return Around(
        levels=frozenset().union(*(table.levels for table in described)),
        topics=frozenset().union(*(table.topics for table in described)),
        structured=any(one.book.openings for one in data.values()),
        files=[source.name for source in reading.sources],
        front={segments[at].source: one.level for at, one in data.items() if one.level},
    )
