"""Text outside every level: the common part without a heading, definitions, words about the document, strays."""

from __future__ import annotations

from rung.lexicon.openers import opener
from rung.shape.labels import is_about_document
from rung.shape.lines import Line
from rung.shape.marks import SHARED, Mark
from rung.shape.stack import Stack


def loose(line: Line, mark: Mark, stack: Stack, *, begun: bool) -> Mark:
    """The mark of a line that no level holds; `begun` says that a level stands above it."""
    frame = next(
        (one for one in reversed(stack.frames) if one.kind in ("category", "section")),
        None,
    )
    if frame is not None and frame.kind == "category":
        if line.kind == "item" or opener(line.text).kind in (
            "you",
            "third",
            "base",
            "i",
            "we",
        ):
            return mark._replace(opening=SHARED, category=frame.text)
        return mark._replace(became="definition", category=frame.text)
    about = frame is not None and bool(
        is_about_document(frame.text) or frame.text.endswith("?")
    )
    stray = begun and line.kind == "item" and not about
    return mark._replace(became="unplaced" if stray else "intro")
