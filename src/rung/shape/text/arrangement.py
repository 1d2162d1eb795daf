"""How the headings of a document are arranged: categories above levels, a title, a part after the last level."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from rung.shape.lines.line import Line
from rung.shape.names import LevelName

LABELS = ("heading", "strong", "colon", "lead", "parent")
FEWEST = 3
"""Levels below which the end of a document isn't told from its last level."""


def categories_stand_above(
    lines: Sequence[Line], levels: Mapping[int, LevelName]
) -> bool:
    """Whether categories stand above levels: most levels open more than once, and no category below them comes again.

    "Craft" above IC1 and IC2, and "Impact" above the same two, is laid out so.

    >>> rows = "# Craft", "## IC1", "Learns.", "## IC2", "Owns."
    >>> categories_stand_above(page(*rows), levels(*rows))
    False
    >>> rows = *rows, "# Impact", "## IC1", "Helps.", "## IC2", "Leads."
    >>> categories_stand_above(page(*rows), levels(*rows))
    True
    """
    names = [name.id for name in levels.values()]
    if _coming_again(names) * 2 <= len(set(map(str.casefold, names))):
        return False
    below = list(_labels_below(lines, levels))
    headings = [line.name for line in below if line.look != "lead"]
    leads = [line.name for line in below if line.look == "lead"]
    return _coming_again(leads) < 2 and _coming_again(headings) == 0


def _coming_again(names: Iterable[str]) -> int:
    """How many different names come more than once, in whatever case.

    >>> _coming_again(["IC1", "ic1", "IC2", "IC2", "IC3"])
    2
    """
    times = Counter(map(str.casefold, names))
    return sum(count > 1 for count in times.values())


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

    >>> rows = "# Craft", "Why it matters.", "## IC1", "Learns.", "## IC2"
    >>> sorted(headings_above(page(*rows), levels(*rows)))
    [0]
    """
    found: set[int] = set()
    above = -1
    for at, line in enumerate(lines):
        if at in levels:
            if above >= 0 and _holds(lines[above], line):
                found.add(above)
        elif _can_hold(line, above_level=at + 1 in levels):
            above = at
    return frozenset(found)


def _holds(heading: Line, level: Line) -> bool:
    """Whether a heading can hold a level below it: above a level's heading by format only another such heading does.

    >>> _holds(line("# Craft"), line("**IC1**")), _holds(line("**Craft**"), line("# IC1"))
    (True, False)
    """
    return heading.look == "heading" or level.look != "heading"


def _can_hold(line: Line, *, above_level: bool) -> bool:
    """Whether a line looks like a heading of several levels; a few words do so only right above a level.

    >>> _can_hold(line("Craft"), above_level=True), _can_hold(line("Craft"), above_level=False)
    (True, False)
    """
    if above_level and line.look in ("bare", "colon"):
        return True
    return line.look in ("heading", "strong", "parent")


def title_lines(lines: Sequence[Line], shown: Sequence[int]) -> frozenset[int]:
    """The headings that can be a document's title: of depth 1, or alone at their depth, and not one of many sheets.

    `shown` are the lines outside menus.

    >>> lines = page("# Our ladder", "## Craft", "### A", "### B")
    >>> sorted(title_lines(lines, range(4))), sorted(title_lines(lines[2:], range(2)))
    ([0, 1], [])
    """
    heads = [at for at in shown if lines[at].look == "heading"]
    top = {at for at in heads if lines[at].depth == 1}
    sheets = {at for at in top if _stands_above_table(lines, at)}
    titles = top | _alone_at_depth(lines, heads)
    return frozenset(titles - sheets if len(sheets) > 1 else titles)


def _alone_at_depth(lines: Sequence[Line], heads: Sequence[int]) -> set[int]:
    """Those of these headings that are the only one of their depth in their file.

    >>> _alone_at_depth(page("# Our ladder", "## IC1", "## IC2"), [0, 1, 2])
    {0}
    """
    depths = {at: (lines[at].source, lines[at].depth) for at in heads}
    times = Counter(depths.values())
    return {at for at, depth in depths.items() if times[depth] == 1}


def _stands_above_table(lines: Sequence[Line], at: int) -> bool:
    """Whether blocks that are no running text follow a line.

    >>> lines = page("# Sheet", "", "|a|b|", "|-|-|", "|c|d|", "", "# Other", "Text")
    >>> _stands_above_table(lines, 0), _stands_above_table(lines, 1)
    (True, False)
    """
    return at + 1 == len(lines) or lines[at + 1].block > lines[at].block + 1


def lines_after_levels(
    lines: Sequence[Line], levels: Mapping[int, LevelName]
) -> frozenset[int]:
    """Headings below the last level that are about something else: they are higher than all those below other levels.

    Nothing is concluded from fewer than three levels, nor where the first heading below the last level is one of them.

    >>> rows = "## IC1", "### Craft", "## IC2", "### Craft", "## IC3", "### Craft", "## Pay"
    >>> sorted(lines_after_levels(page(*rows), levels(*rows)))
    [6]
    >>> sorted(lines_after_levels(page(*rows[2:]), levels(*rows[2:])))
    []
    """
    formal = [at for at in levels if lines[at].look == "heading"]
    below = _headings_below(lines, levels)
    own = below.pop(max(formal, default=-1), [])
    if not own or len(below) + 1 < FEWEST:
        return frozenset()
    usual = min(lines[at].depth for at in chain.from_iterable(below.values()))
    higher = frozenset(at for at in own if lines[at].depth < usual)
    return frozenset() if own[0] in higher else higher


def _headings_below(
    lines: Sequence[Line], levels: Mapping[int, LevelName]
) -> dict[int, list[int]]:
    """For each line that opens a level the headings below it in the same file.

    >>> rows = "# Title", "## IC1", "### Craft", "Knows.", "## IC2", "### Craft"
    >>> dict(_headings_below(page(*rows), levels(*rows)))
    {1: [2], 4: [5]}
    """
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
