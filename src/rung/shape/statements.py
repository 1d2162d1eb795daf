"""Marks to statements: runs cut at exact offsets, paragraphs cut into sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rung.lexicon.sentences import sentences
from rung.model.ladder import COMMON, Level, Statement
from rung.model.source import Block, Place, Run
from rung.shape.marks import NOWHERE, SHARED, Mark


def cut(runs: Sequence[Run], start: int, end: int) -> tuple[Run, ...]:
    """The runs of text[start:end]; literal runs keep the places of exactly their characters, others are taken whole."""
    found: list[Run] = []
    at = 0
    for run in runs:
        low, high = max(start - at, 0), min(end - at, len(run.text))
        at += len(run.text)
        if low < high:
            found.append(_slice(run, low, high))
        if at >= end:
            break
    return tuple(found)


def _slice(run: Run, low: int, high: int) -> Run:
    if (low, high) == (0, len(run.text)):
        return run
    if not run.literal:
        return run._replace(text=run.text[low:high])
    place = Place(run.place.order, run.place.start + low, run.place.start + high)
    return run._replace(text=run.text[low:high], place=place)


def place_in(block: Block, start: int, end: int) -> Place:
    """The place of a stretch of a block's text."""
    runs = cut(block.runs, start, end)
    if not runs:
        return block.place
    first, last = runs[0].place, runs[-1].place
    return Place(
        first.order, first.start, last.end if last.order == first.order else first.end
    )


def statements(
    blocks: Sequence[Block],
    marks: Sequence[Mark],
    levels: Mapping[int, Level],
    names: Mapping[str, str],
) -> tuple[Statement, ...]:
    """One statement for each marked item, one for each sentence of a marked paragraph; `names` unifies the names
    of categories.
    """
    order: dict[tuple[str, str, str], int] = defaultdict(int)
    found: list[Statement] = []
    for mark in marks:
        if mark.became != "statement":
            continue
        level = levels.get(mark.opening)
        ident = COMMON if mark.opening == SHARED else level.id if level else ""
        track = level.track if level else ""
        category = names.get(mark.category, mark.category)
        for start, end in _stretches(blocks[mark.block].text, mark):
            runs = cut(blocks[mark.block].runs, start, end)
            if runs:
                order[track, ident, category] += 1
                count = order[track, ident, category]
                found.append(Statement(ident, category, runs, mark.role, track, count))
    return tuple(found)


def _stretches(text: str, mark: Mark) -> Iterator[tuple[int, int]]:
    inner = text[mark.start : mark.end]
    if mark.split and mark.role in ("expectation", "summary", "note"):
        for start, end in sentences(inner):
            yield mark.start + start, mark.start + end
        return
    low = mark.start + len(inner) - len(inner.lstrip())
    high = mark.start + len(inner.rstrip())
    if low < high:
        yield low, high


def outside(mark: Mark) -> bool:
    """Whether a mark belongs to no level and to no common part."""
    return mark.opening == NOWHERE
