"""Threads in Markdown: a table for each track, what is new at each level, the profile."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.ladder import called
from rung.reports.markdown import escaped
from rung.reports.rows import clip
from rung.reports.threads.answer import Threads, ThreadStep
from rung.reports.threads.table import MARKS, MEANINGS, tables

LONGEST = 160


def lines(found: Threads) -> Iterator[str]:
    """The threads as tables, levels across, and what is worth knowing of them."""
    yield f"## Threads: {escaped(found.file)}"
    yield ""
    for table in tables(found):
        heads = " | ".join(escaped(called(level)) for level in table.columns)
        yield f"| {escaped(table.track)} | {heads} |"
        yield f"| --- |{' --- |' * len(table.columns)}"
        for line in table.lines:
            cells = " | ".join(
                "<br>".join(_step(step) for step in steps) for steps in line.cells
            )
            yield f"| {line.number} {escaped(line.category) or 'Summary'} | {cells} |"
        yield ""
    yield "; ".join(f"{mark} {MEANINGS[kind]}" for kind, mark in MARKS.items()) + "."
    yield ""
    yield from (
        f"- Thread {note.thread + 1} {escaped(note.text)}." for note in found.notes
    )
    yield from (
        f"- {escaped(one.track)} begins beside {escaped(one.beside)}: {escaped(one.why)}."
        for one in found.branches
    )
    yield ""
    yield f"*{escaped(found.judge)}*"


def new_lines(found: Threads) -> Iterator[str]:
    """What each level asks for that no lower one leads to."""
    yield f"## What is new at each level: {escaped(found.file)}"
    for one in found.new:
        yield ""
        yield f"### {escaped(' '.join((one.level, one.track)).strip())}"
        yield ""
        yield from (
            f"- {escaped(text)}"
            for text in one.texts or ("Nothing that no lower level leads to.",)
        )


def profile_lines(found: Threads) -> Iterator[str]:
    """The highest tier of each level and dimension."""
    yield f"## How high each level stands: {escaped(found.file)}"
    yield ""
    yield "| level | dimension | tier | words |"
    yield "| --- | --- | --- | --- |"
    for one in found.profile:
        level = escaped(" ".join((called(one.level), one.track)).strip())
        yield f"| {level} | {one.dimension} | {one.rank} of {one.of}: {one.name} | “{escaped(one.phrase)}” |"


def _step(step: ThreadStep) -> str:
    return f"{MARKS[step.step]} {escaped(clip(step.text, LONGEST))}"
