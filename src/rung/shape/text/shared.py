"""Headings of what all levels share."""

from __future__ import annotations

from rung.shape.labels import is_about_document, is_shared
from rung.shape.lines.line import COLONS, Line
from rung.shape.names import level_name
from rung.shape.naming import UNPINNED, Naming

LONGEST_HEADING, LONGEST_ANNOUNCEMENT = 100, 120
"""Characters of a heading, and of a sentence before a list, beyond which neither is believed."""


def opens_shared(line: Line, naming: Naming = UNPINNED) -> bool:
    """Whether a line opens what all levels share: one of the pinned headings, or one that says so.

    "Expectations for everyone" does, and so does "All our engineers are expected to:" above a list.
    """
    text = line.name
    if naming.common:
        return line.look != "" and text.casefold() in map(str.casefold, naming.common)
    if line.look == "":
        announces = line.text.endswith(COLONS) and len(text) <= LONGEST_ANNOUNCEMENT
        return announces and is_shared(text)
    if line.look == "lead" or len(text) > LONGEST_HEADING or not is_shared(text):
        return False
    return not is_about_document(text) and level_name(text) is None
