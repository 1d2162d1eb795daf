"""Threads as one self-contained HTML page: the table, what is new, and the profile as a chart to be read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rung.lexicon.casing import capitalized
from rung.model.ladder import COMMON, called
from rung.pages.parts import ThreadRow, ThreadStepCell
from rung.pages.render import render
from rung.reports.threads.answer import New, Reached, Threads, ThreadStep
from rung.reports.threads.table import (
    MARKS,
    MEANINGS,
    NOTHING_NEW,
    SUMMARY,
    ThreadLine,
    TrackTable,
    dimensions,
    remarks,
    tables,
)


class TrackThreads(NamedTuple):
    """The threads of one track, with the heads of the columns."""

    caption: str
    columns: tuple[str, ...]
    threads: tuple[ThreadRow, ...]


class NewAtLevel(NamedTuple):
    """What is new at one level."""

    title: str
    texts: tuple[str, ...]


class Dimension(NamedTuple):
    """One dimension of the profile, with what each column reaches; None where a level doesn't mention it."""

    name: str
    reaches: tuple[Reached | None, ...]


def html(found: Threads) -> str:
    """The page; every mark has its word beside it, and every bar of the chart its number and name."""
    columns = _profile_columns(found)
    return render(
        "threads.html",
        title=f"Threads of {found.file}",
        legend=[(kind, mark, MEANINGS[kind]) for kind, mark in MARKS.items()],
        tables=[_table(table) for table in tables(found)],
        remarks=list(remarks(found)),
        new=[_new(one) for one in found.new],
        profile_columns=[_headed(*column) for column in columns],
        dimensions=list(_dimensions(found, columns)),
        judge=found.judge,
    )


def _table(table: TrackTable) -> TrackThreads:
    """The threads of a track as the page shows them."""
    lead = f"{table.track}: each" if table.track else "Each"
    return TrackThreads(
        caption=f"{lead} row is one behaviour, from where it begins",
        columns=tuple(map(_headed, table.columns)),
        threads=tuple(map(_thread, table.lines)),
    )


def _thread(line: ThreadLine) -> ThreadRow:
    """A thread as a row."""
    cells = tuple(tuple(map(_step, steps)) for steps in line.cells)
    return ThreadRow(f"{line.number}. {line.category or SUMMARY}", cells)


def _step(step: ThreadStep) -> ThreadStepCell:
    """A step with its mark."""
    return ThreadStepCell(step.step, MARKS[step.step], step.text)


def _headed(level: str, track: str = "") -> str:
    """A level as a heading: its track behind it, if it is given."""
    name = capitalized(called(level))
    return f"{name} ({track})" if track else name


def _new(one: New) -> NewAtLevel:
    """What is new at a level, or the word that nothing is."""
    nothing = f"{capitalized(NOTHING_NEW)}."
    return NewAtLevel(_headed(one.level, one.track), one.texts or (nothing,))


Column = tuple[str, str]
"""A level and its track."""


def _profile_columns(found: Threads) -> tuple[Column, ...]:
    """What all levels share, if anything shows how high it stands, then every level."""
    common = [(one.level, one.track) for one in found.profile if one.level == COMMON]
    levels = [(one.level, one.track) for one in found.new]
    return tuple(dict.fromkeys((*common, *levels)))


def _dimensions(found: Threads, columns: tuple[Column, ...]) -> Iterator[Dimension]:
    """Each dimension that is spoken of, with what each column reaches on it."""
    at = {(one.dimension, one.level, one.track): one for one in found.profile}
    for name in dimensions(found.profile):
        yield Dimension(name, tuple(at.get((name, *column)) for column in columns))
