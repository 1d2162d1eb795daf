"""Headings that name a level and a category at once: "IC2 – Craft", "Craft (Senior)"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from rung.shape.decoration import bare
from rung.shape.labels import role_of
from rung.shape.lines import Line, noun_like
from rung.shape.names import LONGEST, LevelName, level_name

APART = re.compile(
    r"(?P<left>.+?)(?:\s+[-–—|/·•]\s+|\s*:\s+|\s*,\s+|\s+(?=\())(?P<right>.+)"
)


def crossed(lines: Sequence[Line]) -> dict[int, tuple[LevelName, str]]:
    """The lines that name both, if levels and categories cross: two of each or more, and most of them paired."""
    found: dict[int, tuple[LevelName, str]] = {}
    for at, line in enumerate(lines):
        if (
            line.look in ("heading", "strong")
            and len(line.text) <= LONGEST
            and (both := _both(bare(line.text)))
        ):
            found[at] = both
    levels: dict[str, set[str]] = defaultdict(set)
    topics: dict[str, set[str]] = defaultdict(set)
    for name, topic in found.values():
        levels[name.id.casefold()].add(topic.casefold())
        topics[topic.casefold()].add(name.id.casefold())
    grid = len(levels) * len(topics)
    if len(levels) < 2 or len(topics) < 2 or len(found) < 0.6 * grid:
        return {}
    return found


def _both(text: str) -> tuple[LevelName, str] | None:
    hit = APART.fullmatch(text)
    if not hit:
        return None
    left, right = hit["left"].strip(), hit["right"].strip(" ()")
    for one, other in ((left, right), (right, left)):
        name = level_name(one)
        if (
            name
            and not name.title
            and level_name(other) is None
            and noun_like(other)
            and not role_of(other)
        ):
            return name, other
    return None
