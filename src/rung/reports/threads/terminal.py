"""Threads for a terminal: a grid of behaviours and levels, then each thread that has steps, with its notes."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.ladder import COMMON, called
from rung.reports.rows import Piece, Row, cells, clean, clip, row
from rung.reports.threads.answer import Threads, ThreadStep
from rung.reports.threads.table import MARKS, MEANINGS, Line, Table, dimensions, tables

BLANK = Row()
LABEL, SHORTEST = 44, 16
"""How much of a behaviour's first statement stands in the grid, at most and at least."""

LONGEST = 300
WIDTH = 100


def rows(found: Threads, width: int = WIDTH) -> Iterator[Row]:
    """The grid, the steps, the notes; the grid is fitted to a width, of which its heads may take half."""
    yield row(0, Piece(clean(found.file), "level"), Piece(f": {len(found.threads)} threads", "faint"))
    for table in tables(found):
        yield BLANK
        yield from _grid(table, width)
    yield BLANK
    yield row(0, Piece("; ".join(f"{mark} {MEANINGS[kind]}" for kind, mark in MARKS.items()) + ".", "faint"))
    yield from _stepwise(found)
    for branch in found.branches:
        yield BLANK
        beside = f"{branch.beside} of {branch.beside_track}"
        yield row(0, f"{clean(branch.track)} begins beside {clean(beside)}: {clean(branch.why)}.", hang=4)
    yield BLANK
    yield row(0, Piece(found.judge, "faint"))


def new_rows(found: Threads) -> Iterator[Row]:
    """What each level asks for that no lower one leads to."""
    yield row(0, Piece(clean(found.file), "level"), Piece(": what is new at each level", "faint"))
    for one in found.new:
        yield BLANK
        yield row(0, Piece(clean(" ".join((one.level, one.track)).strip()), "level"))
        if not one.texts:
            yield row(2, Piece("nothing that no lower level leads to", "faint"))
        for line, text in zip(one.lines, one.texts, strict=True):
            yield row(2, Piece(f"{line}: ", "faint"), f"“{clip(clean(text), LONGEST)}”", hang=len(str(line)) + 2)
    yield BLANK
    yield row(0, Piece(found.judge, "faint"))


def profile_rows(found: Threads) -> Iterator[Row]:
    """How high each level stands on each dimension, and the words that show it."""
    yield row(0, Piece(clean(found.file), "level"), Piece(": the highest tier that each level shows", "faint"))
    for track in dict.fromkeys(one.track for one in found.profile if one.track or one.level != "common"):
        inside = [one for one in found.profile if one.track == track or one.level == "common"]
        levels = [level for level in found.levels if any(one.level == level for one in inside)]
        for name in dimensions(inside):
            here = {one.level: one for one in inside if one.dimension == name}
            of = next(iter(here.values())).of
            yield BLANK
            yield row(0, Piece(f"{name}{f', {clean(track)}' if track else ''}", "level"), Piece(f"  of {of}", "faint"))
            for level in levels:
                lead = f"{clean(called(level)):12} "
                if level in here:
                    one = here[level]
                    bar = "█" * one.rank + "·" * (of - one.rank)
                    said = Piece(f"  “{clean(one.phrase)}”, line {one.line}", "faint")
                    yield row(2, f"{lead}{bar}  {one.rank} {one.name}", said, hang=len(lead) + of + 2)
                else:
                    yield row(2, lead, Piece("·" * of + "  says nothing of it", "faint"))


def _grid(table: Table, width: int) -> Iterator[Row]:
    names = ["all" if level == COMMON else clean(level) for level in table.columns]
    if sum(max(len(name), 3) + 2 for name in names) > max(width // 2, len(names) * 5):
        numbers = [str(number) for number in range(1, len(names) + 1)]
        yield row(0, Piece("; ".join(map(" ".join, zip(numbers, names, strict=True))), "faint"))
        names = numbers
    widths = [max(len(name), 3) for name in names]
    label = min(LABEL, max(SHORTEST, width - 7 - sum(size + 2 for size in widths)))
    heads = "  ".join(f"{name:^{size}}" for name, size in zip(names, widths, strict=True))
    yield row(0, Piece(f"{clip(clean(table.track) or 'Behaviour', label):{label + 6}}  {heads}".rstrip(), "level"))
    before = None
    for line in table.lines:
        if line.category != before:
            yield row(0, Piece(clean(line.category) or "Summaries", "category"))
        before = line.category
        yield row(0, *_line(line, widths, label))


def _line(line: Line, widths: list[int], wide: int) -> Iterator[Piece]:
    first = next(steps[0] for steps in line.cells if steps)
    label = clip(clean(first.text), wide)
    yield Piece(f"{line.number:4}  {label}{' ' * (wide - cells(label))}")
    for steps, width in zip(line.cells, widths, strict=True):
        marks = "".join(MARKS[step.step] for step in steps) or "·"
        style = "warning" if any(step.step in ("same", "lower", "partial") for step in steps) else ""
        yield Piece(f"  {marks:^{width}}", style if steps else "faint")


def _stepwise(found: Threads) -> Iterator[Row]:
    said: dict[int, list[str]] = {}
    for note in found.notes:
        said.setdefault(note.thread, []).append(note.text)
    for number, steps in enumerate(found.threads, 1):
        if len(steps) < 2 and number - 1 not in said:
            continue
        yield BLANK
        about = f": {'; '.join(said[number - 1])}" if number - 1 in said else ""
        category = clean(steps[0].category) or "Summaries"
        yield row(0, Piece(f"{number}  {category}", "category"), Piece(clean(about), "warning"), hang=4)
        yield from (_step(step) for step in steps)


def _step(step: ThreadStep) -> Row:
    lead = f"{MARKS[step.step]} {step.step:7}  "
    where = f"{clean(called(step.level))}, line {step.line}: "
    style = "warning" if step.step in ("same", "lower", "partial") else ""
    return row(4, Piece(lead, style), Piece(where, "faint"), f"“{clip(clean(step.text), LONGEST)}”", hang=len(lead))
