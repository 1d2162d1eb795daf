"""Blocks for the values of data files: one for each line of a value, or an empty one where it says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from rung.formats.runs import split
from rung.model.source import Block, Place, Run


def value_blocks(
    runs: tuple[Run, ...], start: int, end: int, key: str
) -> Iterator[Block]:
    """The blocks of a value that stands, quotes and all, between two offsets; together they cover it."""
    lines = list(split(runs))
    begins = [start, *(line[0].place.start for line in lines[1:])]
    ends = [*(line[-1].place.end for line in lines[:-1]), end]
    for line, begin, stop in zip(lines or [()], begins, ends, strict=True):
        yield Block("meta", line, Place(0, begin, stop), key=key)
