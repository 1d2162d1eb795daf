"""How much a reader takes on, so that hostile or mistaken input ends in a sentence and not in a hang."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from rung.formats.format import UnknownFormat
from rung.model.source import Block, Source

MAX_BYTES = 20_000_000
"""The largest known ladder, with pictures stripped, is below 1 MB."""
MAX_BLOCKS = 100_000
"""The largest known ladder has below 5,000; each block costs about 1 kB of memory."""
MAX_INLINE = 100_000
"""A paragraph longer than this is taken literally: nobody writes markup into so long a line."""
MAX_SPECIALS = 2_000
"""So is one with more signs that could be markup than this; to pair them takes time that grows with their square."""


class TooLarge(UnknownFormat):
    """The source is known and refused: no other format should try it."""


def sized(source: Source) -> Source:
    """The source itself, if it is of a size that a ladder can have."""
    if len(source.data) > MAX_BYTES:
        raise TooLarge(
            f"{source.name} has {len(source.data) / 1e6:.0f} MB and rung reads at most {MAX_BYTES / 1e6:.0f} MB;"
            " cut the ladder out of it or drop its pictures."
        )
    return source


def counted(number: int, name: str) -> None:
    """Nothing, if a ladder can have so many lines or cells."""
    if number > MAX_BLOCKS:
        raise TooLarge(
            f"{name} holds more than {MAX_BLOCKS:,} lines or cells, which no ladder does; cut the ladder out of it."
        )


def gathered(blocks: Iterable[Block], name: str) -> tuple[Block, ...]:
    """All blocks as a tuple; more than any ladder has is refused before memory runs out."""
    flow: Iterator[Block] = iter(blocks)
    kept = tuple(islice(flow, MAX_BLOCKS))
    counted(len(kept) + (next(flow, None) is not None), name)
    return kept
