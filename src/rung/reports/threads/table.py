"""The threads as a table, with a row per thread, a column per level, and a word and a mark for each step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    "partial": "repeats part of it",
}
LEGEND = "; ".join(f"{mark} {MEANINGS[kind]}" for kind, mark in MARKS.items()) + "."
NO_RISE = ("same", "lower", "partial")
"""The steps that deserve a second look: the higher level asks for no more than the one below."""
NOTHING_NEW = "nothing new at this level"
SUMMARY = "Summary"
"""The category shown for a statement about the whole level."""


class ThreadLine(NamedTuple):
    """One thread: its number from 1, its category, and the steps in each column."""

    number: int
    category: str
    cells: tuple[tuple[ThreadStep, ...], ...]


class TrackTable(NamedTuple):
    """The threads of one track; columns are levels."""

    track: str
    columns: tuple[str, ...]
    lines: tuple[ThreadLine, ...]


def tables(found: Threads) -> tuple[TrackTable, ...]:
    """A table for each track, with the levels that its threads pass through."""
    tracks: dict[str, list[tuple[int, Sequence[ThreadStep]]]] = {}
    for number, steps in enumerate(found.threads, 1):
        tracks.setdefault(_track(steps), []).append((number, steps))
    return tuple(
        _table(track, numbered, found.levels) for track, numbered in tracks.items()
    )


def _track(steps: Iterable[ThreadStep]) -> str:
    """The track of the first step that is not in the common part."""
    return next((step.track for step in steps if step.level != COMMON), "")


def _table(
    track: str,
    numbered: Sequence[tuple[int, Sequence[ThreadStep]]],
    levels: Sequence[str],
) -> TrackTable:
    """The numbered threads of one track."""
    used = {step.level for _, steps in numbered for step in steps}
    columns = tuple(sorted(used, key=levels.index))
    lines = tuple(_line(number, steps, columns) for number, steps in numbered)
    return TrackTable(track, columns, lines)


def _line(
    number: int, steps: Sequence[ThreadStep], columns: Sequence[str]
) -> ThreadLine:
    """A thread with its steps sorted into columns."""
    cells: dict[str, list[ThreadStep]] = {level: [] for level in columns}
    for step in steps:
        cells[step.level].append(step)
    return ThreadLine(number, steps[0].category, tuple(map(tuple, cells.values())))


def dimensions(steps: Iterable[Reached]) -> tuple[str, ...]:
    """The dimensions that are spoken of, in their usual order."""
    spoken = {one.dimension for one in steps}
    return tuple(name for name in DIMENSIONS if name in spoken)


def remarks(found: Threads) -> Iterator[str]:
    """The remarks on threads and tracks, each a sentence without its full stop."""
    for note in found.notes:
        yield f"Thread {note.thread + 1} {note.text}"
    for one in found.branches:
        yield f"{one.track} begins beside {one.beside}: {one.why}"
