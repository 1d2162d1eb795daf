"""The one emphasised line between a level's heading and its categories, by which a draft sums up each level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from rung.model.source import Block
from rung.shape.lines.line import Line
from rung.shape.lines.looks import LEAD
from rung.shape.names import LevelName

FEWEST = 2
"""Levels below which nothing is concluded."""


def taglines_among(
    lines: Sequence[Line], levels: Mapping[int, LevelName], blocks: Sequence[Block]
) -> frozenset[int]:
    """The lines that sum up their level: set off as a whole, labelled alike under most levels, a heading below each.

    A label that is also a heading or a lead-in elsewhere is a category like any other.
    """
    below = [at + 1 for at in levels if at + 1 < len(lines)]
    labels = {at: label for at in below if (label := _label(lines[at], blocks))}
    above = [at for at in labels if _stands_above_category(lines, levels, at)]
    times = Counter(labels[at] for at in above)
    most = max(FEWEST, len({name.id for name in levels.values()}) // 2 + 1)
    elsewhere = {_before_colon(line) for line in _others(lines, labels)}
    alike = {label for label, count in times.items() if count >= most} - elsewhere
    return frozenset(at for at, label in labels.items() if label in alike)


def _others(lines: Sequence[Line], labels: Mapping[int, str]) -> list[Line]:
    """The labels and headings among all other lines."""
    return [line for at, line in enumerate(lines) if line.look and at not in labels]


def _stands_above_category(
    lines: Sequence[Line], levels: Mapping[int, LevelName], at: int
) -> bool:
    """Whether a heading by its format, of no level, stands below a line."""
    below = at + 1
    if below >= len(lines) or below in levels:
        return False
    return lines[below].look in ("heading", "strong")


def _label(line: Line, blocks: Sequence[Block]) -> str:
    """The label of an emphasised line that is a paragraph of its own ("*Motto: …*"); empty for every other line."""
    block = blocks[line.block]
    whole = line.kind == "paragraph" and (line.start, line.end) == (0, len(block.text))
    if not whole or not LEAD.match(line.text) or not _is_emphasised(block):
        return ""
    return _before_colon(line)


def _before_colon(line: Line) -> str:
    """The lead-in of a line, or all of it, in lower case."""
    lead = LEAD.match(line.text)
    label = lead["label"] if lead else line.text.rstrip(":")
    return label.strip().casefold()


def _is_emphasised(block: Block) -> bool:
    """Whether one pair of signs stands around all of a block's text."""
    first = block.runs[0].place.start
    unbroken = all(
        one.place.end == other.place.start for one, other in pairwise(block.runs)
    )
    return unbroken and block.place.start < first
