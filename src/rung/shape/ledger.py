"""The ledger: each line of the input and what became of it, so that nothing is lost without a word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from rung.model.ladder import Became, Entry, Level
from rung.model.reading import Reading
from rung.model.source import Place
from rung.shape.notebook import Mark
from rung.shape.statements import place_in

WEIGHT: dict[Became, int] = {
    "statement": 0,
    "definition": 1,
    "level": 2,
    "category": 3,
    "title": 4,
    "intro": 5,
    "unplaced": 6,
    "markup": 7,
    "blank": 8,
}
"""Of several things on one line the weightiest, which comes first here, names the line."""
LINE = re.compile(r"[^\n]*\n|[^\n]+")


class _Claim(NamedTuple):
    """A stretch of a part that a mark lays claim to; claims sort by where they begin."""

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
    """An entry for each line of each part, without gap or overlap.

    A line that holds several blocks (cells of a row) has one entry for each. `levels` gives the level of each opening;
    `names` unifies the names of categories.
    """
    claims: list[list[_Claim]] = [[] for _ in reading.parts]
    for mark in marks:
        place = place_in(reading.blocks[mark.block], mark.start, mark.end)
        claim = _Claim(
            place.start,
            place.end,
            mark.block,
            mark.became,
            levels[mark.opening].id,
            names.get(mark.category, mark.category),
        )
        claims[place.order].append(claim)
    return tuple(
        entry
        for order, part in enumerate(reading.parts)
        for entry in _entries(order, part.text, sorted(claims[order]))
    )


def _entries(order: int, text: str, claims: Sequence[_Claim]) -> Iterator[Entry]:
    """The entries of one part, whose claims are in order."""
    starts = [claim.start for claim in claims]
    first = 0
    for line in LINE.finditer(text):
        start, end = line.span()
        upto = bisect_left(starts, end)
        inside = [claim for claim in claims[first:upto] if claim.end > start]
        for stretch, held in _stretches(start, end, inside):
            yield _entry(order, text, stretch, held)
        while first < upto and claims[first].end <= end:
            first += 1


def _stretches(
    start: int, end: int, claims: Sequence[_Claim]
) -> Iterator[tuple[tuple[int, int], list[_Claim]]]:
    """A line cut where another block begins on it, each stretch with the claims of its block."""
    groups = [list(group) for _, group in groupby(claims, attrgetter("block"))]
    at = start
    for held, following in pairwise(groups):
        stop = max(at, min(end, following[0].start))
        yield (at, stop), held
        at = stop
    yield (at, end), groups[-1] if groups else []


def _entry(
    order: int, text: str, stretch: tuple[int, int], held: Sequence[_Claim]
) -> Entry:
    """The entry of a stretch, without the white space around it unless it is nothing else."""
    line = text[slice(*stretch)]
    said = line.strip()
    start = stretch[0] + len(line) - len(line.lstrip())
    place = Place(order, start, start + len(said)) if said else Place(order, *stretch)
    if not held:
        return Entry(place, said, "markup" if said else "blank")
    claim = min(held, key=lambda one: WEIGHT[one.became])
    return Entry(place, said, claim.became, claim.level, claim.category)
