"""Runs put together, cut into lines and trimmed, without losing where they came from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rung.model.source import Place, Run

BREAKS = ("\r\n", "\n", "\r")
BREAK = re.compile(r"(\r\n|\n|\r)")


class Inside(NamedTuple):
    """What a paragraph holds: its runs, and the places of comments in it."""

    runs: tuple[Run, ...]
    comments: tuple[Place, ...] = ()


def joined(runs: Sequence[Run]) -> Iterator[Run]:
    """The same runs, with literal neighbours that touch made one."""
    held: list[Run] = []
    for run in runs:
        if held and not _touching(held[-1], run):
            yield _one(held)
            held = []
        held.append(run)
    if held:
        yield _one(held)


def _touching(one: Run, other: Run) -> bool:
    """Whether two runs are a single stretch of the source, set alike."""
    alike = one.literal and other.literal and one.strong == other.strong
    return alike and one.place.end == other.place.start


def _one(held: list[Run]) -> Run:
    """Runs that touch as one."""
    first, last = held[0], held[-1]
    place = Place(first.place.order, first.place.start, last.place.end)
    text = "".join(run.text for run in held)
    return Run(text, place, first.literal, first.strong)


def trimmed(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs without blanks at either end."""
    filled = [number for number, run in enumerate(runs) if run.text.strip()]
    if not filled:
        return ()
    line = list(runs[filled[0] : filled[-1] + 1])
    first = line[0].text
    line[0] = line[0].cut(len(first) - len(first.lstrip()), len(first))
    line[-1] = line[-1].cut(0, len(line[-1].text.rstrip()))
    return tuple(line)


def split(runs: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    """Runs cut at line breaks, blank lines dropped and the ends stripped."""
    line: list[Run] = []
    for piece in (piece for run in runs for piece in _pieces(run)):
        if piece.text in BREAKS:
            yield from filter(None, (trimmed(line),))
            line = []
        else:
            line.append(piece)
    yield from filter(None, (trimmed(line),))


def _pieces(run: Run) -> Iterator[Run]:
    """A run cut before and after each of its line breaks; one that isn't literal stays whole."""
    texts = BREAK.split(run.text) if run.literal else [run.text]
    at = 0
    for text in filter(None, texts):
        yield run.cut(at, at + len(text))
        at += len(text)
