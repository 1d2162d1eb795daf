"""What is said twice, in Markdown: a table for each pair of levels."""

from __future__ import annotations

from collections.abc import Iterator

from rung.reports.markdown import escaped
from rung.reports.overlap.answer import Overlap, Overlaps, grouped, place


def lines(found: Overlaps) -> Iterator[str]:
    """The answer as lines of Markdown."""
    yield f"## What is said twice: {escaped(found.file)}"
    yield ""
    if not found.pairs:
        yield "Nothing is said twice."
        yield ""
    for title, pairs in grouped(found):
        yield f"### {escaped(title)}"
        yield ""
        yield "| said | said again | why | confidence |"
        yield "| --- | --- | --- | ---: |"
        yield from (_pair(pair) for pair in pairs)
        yield ""
    yield f"*{escaped(found.judge)}*"


def _pair(pair: Overlap) -> str:
    """A pair as a row of the table."""
    sides = (
        f"{escaped(place(side))}: “{escaped(side.text)}”" for side in (pair.a, pair.b)
    )
    return f"| {' | '.join(sides)} | {pair.relation}: {escaped(pair.why)} | {pair.confidence:.0%} |"
