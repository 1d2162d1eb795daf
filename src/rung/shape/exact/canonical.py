"""Whether a reading is of rung's own form, and the ladder it then holds."""

from __future__ import annotations

from collections.abc import Sequence

from rung.model.ladder import Ladder
from rung.model.reading import Reading
from rung.model.source import Block
from rung.shape.exact.builder import Builder
from rung.shape.exact.data import read_data
from rung.shape.exact.flow import read_flow
from rung.shape.exact.rows import is_header, read_rows

VERSION = "1"
SIGN = f"rung: {VERSION}"
"""What a comment says at the head of a document that can't have front matter."""
UNTITLED = f"{SIGN} untitled"
"""The same where the title that the document shows is none of the ladder's."""


def canonical(reading: Reading) -> Ladder | None:
    """The ladder, if every source says that it is of rung's own form and keeps to it; else None."""
    by_source: list[list[int]] = [[] for _ in reading.sources]
    for number, block in enumerate(reading.blocks):
        by_source[reading.parts[block.place.order].source].append(number)
    builder = Builder(reading)
    for numbers in by_source:
        if not numbers or not _read(reading.blocks, numbers, builder):
            return None
    return builder.ladder() if by_source else None


def _read(blocks: Sequence[Block], numbers: Sequence[int], builder: Builder) -> bool:
    header = is_header(blocks, numbers)
    if header is not None:
        return read_rows(blocks, numbers, builder, header)
    signs = {
        blocks[number].text for number in numbers[:8] if blocks[number].kind == "note"
    }
    if signs & {SIGN, UNTITLED}:
        kept = read_flow(blocks, numbers, builder, titled=True)
        builder.title = "" if UNTITLED in signs else builder.title
        return kept
    stamped = any(
        blocks[number].key == "rung" and blocks[number].text == VERSION
        for number in numbers[:50]
    )
    if not stamped:
        return False
    if all(blocks[number].kind == "meta" for number in numbers):
        return read_data(blocks, numbers, builder)
    return read_flow(blocks, numbers, builder, titled=False)
