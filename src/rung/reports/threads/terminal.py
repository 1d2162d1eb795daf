"""Threads for a terminal: a grid of behaviours and levels, then each thread that has steps, with its notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter

from rung.model.ladder import COMMON, called
from rung.reports.rows import BLANK, Piece, Row, cells, centred, clean, clip, row
from rung.reports.threads.answer import New, Parting, Reached, Threads, ThreadStep
from rung.reports.threads.table import (
    LEGEND,
    MARKS,
    NO_RISE,
    NOTHING_NEW,
    ThreadLine,
    TrackTable,
    dimensions,
    tables,
)

LABEL, SHORTEST = 44, 16
"""How much of a behaviour's first statement stands in the grid, at most and at least."""
NARROWEST, GAP = 3, 2
"""The least width of a column of the grid, and the blanks before each."""
MARGIN = 7
"""The width of the thread numbers in the grid."""
LONGEST = 300
"""How many characters of a statement are shown."""
WIDTH = 100
SUMMARIES = "Summaries"
"""The heading for statements about whole levels, which have no category."""


def rows(found: Threads, width: int = WIDTH) -> Iterator[Row]:
    """The grid, the steps, the notes; the grid is fitted to a width, of which its heads may take half."""
    yield _title(found, f"{len(found.threads)} threads")
    for table in tables(found):
        yield BLANK
        yield from _grid(table, width)
    yield BLANK
    yield row(0, Piece(LEGEND, "faint"))
    yield from _stepwise(found)
    for branch in found.branches:
        yield BLANK
        yield _branch(branch)
    yield from _judge(found)


def _branch(one: Parting) -> Row:
    """A track that begins beside a level of another one."""
    beside = clean(f"{one.beside} of {one.beside_track}")
    said = f"{clean(one.track)} begins beside {beside}: {clean(one.why)}."
    return row(0, said, hang=4)


def new_rows(found: Threads) -> Iterator[Row]:
    """What each level asks for that doesn't continue anything at a lower one."""
    yield _title(found, "what is new at each level")
    for one in found.new:
        yield BLANK
        heading = clean(" ".join((one.level, one.track)))
        yield row(0, Piece(heading, "level"))
        yield from _new(one)
    yield from _judge(found)


def profile_rows(found: Threads) -> Iterator[Row]:
    """The highest tier that each level reaches on each dimension, and the words that show it."""
    yield _title(found, "the highest tier that each level reaches")
    own = (one.track for one in found.profile if one.level != COMMON)
    for track in dict.fromkeys(own):
        yield from _profile(found, track)


def _profile(found: Threads, track: str) -> Iterator[Row]:
    """The dimensions that a track or the common part speaks of, level by level."""
    inside = [one for one in found.profile if _concerns(one, track)]
    levels = sorted({one.level for one in inside}, key=found.levels.index)
    for name in dimensions(inside):
        reached = {one.level: one for one in inside if one.dimension == name}
        yield BLANK
        yield from _dimension(name, clean(track), levels, reached)


def _concerns(one: Reached, track: str) -> bool:
    """Whether a tier is reached in a track or in the part for all levels."""
    return one.level == COMMON or one.track == track


def _title(found: Threads, what: str) -> Row:
    """The first line: the file, and what is shown of it."""
    return row(0, Piece(clean(found.file), "level"), Piece(f": {what}", "faint"))


def _judge(found: Threads) -> Iterator[Row]:
    """Who judged, at the end."""
    yield BLANK
    yield row(0, Piece(found.judge, "faint"))


def _new(one: New) -> Iterator[Row]:
    """The statements that are new at a level, each with its line."""
    if not one.texts:
        yield row(2, Piece(NOTHING_NEW, "faint"))
    for line, text in zip(one.lines, one.texts, strict=True):
        lead = f"{line}: "
        said = f"“{clip(clean(text), LONGEST)}”"
        yield row(2, Piece(lead, "faint"), said, hang=len(lead))


def _dimension(
    name: str, track: str, levels: Sequence[str], reached: Mapping[str, Reached]
) -> Iterator[Row]:
    """A dimension with a bar for each level; `reached` has an entry for at least one of them."""
    tiers = next(iter(reached.values())).of
    title = f"{name}, {track}" if track else name
    yield row(0, Piece(title, "level"), Piece(f"  of {tiers}", "faint"))
    for level in levels:
        lead = f"{clean(called(level)):12} "
        if level in reached:
            yield _bar(lead, reached[level])
        else:
            yield row(2, lead, Piece("·" * tiers + "  not mentioned", "faint"))


