"""Lead-ins that grade instead of naming: as many in each level, each place a theme, other words as one rises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from rung.shape.lines.line import Line
from rung.shape.names import LevelName

FEWEST = 3
"""Levels, and lead-ins in each, below which nothing is concluded."""
Row = list[str]
Column = list[str]


def graded_themes(
    lines: Sequence[Line],
    levels: Mapping[int, LevelName],
    categories: Sequence[str],
) -> dict[str, str]:
    """For each such lead-in (in lower case) the category that it grades.

    That is the pinned one of its place, or all words of its place: "Basic / Solid / Expert". None are found where
    the pinned categories are lead-ins themselves, or are not as many as the places.
    """
    columns = _columns(_leads_by_level(lines, levels))
    grades = {grade.casefold() for column in columns for grade in column}
    if grades & set(map(str.casefold, categories)):
        return {}
    themes = list(categories) or list(map(" / ".join, columns))
    if len(themes) != len(columns):
        return {}
    return {
        grade.casefold(): theme
        for theme, column in zip(themes, columns, strict=True)
        for grade in column
    }


def _leads_by_level(
    lines: Sequence[Line], levels: Mapping[int, LevelName]
) -> list[Row]:
    """The bold lead-ins of each level up to the next heading; an empty list where other text stands among them.

    >>> rows = "# IC1", "**Basic.** Bakes.", "", "**Small.** Helps.", "# IC2", "**Solid.** Bakes."
    >>> _leads_by_level(page(*rows), levels(*rows))
    [['Basic', 'Small'], ['Solid']]
    >>> _leads_by_level(page(*rows, "Text."), levels(*rows))
    []
    """
    found: list[Row] = []
    within = False
    for at, line in enumerate(lines):
        if at in levels:
            found.append([])
            within = True
        elif line.look == "heading":
            within = False
        elif within:
            if line.look != "lead" or not line.strong:
                return []
            found[-1].append(line.name)
    return found


def _columns(rows: Sequence[Row]) -> list[Column]:
    """The words of each place, each once; none unless all levels have as many and no word changes its place.

    In most places there must be several words, or they name categories.

    >>> _columns([["Basic", "Small", "Slow"], ["Solid", "Wide", "Fast"], ["Solid", "Huge", "Fast"]])
    [['Basic', 'Solid'], ['Small', 'Wide', 'Huge'], ['Slow', 'Fast']]
    >>> _columns([["Basic", "Small", "Slow"], ["Solid", "Wide"], ["Solid", "Huge"]])
    []
    """
    lengths = set(map(len, rows))
    if len(rows) < FEWEST or len(lengths) != 1 or min(lengths) < FEWEST:
        return []
    columns = [list(dict.fromkeys(column)) for column in zip(*rows, strict=True)]
    return columns if _rise(columns) else []


def _rise(columns: Sequence[Column]) -> bool:
    """Whether most places have several words, and no word stands in two places.

    >>> _rise([["a", "b"], ["c", "d"], ["e"]]), _rise([["a", "b"], ["b", "d"]]), _rise([["a"], ["b", "c"]])
    (True, False, False)
    """
    several = sum(len(column) > 1 for column in columns)
    grades = [grade.casefold() for grade in chain.from_iterable(columns)]
    return several * 2 > len(columns) and len(set(grades)) == len(grades)
