"""A draft of one level that names none: where its text begins, if there is any."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rung.lexicon.openers import opener
from rung.shape.lines import Line, heading_text, noun_like

STAGE = re.compile(
    r"^(?:the\s+)?(?:current|existing|new|old|proposed|draft|updated|revised|before|after|original|"
    r"input|output|text)(?:\s+(?:definition|description|version|draft|text|state|wording))?$",
    re.IGNORECASE,
)
"""Labels that say which draft this is."""
MOSTLY = 0.6


def unnamed_from(lines: Sequence[Line]) -> int:
    """The number of the line from which on a document without levels states expectations; -1 if it seems to state
    none.
    """
    marked = next(
        (at for at, line in enumerate(lines) if STAGE.match(heading_text(line))), -1
    )
    if marked >= 0 and marked + 1 < len(lines):
        return marked + 1
    structured = [
        at for at, line in enumerate(lines) if line.kind == "item" or _labels(line)
    ]
    if structured:
        first = structured[0]
        return (
            1 if first == 0 and lines[0].look == "heading" and len(lines) > 1 else first
        )
    spoken = [
        at for at, line in enumerate(lines) if line.look != "heading" and _states(line)
    ]
    texts = sum(line.look != "heading" for line in lines)
    return spoken[0] if len(spoken) > 1 and len(spoken) >= MOSTLY * texts else -1


def _labels(line: Line) -> bool:
    return line.look in ("strong", "colon", "lead", "heading") and noun_like(
        heading_text(line)
    )


def _states(line: Line) -> bool:
    return opener(line.text).kind in ("you", "third", "base", "i", "we", "they")
