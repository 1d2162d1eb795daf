"""How the headings of a document are arranged: categories above levels, a title, a part after the last level."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rung.shape.lines.line import Line
from rung.shape.names import LevelName

LABELS = ("heading", "strong", "colon", "lead", "parent")
FEWEST = 3
"""Levels below which the end of a document isn't told from its last level."""


def categories_stand_above(
    lines: Sequence[Line], levels: Mapping[int, LevelName]
) -> bool:
    """Whether categories stand above levels: most levels open more than once, and no category below them comes again."""
    times = Counter(name.id.casefold() for name in levels.values())
    several = sum(count > 1 for count in times.values())
    if several * 2 <= len(times):
        return False
    below = list(_labels_below(lines, levels))
    headings = Counter(line.name.casefold() for line in below if line.look != "lead")
    leads = Counter(line.name.casefold() for line in below if line.look == "lead")
    again = sum(count > 1 for count in leads.values())
    return again < 2 and max(headings.values(), default=0) < 2


def _labels_below(
    lines: Sequence[Line], levels: Mapping[int, LevelName]
) -> Iterator[Line]:
    """The labels below levels, but for those right above another level: these may be what holds it."""
    current: Line | None = None
    for at, line in enumerate(lines):
        if at in levels:
            current = line
        elif current is None or line.look not in LABELS:
            continue
        elif line.look == current.look == "heading" and line.depth <= current.depth:
            current = None
        elif at + 1 not in levels:
            yield line


def headings_above(
    lines: Sequence[Line], levels: Mapping[int, LevelName]
) -> frozenset[int]:
    """The headings that stand next above a level, where categories stand above levels.

    Above a level's heading by format only another such heading counts.
    """
    found: set[int] = set()
    above = -1
    for at, line in enumerate(lines):
        if at in levels:
            formal = above >= 0 and lines[above].look == "heading"
            if formal or (above >= 0 and line.look != "heading"):
                found.add(above)
        elif _can_hold(line) or (line.look in ("bare", "colon") and at + 1 in levels):
            above = at
    return frozenset(found)


def _can_hold(line: Line) -> bool:
    """Whether a line looks like a heading of several levels, wherever it stands."""
    return line.look in ("heading", "strong", "parent")


def title_lines(lines: Sequence[Line], shown: Sequence[int]) -> frozenset[int]:
    """The headings that can be a document's title: of depth 1, or alone at their depth, and not one of many sheets.

    `shown` are the lines outside menus.
    """
    heads = [at for at in shown if lines[at].look == "heading"]
    depths = Counter((lines[at].source, lines[at].depth) for at in heads)
    top = {at for at in heads if lines[at].depth == 1}
    alone = {at for at in heads if depths[lines[at].source, lines[at].depth] == 1}
    sheets = {at for at in top if _stands_above_table(lines, at)}
    return frozenset((top | alone) - (sheets if len(sheets) > 1 else set()))


def _stands_above_table(lines: Sequence[Line], at: int) -> bool:
    """Whether blocks that are no running text follow a line."""
    return at + 1 == len(lines) or lines[at + 1].block > lines[at].block + 1


def lines_after_levels(
    lines: Sequence[Line], levels: Mapping[int, LevelName]
) -> frozenset[int]:
    """Headings below the last level that are about something else: they are higher than all those below other levels."""
    formal = [at for at in levels if lines[at].look == "heading"]
    last = max(formal, default=len(lines))
    below = _headings_below(lines, levels)
    usual = [lines[at].depth for level in below if level != last for at in below[level]]
    own = below.get(last, [])
    if len(below) < FEWEST or not own or lines[own[0]].depth < min(usual):
        return frozenset()
    return frozenset(at for at in own if lines[at].depth < min(usual))


def _headings_below(
    lines: Sequence[Line], levels: Mapping[int, LevelName]
) -> dict[int, list[int]]:
    """For each line that opens a level the headings below it in the same file."""
    below: dict[int, list[int]] = defaultdict(list)
    current = -1
    for at, line in enumerate(lines):
        if at in levels:
            current = at
        elif line.look == "heading" and _same_file(lines, current, at):
            below[current].append(at)
    return below


def _same_file(lines: Sequence[Line], above: int, at: int) -> bool:
    """Whether a line, -1 for none, stands in the same file as one below it."""
    return above >= 0 and lines[above].source == lines[at].source
