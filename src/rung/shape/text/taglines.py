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

    >>> rows = "# IC1", "*Motto: Learn*", "## Craft", "# IC2", "*Motto: Lead*", "## Craft"
    >>> sorted(taglines_among(page(*rows), levels(*rows), blocks(*rows)))
    [1, 4]
    >>> sorted(taglines_among(page(*rows, "## Motto"), levels(*rows), blocks(*rows, "## Motto")))
    []
    """
    below = {at + 1: lines[at + 1] for at in levels if at + 1 < len(lines)}
    labels = {at: _label(line, blocks) for at, line in below.items()}
    labelled = {at: label for at, label in labels.items() if label}
    alike = _under_most(lines, levels, labelled) - _elsewhere(lines, labelled)
    return frozenset(at for at, label in labelled.items() if label in alike)


def _under_most(
    lines: Sequence[Line], levels: Mapping[int, LevelName], labels: Mapping[int, str]
) -> set[str]:
    """The labels that stand above a category under more than half of the levels."""
    above = [at for at in labels if _stands_above_category(lines, levels, at)]
    times = Counter(labels[at] for at in above)
    least = max(FEWEST, len({name.id for name in levels.values()}) // 2 + 1)
    return {label for label, count in times.items() if count >= least}


def _elsewhere(lines: Sequence[Line], labels: Mapping[int, str]) -> set[str]:
    """The headings and lead-ins of all other lines, in lower case."""
    others = [line for at, line in enumerate(lines) if at not in labels]
    return {_before_colon(line) for line in others if line.look}


def _stands_above_category(
    lines: Sequence[Line], levels: Mapping[int, LevelName], at: int
) -> bool:
    """Whether a heading by its format, of no level, stands below a line.

    >>> lines = page("*Motto*", "# Craft", "Knows.")
    >>> _stands_above_category(lines, {}, 0), _stands_above_category(lines, {}, 1)
    (True, False)
    >>> _stands_above_category(lines, {1: LevelName("IC1")}, 0)
    False
    """
    below = at + 1
    if below >= len(lines) or below in levels:
        return False
    return lines[below].look in ("heading", "strong")


def _label(line: Line, blocks: Sequence[Block]) -> str:
    """The label of an emphasised line that is a paragraph of its own ("*Motto: …*"); empty for every other line.

    >>> rows = "*Motto: Stay curious*", "", "Motto: Stay curious", "", "*Stay curious*"
    >>> [_label(one, blocks(*rows)) for one in page(*rows)]
    ['motto', '', '']
    """
    block = blocks[line.block]
    whole = line.kind == "paragraph" and line.end - line.start == len(block.text)
    labelled = whole and LEAD.match(line.text) and _is_emphasised(block)
    return _before_colon(line) if labelled else ""


def _before_colon(line: Line) -> str:
    """The lead-in of a line, or all of it, in lower case.

    >>> _before_colon(line("Motto: Stay curious")), _before_colon(line("Craft:"))
    ('motto', 'craft')
    """
    lead = LEAD.match(line.text)
    label = lead["label"] if lead else line.text.rstrip(":")
    return label.strip().casefold()


def _is_emphasised(block: Block) -> bool:
    """Whether one pair of signs stands around all of a block's text.

    >>> [_is_emphasised(block) for block in blocks("*all of it*", "", "*part* of it")]
    [True, False]
    """
    first = block.runs[0].place.start
    unbroken = all(
        one.place.end == other.place.start for one, other in pairwise(block.runs)
    )
    return unbroken and block.place.start < first
