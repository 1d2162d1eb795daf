"""A draft of one level that names none: where its text begins, if there is any."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rung.shape.lines.line import Line
from rung.shape.lines.wording import noun_like, states

DRAFT = re.compile(
    r"^(?:the\s+)?(?:current|existing|new|old|proposed|draft|updated|revised|before|after|original|"
    r"input|output|text)(?:\s+(?:definition|description|version|draft|text|state|wording))?$",
    re.IGNORECASE,
)
"""Labels that say which draft this is: "Current definition"."""
MOSTLY = 0.6


def unnamed_from(lines: Sequence[Line]) -> int:
    """The number of the line from which on a document without levels states expectations; -1 if it seems to state none.

    That is below the label of a draft, or at the first list or label, or else at the first statement among sentences
    of which most are statements.
    """
    for at, line in enumerate(lines[:-1]):
        if DRAFT.match(line.name):
            return at + 1
    structured = [at for at, line in enumerate(lines) if line.listed or _labels(line)]
    if structured:
        titled = structured[0] == 0 and lines[0].look == "heading" and len(lines) > 1
        return 1 if titled else structured[0]
    texts = [at for at, line in enumerate(lines) if line.look != "heading"]
    stating = [at for at in texts if states(lines[at].text)]
    mostly = len(stating) > 1 and len(stating) >= MOSTLY * len(texts)
    return stating[0] if mostly else -1


def _labels(line: Line) -> bool:
    """Whether a line is, or begins with, what can name a category."""
    labelled = line.look in ("strong", "colon", "lead", "heading")
    return labelled and noun_like(line.name)
