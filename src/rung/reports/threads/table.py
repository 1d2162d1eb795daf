"""The threads as a table, a row a thread and a column a level, with a word and a mark for each step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rung.lexicon.scales import DIMENSIONS
from rung.model.ladder import COMMON
from rung.reports.threads.answer import Reached, Threads, ThreadStep

MARKS: Mapping[str, str] = {
    "new": "●",
    "raise": "▲",
    "same": "=",
    "lower": "▼",
    "partial": "≈",
}
MEANINGS: Mapping[str, str] = {
    "new": "begins here",
    "raise": "asks for more than before",
    "same": "says the same again",
    "lower": "asks for less than before",
    "partial": "says a part of it again",
}


class Line(NamedTuple):
    """One thread: its number from 1, its category, and the steps in each column."""

    number: int
    category: str
    cells: tuple[tuple[ThreadStep, ...], ...]


class Table(NamedTuple):
    """The threads of one track; columns are levels."""

    track: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


def tables(found: Threads) -> tuple[Table, ...]:
    """A table for each track, with the columns that the track has."""
    tracks: dict[str, list[Line]] = {}
    columns: dict[str, dict[str, None]] = {}
    for number, steps in enumerate(found.threads, 1):
        track = next((step.track for step in steps if step.level != COMMON), "")
        for step in steps:
            columns.setdefault(track, {})[step.level] = None
        cells: dict[str, list[ThreadStep]] = {}
        for step in steps:
            cells.setdefault(step.level, []).append(step)
        tracks.setdefault(track, []).append(
            Line(
                number,
                steps[0].category,
                tuple(tuple(cells.get(level, ())) for level in found.levels),
            )
        )
    return tuple(
        _table(track, lines, tuple(columns[track]), found)
        for track, lines in tracks.items()
    )


def dimensions(steps: Iterable[Reached]) -> tuple[str, ...]:
    """The dimensions that are spoken of, in their usual order."""
    spoken = {one.dimension for one in steps}
    return tuple(name for name in DIMENSIONS if name in spoken)


def _table(
    track: str, lines: list[Line], used: tuple[str, ...], found: Threads
) -> Table:
    kept = [at for at, level in enumerate(found.levels) if level in used]
    return Table(
        track,
        tuple(found.levels[at] for at in kept),
        tuple(
            line._replace(cells=tuple(line.cells[at] for at in kept)) for line in lines
        ),
    )
