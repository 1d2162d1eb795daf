"""Whether a reading is of rung's own form, and the ladder it then holds."""

from __future__ import annotations

from collections.abc import Sequence

from rung.model.ladder import Ladder
from rung.model.reading import Reading
from rung.model.source import Block
from rung.shape.exact.builder import Builder
from rung.shape.exact.data import read_data
from rung.shape.exact.flow import read_flow
from rung.shape.exact.rows import header_of, read_rows

VERSION = "1"
SIGN = f"rung: {VERSION}"
"""What a comment says at the head of a document that can't have front matter."""
UNTITLED = f"{SIGN} untitled"
"""The same where the title that the document shows is none of the ladder's."""
SIGNED_WITHIN, STAMPED_WITHIN = 8, 50
"""Blocks among which the comment stands, and those among which the key of front matter or data does."""


def canonical(reading: Reading) -> Ladder | None:
    """The ladder, if every source says that it is of rung's own form and keeps to it; else None."""
    builder = Builder(reading)
    by_source: list[list[int]] = [[] for _ in reading.sources]
    for number, block in enumerate(reading.blocks):
        by_source[reading.parts[block.place.order].source].append(number)
    for numbers in by_source:
        if not _read(reading.blocks, numbers, builder):
            return None
    return builder.ladder() if by_source else None


def _read(blocks: Sequence[Block], numbers: Sequence[int], builder: Builder) -> bool:
    """Read one source into the builder by the grammar of its form; False where it has none, or strays from it.

    A table has the header, a page without front matter the comment, other pages and data the key "rung".
    """
    header = header_of(blocks, numbers)
    if header is not None:
        return read_rows(blocks, numbers, builder, header)
    signs = _comments(blocks, numbers[:SIGNED_WITHIN])
    if not signs.isdisjoint((SIGN, UNTITLED)):
        kept = read_flow(blocks, numbers, builder, titled=True)
        builder.title = "" if UNTITLED in signs else builder.title
        return kept
    if not _is_stamped([blocks[number] for number in numbers[:STAMPED_WITHIN]]):
        return False
    if {blocks[number].kind for number in numbers} == {"meta"}:
        return read_data(blocks, numbers, builder)
    return read_flow(blocks, numbers, builder, titled=False)


def _comments(blocks: Sequence[Block], numbers: Sequence[int]) -> set[str]:
    """What the comments among these blocks say.

    >>> _comments(blocks("<!-- rung: 1 -->", "", "Text."), [0, 1])
    {'rung: 1'}
    """
    return {blocks[number].text for number in numbers if blocks[number].kind == "note"}


def _is_stamped(blocks: Sequence[Block]) -> bool:
    """Whether a key among the first blocks gives the version of the form: `rung: 1`.

    >>> _is_stamped(blocks("---", "rung: 1", "---")), _is_stamped(blocks("---", "rung: 2", "---"))
    (True, False)
    """
    return ("rung", VERSION) in [(block.key, block.text) for block in blocks]
