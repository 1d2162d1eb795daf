"""Headings that name a level and a category at once: "IC2 – Craft", "Craft (Senior)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rung.shape.decoration import bare
from rung.shape.labels import role_of
from rung.shape.lines.line import Line
from rung.shape.lines.wording import noun_like
from rung.shape.names import LONGEST, LevelName, level_name

APART = re.compile(
    r"(?P<left>.+?)(?:\s+[-–—|/·•]\s+|\s*:\s+|\s*,\s+|\s+(?=\())(?P<right>.+)"
)
MOSTLY = 0.6
"""The share of all pairs of a level and a category that must have a heading."""


class Crossed(NamedTuple):
    """What a heading names that names both."""

    level: LevelName
    category: str


def crossed(lines: Sequence[Line]) -> dict[int, Crossed]:
    """The lines that name both, if levels and categories cross: two of each or more, and most of them paired.

    >>> rows = "# IC1 – Craft", "# IC1 – Impact", "# IC2 – Craft", "# IC2 – Impact"
    >>> [one.category for one in crossed(page(*rows)).values()]
    ['Craft', 'Impact', 'Craft', 'Impact']
    >>> crossed(page(*rows[:2]))
    {}
    """
    found = {at: both for at, line in enumerate(lines) if (both := _both(line))}
    levels = {both.level.id.casefold() for both in found.values()}
    categories = {both.category.casefold() for both in found.values()}
    if min(len(levels), len(categories)) < 2:
        return {}
    return found if len(found) >= MOSTLY * len(levels) * len(categories) else {}


def _both(line: Line) -> Crossed | None:
    """What a heading names if that is a level without a title and, on either side of it, a category.

    >>> _both(line("# Craft (Senior)")).category, _both(line("# IC2 – Craft")).level.id
    ('Craft', 'IC2')
    >>> _both(line("# Craft")) is None
    True
    """
    if line.look not in ("heading", "strong") or len(line.text) > LONGEST:
        return None
    hit = APART.fullmatch(bare(line.text))
    if hit is None:
        return None
    left, right = hit["left"].strip(), hit["right"].strip(" ()")
    return _crossing(left, right) or _crossing(right, left)


def _crossing(name: str, category: str) -> Crossed | None:
    """A level by the one part and a category by the other, if they can be that.

    >>> _crossing("IC2", "Craft").category, _crossing("IC2", "IC3") is None
    ('Craft', True)
    >>> _crossing("IC2 (Senior)", "Craft") is None, _crossing("IC2", "Examples") is None
    (True, True)
    """
    level = level_name(name)
    if level is None or level.title:
        return None
    named = level_name(category) is None and noun_like(category)
    return Crossed(level, category) if named and role_of(category) is None else None