def _bar(lead: str, one: Reached) -> Row:
    """The tier that a level reaches, as a bar and in words, and the words that show it."""
    bar = "█" * one.rank + "·" * (one.of - one.rank)
    said = f"  “{clean(one.phrase)}”, line {one.line}"
    tier = f"{lead}{bar}  {one.rank} {one.name}"
    return row(2, tier, Piece(said, "faint"), hang=len(lead) + one.of + 2)


def _grid(table: TrackTable, width: int) -> Iterator[Row]:
    """The threads of a track by category; levels whose names take too much room are numbered in a line above."""
    heads = list(map(_short, table.columns))
    if _taken(heads) > max(width // 2, len(heads) * (NARROWEST + GAP)):
        numbered = {str(number): head for number, head in enumerate(heads, 1)}
        heads = list(numbered)
        yield row(0, Piece("; ".join(map(" ".join, numbered.items())), "faint"))
    label = min(LABEL, max(SHORTEST, width - MARGIN - _taken(heads)))
    yield _heads(clean(table.track) or "Behaviour", heads, label)
    for category, lines in groupby(table.lines, key=attrgetter("category")):
        yield row(0, Piece(clean(category) or SUMMARIES, "category"))
        for line in lines:
            yield row(0, *_line(line, heads, label))


def _short(level: str) -> str:
    """A level as the head of a column."""
    return "all" if level == COMMON else clean(level)


def _heads(title: str, heads: Sequence[str], label: int) -> Row:
    """The line above the grid: what the rows are, and the levels."""
    lead = _padded(clip(title, label), label + MARGIN - 1)
    shown = "".join(" " * GAP + centred(head, _column(head)) for head in heads)
    return row(0, Piece(f"{lead}{shown}".rstrip(), "level"))


def _column(head: str) -> int:
    """How wide the column under a head is."""
    return max(cells(head), NARROWEST)


def _taken(heads: Sequence[str]) -> int:
    """How much room columns take, with the blanks before them."""
    return sum(_column(head) + GAP for head in heads)


def _padded(text: str, width: int) -> str:
    """A text with blanks behind it, up to a width."""
    return text + " " * (width - cells(text))


def _line(line: ThreadLine, heads: Sequence[str], label: int) -> Iterator[Piece]:
    """A thread in the grid: its number, the beginning of its first statement, and the marks of its steps."""
    first = next(steps[0] for steps in line.cells if steps)
    text = _padded(clip(clean(first.text), label), label)
    yield Piece(f"{line.number:4}  {text}")
    for steps, head in zip(line.cells, heads, strict=True):
        yield _marked(steps, _column(head))


def _marked(steps: Sequence[ThreadStep], width: int) -> Piece:
    """The marks of a thread's steps at one level, in the style of the one to look at; a dot for no step."""
    blank = " " * GAP
    if not steps:
        return Piece(blank + centred("·", width), "faint")
    marks = "".join(MARKS[step.step] for step in steps)
    flat = any(step.step in NO_RISE for step in steps)
    return Piece(blank + centred(marks, width), "warning" if flat else "")


def _stepwise(found: Threads) -> Iterator[Row]:
    """Every thread with several steps or with a note, step by step."""
    noted: dict[int, list[str]] = {}
    for note in found.notes:
        noted.setdefault(note.thread, []).append(note.text)
    for at, steps in enumerate(found.threads):
        if len(steps) > 1 or at in noted:
            yield BLANK
            yield from _thread(at + 1, steps, noted.get(at, ()))


def _thread(
    number: int, steps: Sequence[ThreadStep], notes: Sequence[str]
) -> Iterator[Row]:
    """A thread under its number and category, with the notes on it."""
    category = clean(steps[0].category) or SUMMARIES
    about = f": {'; '.join(map(clean, notes))}" if notes else ""
    title = Piece(f"{number}  {category}", "category")
    yield row(0, title, Piece(about, "warning"), hang=4)
    yield from map(_step, steps)


def _step(step: ThreadStep) -> Row:
    """A step of a thread: its kind, where it stands, and the statement."""
    lead = f"{MARKS[step.step]} {step.step:7}  "
    where = f"{clean(called(step.level))}, line {step.line}: "
    style = "warning" if step.step in NO_RISE else ""
    said = f"“{clip(clean(step.text), LONGEST)}”"
    return row(4, Piece(lead, style), Piece(where, "faint"), said, hang=len(lead))
