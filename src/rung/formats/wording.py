"""Edits of words in marked-up text: signs that would be taken for markup are escaped, and reading again proves it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from itertools import chain

from rung.formats.decoding import splice
from rung.formats.requote import expected, told
from rung.model.finding import Edit
from rung.model.reading import Reading
from rung.model.source import Source

MARKUP = re.compile(r"[\\`*_\[\]<>|&#~]")


def entities(text: str) -> str:
    """The text with the signs of HTML as entities."""
    return html.escape(text, quote=False)


def backslashed(text: str) -> str:
    """The text with the signs of Markdown escaped."""
    return MARKUP.sub(r"\\\g<0>", text)


def worded(
    reading: Reading,
    edits: Sequence[Edit],
    read: Callable[[Source], Reading],
    escapes: Sequence[Callable[[str], str]],
) -> Source:
    """The source with the edits made as they stand or, where they would read as something else, escaped.

    Edits that are more than words (that add or take away lines, or markup) are made as they stand.
    """
    source = reading.sources[0]
    plain = splice(source, edits)
    if not edits or not all(_words(reading, edit) for edit in edits):
        return plain
    wanted = expected(reading, edits)
    escaped = (splice(source, _escaped(edits, escape)) for escape in escapes)
    right = (one for one in chain([plain], escaped) if told(read(one)) == wanted)
    return next(right, plain)


def _escaped(edits: Sequence[Edit], escape: Callable[[str], str]) -> list[Edit]:
    """The edits with their texts written so that they are read as they stand."""
    return [Edit(one.place, escape(one.text)) for one in edits]


def _words(reading: Reading, edit: Edit) -> bool:
    """Whether an edit changes only words: one line, within one literal run."""
    return "\n" not in edit.text and any(
        run.literal and edit.place.within(run.place)
        for block in reading.blocks
        for run in block.runs
    )
