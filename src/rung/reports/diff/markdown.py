"""What changed, as a changelog for the people whom the ladder is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rung.reports.diff.answer import (
    MEANINGS,
    Diff,
    DiffChange,
    by_kind,
    counted,
    grouped,
    news,
)
from rung.reports.markdown import escaped


def lines(found: Diff) -> Iterator[str]:
    """The changelog as lines of Markdown: what changed in general, then what it means at each level."""
    yield "## What changed and what it means for you"
    yield ""
    names = f"From *{escaped(found.old)}* to *{escaped(found.new)}*"
    yield f"{names}: {counted(found.changes)}; {found.unchanged} unchanged."
    sentences = [escaped(sentence) for sentence in news(found)]
    if sentences:
        yield ""
        yield from (f"- {sentence}" for sentence in sentences)
    for title, changes in grouped(found):
        yield ""
        yield f"### {escaped(title)}"
        yield from _level(changes)
    yield ""
    yield f"*{escaped(found.judge)}*"


def _level(changes: Sequence[DiffChange]) -> Iterator[str]:
    """The changes at one level, under what each kind of them means."""
    for kind, held in by_kind(changes):
        yield ""
        yield f"**{MEANINGS[kind]}**"
        yield ""
        yield from map(_change, held)


def _change(change: DiffChange) -> str:
    """A change as an entry of a list: what holds now, and in brackets what held before and why it is called a change."""
    old, new = _quoted(change.old), _quoted(change.new)
    category = f"{escaped(change.category)}: " if change.category else ""
    return f"- {category}{new or old}{_aside(change, old) if new and old else ''}"


def _quoted(text: str) -> str:
    """The lines of a text in quotes, one after the other."""
    return " / ".join(f"“{escaped(line)}”" for line in text.split("\n") if line)


def _aside(change: DiffChange, old: str) -> str:
    """Why it is a change, and what stood there before, if that is another text."""
    before = "" if change.old == change.new else f"before: {old}; "
    return f" ({before}{escaped(change.why)})"
