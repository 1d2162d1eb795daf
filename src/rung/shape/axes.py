"""Lead-ins that grade instead of naming: as many in each level, each place a theme, other words as one rises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rung.shape.lines import Line, heading_text
from rung.shape.names import LevelName

FEWEST = 3
"""Levels, and lead-ins in each, below which nothing is concluded."""


def axes_among(
    lines: Sequence[Line], levels: Mapping[int, LevelName], categories: Sequence[str]
) -> dict[str, str]:
    """For each such lead-in (in lower case) the category that it grades: a pinned one, or all words of its place."""
    columns = _columns(_leads(lines, levels))
    if not columns:
        return {}
    labels = {label.casefold() for column in columns for label in column}
    pinned = list(categories) if len(categories) == len(columns) else []
    if labels & {name.casefold() for name in categories} or (categories and not pinned):
        return {}
    names = pinned or [" / ".join(column) for column in columns]
    return {
        label.casefold(): name
        for column, name in zip(columns, names, strict=True)
        for label in column
    }


def _leads(lines: Sequence[Line], levels: Mapping[int, LevelName]) -> list[list[str]]:
    """The bold lead-ins of each level up to the next heading; an empty list where other text stands among them."""
    found: list[list[str]] = []
    open_level = False
    for at, line in enumerate(lines):
        if at in levels:
            found.append([])
            open_level = True
        elif line.look == "heading":
            open_level = False
        elif open_level and line.look == "lead" and line.strong:
            found[-1].append(heading_text(line))
        elif open_level:
            return []
    return found


def _columns(rows: list[list[str]]) -> list[list[str]]:
    """The words of each place, each once; none unless all levels have as many and no word changes its place."""
    if (
        len(rows) < FEWEST
        or len({len(row) for row in rows}) != 1
        or len(rows[0]) < FEWEST
    ):
        return []
    columns = [
        list(dict.fromkeys(row[at] for row in rows)) for at in range(len(rows[0]))
    ]
    several = sum(len(column) > 1 for column in columns) * 2 > len(columns)
    every = [label.casefold() for column in columns for label in column]
    return columns if several and len(set(every)) == len(every) else []
