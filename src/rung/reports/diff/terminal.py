"""What changed, for a terminal: level by level, old above new, and why it is called so."""

from __future__ import annotations

from collections.abc import Iterator

from rung.relate.drafts.changes import Kind
from rung.reports.diff.answer import (
    Diff,
    DiffChange,
    counted,
    grouped,
    news,
    stayed,
)
from rung.reports.rows import BLANK, Piece, Row, clean, row
from rung.reports.wording import number_of

STYLES: dict[Kind, str] = {
    "raised": "warning",
    "lowered": "warning",
    "dropped": "error",
}


def rows(found: Diff) -> Iterator[Row]:
    """The answer as rows: a count, what became of levels, then the changes under their levels."""
    names = f"{clean(found.old)} → {clean(found.new)}"
    yield row(0, Piece(names, "level"), Piece(f": {_summary(found)}", "faint"))
    for sentence in news(found):
        yield row(0, clean(sentence))
    for title, changes in grouped(found):
        yield BLANK
        yield row(0, Piece(clean(title), "level"))
        for change in changes:
            yield BLANK
            yield from _change(change)
    yield BLANK
    yield row(0, Piece(found.judge, "faint"))


def _summary(found: Diff) -> str:
    """How much changed, and how much didn't."""
    kinds = f" ({counted(found.changes)})" if found.changes else ""
    number = number_of(len(found.changes), "change")
    return f"{number}{kinds}; {stayed(found.unchanged)}"


def _change(change: DiffChange) -> Iterator[Row]:
    """A change: its kind and why, then the old text above the new one."""
    where = f"  {clean(change.category)}" if change.category else ""
    yield row(
        2,
        Piece(change.kind, STYLES.get(change.kind, "info")),
        Piece(f"{where}: {clean(change.why)}", "faint"),
        hang=4,
    )
    if change.old == change.new:
        yield from _text("  ", change.new)
    else:
        yield from _text("- ", change.old)
        yield from _text("+ ", change.new)


def _text(sign: str, text: str) -> Iterator[Row]:
    """The lines of a text behind a sign."""
    for line in filter(None, text.split("\n")):
        yield row(4, Piece(sign, "faint"), clean(line), hang=2)
