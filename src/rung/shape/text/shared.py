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

    >>> opens_shared(line("# Expectations for everyone")), opens_shared(line("All: own it."))
    (True, False)
    >>> opens_shared(line("# For all")), opens_shared(line("# For all"), Naming(common=("For all",)))
    (False, True)
    """
    if naming.common:
        pinned = set(map(str.casefold, naming.common))
        return line.look != "" and line.name.casefold() in pinned
    if line.look == "":
        return line.text.endswith(COLONS) and _says_shared(line, LONGEST_ANNOUNCEMENT)
    return line.look != "lead" and _heads_shared(line)


def _heads_shared(line: Line) -> bool:
    """Whether a heading says that it is about all levels, and is neither about the document nor the name of a level.

    >>> _heads_shared(line("# All engineers")), _heads_shared(line("# Common skills at all levels"))
    (True, True)
    >>> _heads_shared(line("# How we promote at all levels"))
    False
    """
    other = is_about_document(line.name) or level_name(line.name) is not None
    return _says_shared(line, LONGEST_HEADING) and not other


def _says_shared(line: Line, longest: int) -> bool:
    """Whether a line of at most so many characters speaks of all levels or of everyone.

    >>> _says_shared(line("All engineers"), 20), _says_shared(line("All engineers"), 10)
    (True, False)

    >>> _says_shared(line("All engineers"), 13)
    True
    """
    return len(line.name) <= longest and is_shared(line.name)
