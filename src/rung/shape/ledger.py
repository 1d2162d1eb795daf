"""The ledger: each line of the input and what became of it, so that nothing is lost without a word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rung.model.ladder import COMMON, Became, Entry, Level
from rung.model.reading import Reading
from rung.model.source import Place
from rung.shape.marks import SHARED, Mark
from rung.shape.statements import place_in

WEIGHT: dict[Became, int] = {
    "statement": 0, "definition": 1, "level": 2, "category": 3, "title": 4, "intro": 5,
    "unplaced": 6, "markup": 7, "blank": 8,
}  # fmt: skip
"""Of several things on one line the weightiest names the line."""
LINE = re.compile(r"[^\n]*\n?")


class _Claim(NamedTuple):
    start: int
    end: int
    block: int
    became: Became
    level: str
    category: str


def ledger(
    reading: Reading,
    marks: Sequence[Mark],
    levels: Mapping[int, Level],
    names: Mapping[str, str],
) -> tuple[Entry, ...]:
    """An entry for each line of each part; a line that holds several blocks (cells of a row) has one for each,
    without gap or overlap.
    """
    claims: list[list[_Claim]] = [[] for _ in reading.parts]
    for mark in marks:
        place = place_in(reading.blocks[mark.block], mark.start, mark.end)
        level = (
            COMMON
            if mark.opening == SHARED
            else levels[mark.opening].id
            if mark.opening in levels
            else ""
        )
        category = names.get(mark.category, mark.category)
        claims[place.order].append(
            _Claim(place.start, place.end, mark.block, mark.became, level, category)
        )
    return tuple(
        entry
        for order, part in enumerate(reading.parts)
        for entry in _part(order, part.text, sorted(claims[order]))
    )


def _part(order: int, text: str, claims: list[_Claim]) -> Iterator[Entry]:
    starts = [claim.start for claim in claims]
    reach = 0
    first = 0
    for start, end in _lines(text):
        upto = bisect_left(starts, end)
        inside = [claim for claim in claims[first:upto] if claim.end > start]
        for stretch, held in _stretches(start, end, inside):
            yield _entry(order, text, stretch, held)
        reach = max([reach, *(claim.end for claim in inside)])
        while first < upto and claims[first].end <= end:
            first += 1


def _lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(text):
        found = LINE.match(text, at)
        end = found.end() if found else len(text)
        yield at, end
        at = end


def _stretches(
    start: int, end: int, claims: list[_Claim]
) -> Iterator[tuple[tuple[int, int], list[_Claim]]]:
    """A line cut where another block begins on it."""
    groups: list[list[_Claim]] = []
    for claim in claims:
        if groups and groups[-1][0].block == claim.block:
            groups[-1].append(claim)
        else:
            groups.append([claim])
    at = start
    for number, group in enumerate(groups):
        stop = (
            max(at, min(end, groups[number + 1][0].start))
            if number + 1 < len(groups)
            else end
        )
        yield (at, stop), group
        at = stop
    if not groups:
        yield (start, end), []


def _entry(
    order: int, text: str, stretch: tuple[int, int], held: list[_Claim]
) -> Entry:
    line = text[stretch[0] : stretch[1]]
    said = line.strip()
    place = (
        Place(
            order,
            stretch[0] + len(line) - len(line.lstrip()),
            stretch[0] + len(line.rstrip()),
        )
        if said
        else Place(order, *stretch)
    )
    if not held:
        return Entry(place, said, "markup" if said else "blank")
    claim = min(held, key=lambda one: WEIGHT[one.became])
    return Entry(place, said, claim.became, claim.level, claim.category)
