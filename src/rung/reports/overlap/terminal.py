"""What is said twice, for a terminal: level against level, both quotes under each other."""

from __future__ import annotations

from collections.abc import Iterator

from rung.reports.overlap.answer import (
    Overlap,
    Overlaps,
    counted,
    grouped,
    place,
)
from rung.reports.rows import BLANK, Piece, Row, clean, row


def rows(found: Overlaps) -> Iterator[Row]:
    """The answer as rows: a count, then the pairs under their levels."""
    where = f" between {' and '.join(found.between)}" if found.between else ""
    said = f": {counted(found) or 'nothing is said twice'}{where}"
    yield row(0, Piece(clean(found.file), "level"), Piece(said, "faint"))
    for title, pairs in grouped(found):
        yield BLANK
        yield row(0, Piece(clean(title), "level"))
        for pair in pairs:
            yield BLANK
            yield from _pair(pair)
    yield BLANK
    yield row(0, Piece(found.judge, "faint"))


def _pair(pair: Overlap) -> Iterator[Row]:
    """Both statements under each other, then how they relate and why."""
    for side in (pair.a, pair.b):
        yield row(
            2,
            Piece(f"{clean(place(side))}: ", "faint"),
            f"“{clean(side.text)}”",
            hang=4,
        )
    sure = f" ({pair.confidence:.0%} sure)" if pair.confidence < 1 else ""
    yield row(
        4,
        Piece(pair.relation, "warning"),
        f"  {clean(pair.why)}{sure}",
        hang=len(pair.relation) + 2,
    )
