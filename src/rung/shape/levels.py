"""Openings to levels: one level for each name and track, in rising order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from rung.lexicon.titles import RANKS, seniority
from rung.model.ladder import Level
from rung.shape.marks import Opening

RETOLD = re.compile(
    r"\b(?:overview|summary|summarised|details?|detailed|in\s+full|glance|matrix|appendix|examples?|definitions?|long\s+form)\b",
    re.IGNORECASE,
)
"""Headings under which the same levels are told once more, and no track."""
PLAIN = RANKS["mid"]
"""How senior a title without a word of seniority is."""
VARIANT = re.compile(r"(.+?)\s*\(([^()]+)\)")


def levels(
    openings: Sequence[Opening], *, apart: bool = False
) -> tuple[tuple[Level, ...], dict[int, Level]]:
    """Every level once, in rising order within its track, and the level that each opening opens; `apart` says that each
    stands in a file of its own, so that the order of the files says nothing.
    """
    tracks = _tracks(openings)
    first: dict[tuple[str, str], int] = {}
    for number, opening in enumerate(openings):
        first.setdefault((tracks[number], opening.name.id.casefold()), number)
    by_track: dict[str, list[int]] = defaultdict(list)
    for (track, _), number in first.items():
        by_track[track].append(number)
    made: dict[tuple[str, str], Level] = {}
    for track, numbers in by_track.items():
        for rank, number in enumerate(
            _rising([openings[one] for one in numbers], numbers, apart=apart)
        ):
            name = openings[number].name
            titles = (
                [
                    one.name.title
                    for at, one in enumerate(openings)
                    if tracks[at] == track
                    and one.name.id.casefold() == name.id.casefold()
                ]
                if not name.title
                else []
            )
            title = name.title or next(filter(None, titles), "")
            made[track, name.id.casefold()] = Level(
                name.id, title, track, rank, openings[number].place
            )
    of = {
        number: made[tracks[number], opening.name.id.casefold()]
        for number, opening in enumerate(openings)
    }
    return tuple(made.values()), of


def _rising(
    openings: Sequence[Opening], numbers: Sequence[int], *, apart: bool = False
) -> list[int]:
    """The numbers from the lowest level to the highest: the document's order, turned round where it plainly falls."""
    values = [_value(opening) for opening in openings]
    if (
        apart
        and any(value is not None for value in values)
        and not any(opening.name.prefix for opening in openings)
    ):
        heights = [PLAIN if value is None else value for value in values]
        return [
            number
            for _, number in sorted(
                zip(heights, numbers, strict=True), key=lambda pair: pair[0]
            )
        ]
    known = [value for value in values if value is not None]
    same = len({opening.name.prefix for opening in openings}) == 1
    if same and len(known) == len(values) and openings[0].name.prefix:
        return [
            number
            for _, number in sorted(
                zip(known, numbers, strict=True), key=lambda pair: pair[0]
            )
        ]
    falls = len(known) == len(values) > 1 and all(a > b for a, b in pairwise(known))
    return list(reversed(numbers)) if falls else list(numbers)


def _value(opening: Opening) -> float | None:
    if opening.name.prefix or (
        opening.name.number >= 0 and seniority(opening.name.id) is None
    ):
        return opening.name.number
    value = seniority(opening.name.id)
    return value + max(opening.name.number, 0.0) / 10 if value is not None else None


def _tracks(openings: Sequence[Opening]) -> list[str]:
    """The track of each opening: a heading above the levels where several such headings hold levels, or the prefix
    of the codes.
    """
    found = _by_heading(openings) or _by_variant(openings)
    if found:
        return found
    prefixes: dict[str, set[str]] = defaultdict(set)
    for opening in openings:
        prefixes[opening.name.prefix].add(opening.name.id)
    several = (
        len(prefixes) > 1
        and all(prefix for prefix in prefixes)
        and all(len(ids) > 1 for ids in prefixes.values())
    )
    return [opening.name.prefix if several else "" for opening in openings]


def _by_heading(openings: Sequence[Opening]) -> list[str]:
    """Tracks by the nearest headings above that differ: the next higher ones where all stand below "Overview"."""
    deepest = max((len(opening.parents) for opening in openings), default=0)
    above = ([opening.parents[-n] if len(opening.parents) >= n else "" for opening in openings]
             for n in range(1, deepest + 1))  # fmt: skip
    return next(
        (
            found
            for nearest in above
            if len(set(nearest)) > 1 and (found := _parted(openings, nearest))
        ),
        [],
    )


def _parted(openings: Sequence[Opening], nearest: list[str]) -> list[str]:
    """These headings as tracks, if the levels below each are its own or come whole again."""
    groups: dict[str, list[str]] = defaultdict(list)
    for parent, opening in zip(nearest, openings, strict=True):
        groups[parent].append(opening.name.id.casefold())
    if len(groups) < 2 or (
        "" in groups and len(groups) < 3 and len(groups[""]) > 0 and len(openings) < 4
    ):
        return []
    repeated = sum(len(set(ids)) for ids in groups.values()) > len(
        {one for ids in groups.values() for one in ids}
    )
    several = all(len(set(ids)) > 1 for ids in groups.values())
    if repeated and any(RETOLD.search(parent) for parent in groups):
        return []
    return (
        nearest if several and (repeated or _prefixes_differ(openings, nearest)) else []
    )


def _by_variant(openings: Sequence[Opening]) -> list[str]:
    """Tracks by what stands in brackets after a title, where one title comes with several such words."""
    split = [VARIANT.fullmatch(opening.name.id) for opening in openings]
    bases: dict[str, set[str]] = defaultdict(set)
    for hit in split:
        if hit:
            bases[hit[1].casefold()].add(hit[2])
    forked = {
        variant
        for variants in bases.values()
        if len(variants) > 1
        for variant in variants
    }
    return (
        [hit[2] if hit and hit[2] in forked else "" for hit in split] if forked else []
    )


def _prefixes_differ(openings: Sequence[Opening], nearest: Sequence[str]) -> bool:
    prefixes: dict[str, set[str]] = defaultdict(set)
    for parent, opening in zip(nearest, openings, strict=True):
        prefixes[parent].add(opening.name.prefix or opening.name.id)
    groups = list(prefixes.values())
    return all(not (a & b) for n, a in enumerate(groups) for b in groups[n + 1 :])
