"""How much a reader takes on, so that hostile or mistaken input ends in a sentence and not in a hang."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from rung.formats.format import UnknownFormat
from rung.model.source import Block, Source

MAX_BYTES = 20_000_000
"""The largest known ladder, with pictures stripped, is below 1 MB."""
MAX_BLOCKS = 200_000
"""The largest known ladder has below 5,000; each block costs about 1 kB of memory."""
MAX_INLINE = 100_000
"""A paragraph longer than this is taken literally: nobody writes markup into so long a line."""


def sized(source: Source) -> Source:
    """The source itself, if it is of a size that a ladder can have."""
    if len(source.data) > MAX_BYTES:
        raise UnknownFormat(
            f"{source.name} has {len(source.data) / 1e6:.0f} MB and rung reads at most {MAX_BYTES / 1e6:.0f} MB;"
            " cut the ladder out of it or drop its pictures."
        )
    return source


def gathered(blocks: Iterable[Block], name: str) -> tuple[Block, ...]:
    """All blocks as a tuple; more than any ladder has is refused before memory runs out."""
    flow: Iterator[Block] = iter(blocks)
    kept = tuple(islice(flow, MAX_BLOCKS))
    if next(flow, None) is not None:
        raise UnknownFormat(
            f"{name} holds more than {MAX_BLOCKS:,} lines or cells, which no ladder does; cut the ladder out of it."
        )
    return kept
