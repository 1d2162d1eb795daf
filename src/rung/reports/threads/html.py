"""Threads as one self-contained HTML page: the table, what is new, and the profile as a chart to be read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rung.model.ladder import COMMON, called
from rung.pages.parts import ThreadRow, ThreadStepCell, TierReached
from rung.pages.render import render
from rung.reports.threads.answer import New, Reached, Threads, ThreadStep
from rung.reports.threads.table import (
    MARKS,
    MEANINGS,
    NOTHING_NEW,
    SUMMARY,
    Line,
    Table,
    dimensions,
    remarks,
    tables,
)
from rung.reports.wording import capitalized


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
    reaches: tuple[TierReached | None, ...]


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
        profile_columns=[_headed(level, track) for track, level in columns],
        dimensions=list(_dimensions(found, columns)),
        judge=found.judge,
    )


def _table(table: Table) -> TrackThreads:
    lead = f"{table.track}: each" if table.track else "Each"
    return TrackThreads(
        f"{lead} row is one behaviour, from where it begins",
        tuple(_headed(level) for level in table.columns),
        tuple(_thread(line) for line in table.lines),
    )


def _thread(line: Line) -> ThreadRow:
    cells = tuple(tuple(_step(step) for step in steps) for steps in line.cells)
    return ThreadRow(f"{line.number}. {line.category or SUMMARY}", cells)


def _step(step: ThreadStep) -> ThreadStepCell:
    return ThreadStepCell(step.step, MARKS[step.step], step.text)


def _headed(level: str, track: str = "") -> str:
    """A level as a heading: its track behind it, if it is given."""
    return f"{capitalized(called(level))}{f' ({track})' if track else ''}"


def _new(one: New) -> NewAtLevel:
    return NewAtLevel(
        _headed(one.level, one.track), one.texts or (f"{capitalized(NOTHING_NEW)}.",)
    )


Column = tuple[str, str]
"""A track and a level."""


def _profile_columns(found: Threads) -> tuple[Column, ...]:
    """What all levels share, if anything shows how high it stands, then every level."""
    common = [(one.track, one.level) for one in found.profile if one.level == COMMON]
    levels = [(one.track, one.level) for one in found.new]
    return tuple(dict.fromkeys((*common, *levels)))


def _dimensions(found: Threads, columns: tuple[Column, ...]) -> Iterator[Dimension]:
    for name in dimensions(found.profile):
        at = {
            (one.track, one.level): _reached(one)
            for one in found.profile
            if one.dimension == name
        }
        yield Dimension(name, tuple(at.get(column) for column in columns))


def _reached(one: Reached) -> TierReached:
    return TierReached(one.rank, one.of, one.name, one.phrase)
