"""Runs put together, cut into lines and trimmed, without losing where they came from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rung.model.source import Place, Run


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


def trimmed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Runs without blank ones at either end."""
    first, last = 0, len(runs)
    while first < last and not runs[first].text.strip():
        first += 1
    while last > first and not runs[last - 1].text.strip():
        last -= 1
    return runs[first:last]


def split(runs: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    """Runs cut at line breaks, blank lines dropped and the ends stripped."""
    line: list[Run] = []
    for run in runs:
        pieces = re.split(r"(\r\n|\n|\r)", run.text) if run.literal else [run.text]
        at = run.place.start
        for piece in pieces:
            length = len(piece) if run.literal else run.place.end - run.place.start
            if piece in ("\r\n", "\n", "\r"):
                yield from _stripped(line)
                line = []
            elif piece:
                line.append(run._replace(text=piece, place=Place(run.place.order, at, at + length)))
            at += length
    yield from _stripped(line)


def _stripped(line: list[Run]) -> Iterator[tuple[Run, ...]]:
    while line and not line[0].text.strip():
        line.pop(0)
    while line and not line[-1].text.strip():
        line.pop()
    if not line:
        return
    if line[0].literal:
        first = line[0]
        cut = len(first.text) - len(first.text.lstrip())
        line[0] = first._replace(text=first.text[cut:], place=first.place._replace(start=first.place.start + cut))
    if line[-1].literal:
        last = line[-1]
        cut = len(last.text) - len(last.text.rstrip())
        line[-1] = last._replace(
            text=last.text[: len(last.text) - cut], place=last.place._replace(end=last.place.end - cut)
        )
    yield tuple(line)
