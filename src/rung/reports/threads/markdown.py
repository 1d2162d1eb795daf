"""Threads in Markdown: a table for each track, what is new at each level, the profile."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.casing import capitalized
from rung.model.ladder import called
from rung.reports.markdown import escaped
from rung.reports.rows import clip
from rung.reports.threads.answer import Threads, ThreadStep
from rung.reports.threads.table import (
    LEGEND,
    MARKS,
    NOTHING_NEW,
    SUMMARY,
    ThreadLine,
    TrackTable,
    remarks,
    tables,
)

LONGEST = 160
"""How many characters of a statement stand in a cell."""


def lines(found: Threads) -> Iterator[str]:
    """The threads as tables, levels across, and what is worth knowing of them."""
    yield f"## Threads: {escaped(found.file)}"
    yield ""
    for table in tables(found):
        yield from _table(table)
        yield ""
    yield LEGEND
    yield ""
    yield from (f"- {escaped(remark)}." for remark in remarks(found))
    yield ""
    yield f"*{escaped(found.judge)}*"


def _table(table: TrackTable) -> Iterator[str]:
    """The threads of a track as a table."""
    heads = " | ".join(escaped(called(level)) for level in table.columns)
    yield f"| {escaped(table.track)} | {heads} |"
    yield f"| --- |{' --- |' * len(table.columns)}"
    yield from map(_line, table.lines)


def _line(line: ThreadLine) -> str:
    """A thread as a row."""
    cells = " | ".join("<br>".join(map(_step, steps)) for steps in line.cells)
    return f"| {line.number} {escaped(line.category or SUMMARY)} | {cells} |"


def _step(step: ThreadStep) -> str:
    """A step with its mark and the beginning of its statement."""
    return f"{MARKS[step.step]} {escaped(clip(step.text, LONGEST))}"


def new_lines(found: Threads) -> Iterator[str]:
    """What each level asks for that doesn't continue anything at a lower one."""
    yield f"## What is new at each level: {escaped(found.file)}"
    for one in found.new:
        yield ""
        yield f"### {escaped(' '.join((one.level, one.track)).strip())}"
        yield ""
        for text in one.texts or (f"{capitalized(NOTHING_NEW)}.",):
            yield f"- {escaped(text)}"


def profile_lines(found: Threads) -> Iterator[str]:
    """The highest tier of each level and dimension."""
    yield f"## The highest tier that each level reaches: {escaped(found.file)}"
    yield ""
    yield "| level | dimension | tier | words |"
    yield "| --- | --- | --- | --- |"
    for one in found.profile:
        level = escaped(" ".join((called(one.level), one.track)).strip())
        tier = f"{one.rank} of {one.of}: {one.name}"
        yield f"| {level} | {one.dimension} | {tier} | “{escaped(one.phrase)}” |"
