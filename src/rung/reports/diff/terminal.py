"""What changed, for a terminal: level by level, old above new, and why it is called so."""

from __future__ import annotations

from collections.abc import Iterator

from rung.relate.drafts.changes import Kind
from rung.reports.diff.answer import Diff, DiffChange, counted, grouped, news
from rung.reports.rows import Piece, Row, clean, row

BLANK = Row()
STYLES: dict[Kind, str] = {
    "raised": "warning",
    "lowered": "warning",
    "dropped": "error",
}


def rows(found: Diff) -> Iterator[Row]:
    """The answer as rows: a count, what became of levels, then the changes under their levels."""
    count = len(found.changes)
    stayed = f"; {found.unchanged} statements are as they were"
    said = (
        f": {count} change{'s' * (count != 1)}"
        + (f" ({counted(found.changes)})" if count else "")
        + stayed
    )
    yield row(
        0,
        Piece(f"{clean(found.old)} → {clean(found.new)}", "level"),
        Piece(said, "faint"),
    )
    for sentence in news(found):
        yield row(0, clean(sentence))
    for title, changes in grouped(found):
        yield BLANK
        yield row(0, Piece(clean(title[:1].upper() + title[1:]), "level"))
        for change in changes:
            yield BLANK
            yield from _change(change)
    yield BLANK
    yield row(0, Piece(found.judge, "faint"))


def _change(change: DiffChange) -> Iterator[Row]:
    where = f"  {clean(change.category)}" if change.category else ""
    yield row(
        2,
        Piece(change.kind, STYLES.get(change.kind, "info")),
        Piece(f"{where}: {clean(change.why)}", "faint"),
        hang=4,
    )
    same = change.old == change.new
    for line in () if same else filter(None, change.old.split("\n")):
        yield row(4, Piece("- ", "faint"), clean(line), hang=2)
    for line in filter(None, change.new.split("\n")):
        yield row(4, Piece("  " if same else "+ ", "faint"), clean(line), hang=2)
