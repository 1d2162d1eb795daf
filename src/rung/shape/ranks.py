"""How high a heading stands among others, also one that is a heading by its look only."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Step(IntEnum):
    """What makes a line a heading, the highest first."""

    NOTHING = 0
    PAGE = 1
    FORMAT = 2
    BOLD_LEVEL = 3
    PLAIN_LEVEL = 4
    BOLD = 5
    PLAIN = 6
    LEAD_IN = 7
    LEVEL_IN_CATEGORY = 8
    LIST = 9
    END = 10


class Rank(NamedTuple):
    """The rank of a heading: the smaller, the higher it stands; a heading closes all that don't stand higher.

    `depth` orders headings by format and entries of lists among themselves; `below` puts a category right below the
    level that the same heading names.
    """

    step: Step
    depth: int = 0
    below: int = 0

    def just_below(self) -> Rank:
        """The rank of what stands below a heading of this rank and above all others."""
        return self._replace(below=1)


UNRANKED = Rank(Step.NOTHING)
"""Of a name in a table or in data, which is above or below nothing."""
PAGE = Rank(Step.PAGE)
"""Of a level that a whole file is about, and of what ends all levels."""
BOLD_LEVEL, PLAIN_LEVEL = Rank(Step.BOLD_LEVEL), Rank(Step.PLAIN_LEVEL)
"""Of the name of a level that is bold, or stands alone on a line."""
BOLD, PLAIN = Rank(Step.BOLD), Rank(Step.PLAIN)
"""Of the name of a category that is bold, or stands alone on a line."""
LEAD_IN = Rank(Step.LEAD_IN)
"""Of the name of a category that only begins a paragraph."""
LEVEL_IN_CATEGORY = Rank(Step.LEVEL_IN_CATEGORY)
"""Of the name of a level where categories stand above levels."""
LOWEST = Rank(Step.END)
"""Below every heading."""


def formatted(depth: int) -> Rank:
    """The rank of a heading by format, of depth 1 to 6."""
    return Rank(Step.FORMAT, depth)


def listed(depth: int) -> Rank:
    """The rank of an entry of a list of this depth, from 0."""
    return Rank(Step.LIST, depth)
