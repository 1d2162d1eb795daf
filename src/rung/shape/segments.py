"""A reading in stretches of one kind: running text, data, and tables; comments are left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from rung.model.reading import Reading
from rung.model.source import Block
from rung.shape.lines.cutting import lines_of
from rung.shape.lines.line import Line
from rung.shape.lines.numbering import outlined

Kind = Literal["text", "data", "table", "comment"]


class Segment(NamedTuple):
    """Blocks (by number) of one kind that follow each other in one source; each table is a segment of its own."""

    kind: Kind
    source: int
    blocks: list[int]


def segments_of(reading: Reading) -> list[Segment]:
    """The segments of a reading, in order."""
    seen = enumerate(reading.blocks)
    said = [(number, block) for number, block in seen if kind_of(block) != "comment"]
    grouped = groupby(said, lambda each: _key(reading, each[1]))
    return [
        Segment(kind, source, [number for number, _ in group])
        for (kind, source, _), group in grouped
    ]


def _key(reading: Reading, block: Block) -> tuple[Kind, int, int]:
    """What the blocks of one segment have in common: their kind, their source, and their table."""
    table = block.cell.table if block.cell else -1
    return kind_of(block), reading.parts[block.place.order].source, table


def kind_of(block: Block) -> Kind:
    """What a block is part of."""
    if block.kind == "note":
        return "comment"
    if block.cell is not None:
        return "table"
    return "data" if block.key or block.kind == "meta" else "text"


def text_lines(reading: Reading) -> list[Line]:
    """The lines of all running text, without the numbers of an outline."""
    return outlined(lines_of(_text_blocks(reading)))


def _text_blocks(reading: Reading) -> Iterator[tuple[int, int, Block]]:
    """Number, source and block of all running text."""
    for number, block in enumerate(reading.blocks):
        if kind_of(block) == "text":
            yield number, reading.parts[block.place.order].source, block


def sources_of(lines: Sequence[Line]) -> set[int]:
    """The sources that have running text."""
    return {line.source for line in lines}
