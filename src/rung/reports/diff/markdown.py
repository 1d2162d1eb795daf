"""What changed, as a changelog for the people whom the ladder is about."""

from __future__ import annotations

from collections.abc import Iterator

from rung.reports.diff.answer import MEANINGS, Diff, DiffChange, counted, grouped, news
from rung.reports.markdown import escaped


def lines(found: Diff) -> Iterator[str]:
    """The changelog as lines of Markdown: what changed in general, then what it means at each level."""
    yield "## What changed and what it means for you"
    yield ""
    names = f"From *{escaped(found.old)}* to *{escaped(found.new)}*"
    yield f"{names}: {counted(found.changes)}; {found.unchanged} as before."
    sentences = [escaped(sentence) for sentence in news(found)]
    if sentences:
        yield ""
        yield from (f"- {sentence}" for sentence in sentences)
    for title, changes in grouped(found):
        yield ""
        yield f"### {escaped(title[:1].upper() + title[1:])}"
        for kind, meaning in MEANINGS.items():
            held = [change for change in changes if change.kind == kind]
            if held:
                yield ""
                yield f"**{meaning}**"
                yield ""
                yield from (_change(change) for change in held)
    yield ""
    yield f"*{escaped(found.judge)}*"


def _change(change: DiffChange) -> str:
    old, new = (
        " / ".join(f"“{escaped(line)}”" for line in text.split("\n") if line)
        for text in (change.old, change.new)
    )
    category = f"{escaped(change.category)}: " if change.category else ""
    if not change.old or not change.new:
        return f"- {category}{new or old}"
    if change.old == change.new:
        return f"- {category}{new} ({escaped(change.why)})"
    return f"- {category}{new} (before: {old}; {escaped(change.why)})"
