"""Menus and tables of contents in running text: many names of levels side by side, and nothing said of any."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rung.shape.lines import Line, heading_text
from rung.shape.names import level_name

TRAIL = re.compile(r"\s+[/>»›→]\s+")
"""What stands between the pages of a trail that leads to this one."""

SHORTEST = 6
"""A menu has at least so many lines."""


def navigation(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of lines that only lead to other places."""
    found = set(_trail(lines))
    for start, end in _runs(lines):
        end = _until_repeated(lines, start, end)
        start = _from_first_name(lines, start, end)
        if _is_menu(lines, start, end):
            found.update(range(start, end))
    return frozenset(found)


def _trail(lines: Sequence[Line]) -> Iterator[int]:
    """Above the first heading: a line that names one page after the other down to this one."""
    first = next((at for at, line in enumerate(lines) if line.look == "heading"), 0)
    for at, line in enumerate(lines[:first]):
        steps = TRAIL.split(line.text)
        if len(steps) > 2 and all(
            step[:1].isupper() and len(step.split()) <= 6 for step in steps
        ):
            yield at


def _runs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Stretches of lines that are all short and no sentences."""
    start = 0
    for at, line in enumerate(lines):
        if not _label_like(line):
            if at - start >= SHORTEST:
                yield start, at
            start = at + 1
    if len(lines) - start >= SHORTEST:
        yield start, len(lines)


def _from_first_name(lines: Sequence[Line], start: int, end: int) -> int:
    """From the first line that names a level, or the heading right above it."""
    first = next(
        (at for at in range(start, end) if level_name(lines[at].text) is not None),
        start,
    )
    return first - 1 if first > start and lines[first - 1].look == "heading" else first


def _label_like(line: Line) -> bool:
    if line.look == "lead" and line.words > 3 and level_name(line.text) is None:
        return False
    return (
        line.words <= 9
        and len(line.text) <= 90
        and not line.text.endswith((".", ";", "!"))
    )


def _until_repeated(lines: Sequence[Line], start: int, end: int) -> int:
    """Up to the line that names a level for the second time, or to a level's heading at the very end: there the
    page begins.
    """
    seen: set[str] = set()
    for at in range(start, end):
        text = heading_text(lines[at]).casefold()
        if text in seen and level_name(lines[at].text):
            return at
        seen.add(text)
    last = next(
        (
            at
            for at in range(end - 1, max(start, end - 3), -1)
            if lines[at].look == "heading"
        ),
        None,
    )
    return (
        last
        if last is not None and end < len(lines) and level_name(lines[last].text)
        else end
    )


def _is_menu(lines: Sequence[Line], start: int, end: int) -> bool:
    named = [at for at in range(start, end) if level_name(lines[at].text) is not None]
    if len(named) < 3 or (end - start < SHORTEST and end < len(lines)):
        return False
    beside = sum(at + 1 in named or at - 1 in named for at in named)
    return beside >= 0.6 * len(named) and len(named) * 3 >= end - start
