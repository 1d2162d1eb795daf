"""Marks to statements: runs cut at exact offsets, paragraphs cut into sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rung.lexicon.sentences import sentences
from rung.model.ladder import Level, Role, Statement
from rung.model.source import Block, Place, Run
from rung.shape.notebook import Mark

IN_SENTENCES: frozenset[Role] = frozenset(("expectation", "summary", "note"))
"""Roles of paragraphs whose sentences are statements of their own."""


def statements(
    blocks: Sequence[Block],
    marks: Sequence[Mark],
    levels: Mapping[int, Level],
    names: Mapping[str, str],
) -> tuple[Statement, ...]:
    """One statement for each marked item, one for each sentence of a marked paragraph, in the order of the marks.

    `levels` gives the level of each opening; `names` unifies the names of categories.
    """
    counts: Counter[tuple[str, str, str]] = Counter()
    found: list[Statement] = []
    for mark in marks:
        if mark.became != "statement":
            continue
        level = levels[mark.opening]
        category = names.get(mark.category, mark.category)
        for runs in _texts(blocks[mark.block], mark):
            counts[level.track, level.id, category] += 1
            found.append(
                Statement(
                    level.id,
                    category,
                    runs,
                    mark.role,
                    level.track,
                    counts[level.track, level.id, category],
                )
            )
    return tuple(found)


def _texts(block: Block, mark: Mark) -> Iterator[tuple[Run, ...]]:
    """The runs of each statement that a mark holds; stretches without a character are left out."""
    inner = block.text[mark.start : mark.end]
    whole = (len(inner) - len(inner.lstrip()), len(inner.rstrip()))
    parted = mark.split and mark.role in IN_SENTENCES
    for start, end in sentences(inner) if parted else (whole,):
        runs = cut(block.runs, mark.start + start, mark.start + end)
        if runs:
            yield runs


def cut(runs: Sequence[Run], start: int, end: int) -> tuple[Run, ...]:
    """The runs of text[start:end]; literal runs keep the places of exactly their characters, others are taken whole.

    >>> [run.text for run in cut(blocks("Knows **all** tools")[0].runs, 3, 11)]
    ['ws ', 'all', ' t']
    """
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
    """A run of run.text[low:high], at its own place where it is literal."""
    place = run.place
    if run.literal:
        place = place._replace(start=place.start + low, end=place.start + high)
    return run._replace(text=run.text[low:high], place=place)


def place_in(block: Block, start: int, end: int) -> Place:
    """The place of a stretch of a block's text; the place of the block where the stretch holds nothing.

    >>> place_in(blocks("Knows tools")[0], 6, 11)[1:]
    (6, 11)
    """
    runs = cut(block.runs, start, end)
    if not runs:
        return block.place
    first, last = runs[0].place, runs[-1].place
    together = last.order == first.order
    return Place(first.order, first.start, last.end if together else first.end)
