"""The one emphasised line between a level's heading and its categories, by which a draft sums up each level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from rung.model.source import Block
from rung.shape.lines import LEAD, Line
from rung.shape.names import LevelName

FEWEST = 2
"""Levels below which nothing is concluded."""


def briefs_among(
    lines: Sequence[Line], levels: Mapping[int, LevelName], blocks: Sequence[Block]
) -> frozenset[int]:
    """The lines that sum up their level: set off as a whole, labelled alike under most levels, a heading below each.

    A label that is also a heading or a lead-in elsewhere is a category like any other.
    """
    found = {
        at + 1: label
        for at in levels
        if at + 1 < len(lines) and (label := _label(lines[at + 1], blocks))
    }
    times = Counter(
        label for at, label in found.items() if _heading_follows(lines, levels, at)
    )
    elsewhere = {
        _before_colon(line)
        for at, line in enumerate(lines)
        if line.look and at not in found
    }
    most = max(FEWEST, len({name.id for name in levels.values()}) // 2 + 1)
    alike = {
        label
        for label, count in times.items()
        if count >= most and label not in elsewhere
    }
    return frozenset(at for at, label in found.items() if label in alike)


def _heading_follows(
    lines: Sequence[Line], levels: Mapping[int, LevelName], at: int
) -> bool:
    """Whether a heading by its format, of no level, stands below a line."""
    return (
        at + 1 < len(lines)
        and at + 1 not in levels
        and lines[at + 1].look in ("heading", "strong")
    )


def _label(line: Line, blocks: Sequence[Block]) -> str:
    """What an emphasised line of a paragraph of its own calls itself; empty for every other line."""
    block = blocks[line.block]
    if line.kind != "paragraph" or (line.start, line.end) != (0, len(block.text)):
        return ""
    return _before_colon(line) if LEAD.match(line.text) and _emphasised(block) else ""


def _before_colon(line: Line) -> str:
    lead = LEAD.match(line.text)
    return (lead["label"] if lead else line.text.rstrip(":")).strip().casefold()


def _emphasised(block: Block) -> bool:
    """Whether one pair of signs stands around all of a block's text."""
    whole = all(
        one.place.end == other.place.start for one, other in pairwise(block.runs)
    )
    return whole and block.place.start < block.runs[0].place.start
