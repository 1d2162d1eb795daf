"""Runs put together, cut into lines and trimmed, without losing where they came from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rung.model.source import Place, Run


class Inside(NamedTuple):
    """What a paragraph holds: its runs, and the places of comments in it."""

    runs: tuple[Run, ...]
    comments: tuple[Place, ...] = ()


def joined(runs: Sequence[Run]) -> Iterator[Run]:
    """The same runs, with literal neighbours that touch made one."""
    held: list[Run] = []
    for run in runs:
        last = held[-1] if held else None
        touching = last and last.literal and run.literal and last.strong == run.strong
        if last and touching and last.place.end == run.place.start:
            held.append(run)
            continue
        yield from _one(held)
        held = [run]
    yield from _one(held)


def _one(held: list[Run]) -> Iterator[Run]:
    if held:
        first, last = held[0], held[-1]
        place = Place(first.place.order, first.place.start, last.place.end)
        yield Run("".join(run.text for run in held), place, first.literal, first.strong)


def trimmed(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs without blanks at either end."""
    line = list(runs)
    while line and not line[0].text.strip():
        line.pop(0)
    while line and not line[-1].text.strip():
        line.pop()
    if line and line[0].literal:
        cut = len(line[0].text) - len(line[0].text.lstrip())
        line[0] = cut_run(line[0], cut, len(line[0].text))
    if line and line[-1].literal:
        line[-1] = cut_run(line[-1], 0, len(line[-1].text.rstrip()))
    return tuple(line)


def cut_run(run: Run, start: int, end: int) -> Run:
    """A stretch of a literal run."""
    begin = run.place.start
    return run._replace(
        text=run.text[start:end],
        place=Place(run.place.order, begin + start, begin + end),
    )


def split(runs: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    """Runs cut at line breaks, blank lines dropped and the ends stripped."""
    line: list[Run] = []
    for run in runs:
        pieces = re.split(r"(\r\n|\n|\r)", run.text) if run.literal else [run.text]
        at = run.place.start
        for piece in pieces:
            length = len(piece) if run.literal else run.place.end - run.place.start
            if piece in ("\r\n", "\n", "\r"):
                yield from filter(None, (trimmed(line),))
                line = []
            elif piece:
                line.append(
                    run._replace(
                        text=piece, place=Place(run.place.order, at, at + length)
                    )
                )
            at += length
    yield from filter(None, (trimmed(line),))
