"""The order in which every format writes a ladder: the head, the part for all levels, then track by track and by level."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from rung.model.ladder import COMMON, Category, Ladder, Level, Statement
from rung.model.source import Place, Run

UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Invisible characters that XML, YAML or a table can't hold."""


class CategoryPart(NamedTuple):
    """Statements of one level that stand together under one category; no category for what is said of the whole level."""

    category: str
    statements: tuple[Statement, ...]


class LevelPart(NamedTuple):
    """A level with what is said of it, by category; no level for what all levels share."""

    level: Level | None
    categories: tuple[CategoryPart, ...]


class TrackPart(NamedTuple):
    """The levels of one track; what all levels share comes first, under no track.

    `headed` says that the name of the track must be told above them: there are several tracks.
    """

    track: str
    levels: tuple[LevelPart, ...]
    headed: bool


def normal(ladder: Ladder) -> Ladder:
    """The ladder as every format can hold it: in order, without blank lines within a text or invisible characters.

    Nothing is left out: a statement of a level that is nowhere listed gets its level.
    """
    levels = _levels(ladder)
    statements = _counted(_ordered(map(_tidied, ladder.statements), levels))
    return replace(
        ladder,
        title=line(ladder.title),
        levels=levels,
        categories=_categories(ladder, statements),
        statements=statements,
        purpose=line(ladder.purpose),
        reviewed=line(ladder.reviewed),
        intro=tuple(filter(None, map(line, ladder.intro))),
    )


def _categories(
    ladder: Ladder, statements: Sequence[Statement]
) -> tuple[Category, ...]:
    """The categories that are listed, then those that only statements name."""
    listed = {line(one.name): lines(one.definition) for one in ladder.categories}
    names = dict.fromkeys((*listed, *(one.category for one in statements)))
    return tuple(Category(name, listed.get(name, "")) for name in names if name)


def by_level(ladder: Ladder) -> Mapping[tuple[str, str], Sequence[Statement]]:
    """The statements of each track and level that has any; what all levels share is in no track."""
    found: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for one in ladder.statements:
        found[one.track, one.level].append(one)
    return dict(found)


def track_parts(ladder: Ladder) -> tuple[TrackPart, ...]:
    """A ladder in normal order by track, level and category; every level has its part, also one that nothing is said of."""
    held = by_level(ladder)
    shared = _passages(held.get(("", COMMON), ()))
    common = TrackPart("", (LevelPart(None, shared),), headed=False)
    several = len(ladder.tracks) > 1
    tracks = (
        TrackPart(track, _sections(ladder, track, held), headed=several)
        for track in ladder.tracks
    )
    return (*((common,) if shared else ()), *tracks)


def _sections(
    ladder: Ladder, track: str, held: Mapping[tuple[str, str], Sequence[Statement]]
) -> tuple[LevelPart, ...]:
    """The levels of a track, each with what stands at it."""
    return tuple(
        LevelPart(level, _passages(held.get((track, level.id), ())))
        for level in ladder.levels
        if level.track == track
    )


def defined(ladder: Ladder) -> bool:
    """Whether the categories need a list of their own: one is defined, or their order differs from the statements'."""
    used = (one.category for one in ladder.statements if one.category)
    in_order = list(dict.fromkeys(used)) == [one.name for one in ladder.categories]
    return not in_order or any(one.definition for one in ladder.categories)


def line(text: str) -> str:
    """A text as one line."""
    return re.sub(r"\s*[\r\n]\s*|[ \t]+", " ", UNSEEN.sub("", text)).strip()


def lines(text: str) -> str:
    """A text without blank lines, and without white space at the ends of its lines."""
    single = re.sub(r"[ \t]+", " ", UNSEEN.sub("", text))
    each = (one.strip() for one in re.split(r"\r\n|\r|\n", single))
    return "\n".join(filter(None, each))


def _levels(ladder: Ladder) -> tuple[Level, ...]:
    """The levels that are listed and those that only statements name, track by track, ranked anew."""
    known = {(line(one.track), line(one.id)): line(one.title) for one in ladder.levels}
    for one in ladder.statements:
        if one.level != COMMON:
            known.setdefault((line(one.track), line(one.level)), "")
    ranks: dict[str, int] = defaultdict(int)
    found = []
    for (track, ident), title in known.items():
        found.append(Level(ident, title, track, ranks[track]))
        ranks[track] += 1
    tracks = list(ranks)
    return tuple(sorted(found, key=lambda level: tracks.index(level.track)))


def _tidied(one: Statement) -> Statement:
    """A statement as any form can hold it; one of no words has no runs."""
    text = lines(one.text)
    runs = (Run(text, Place(0, 0, len(text))),) if text else ()
    shared = one.level == COMMON
    return replace(
        one,
        level=COMMON if shared else line(one.level),
        track="" if shared else line(one.track),
        category=line(one.category),
        runs=runs,
    )


def _ordered(
    statements: Iterable[Statement], levels: Sequence[Level]
) -> list[Statement]:
    """What all levels share, then level by level; within a level what is said of all of it, then by category.

    Categories stand in the order in which the level first names them. Empty texts are left out.
    """
    ranks = {(level.track, level.id): at for at, level in enumerate(levels)}
    said = [one for one in statements if one.runs]
    first: dict[tuple[str, str, str], int] = {}
    for at, one in enumerate(said):
        first.setdefault(_cell(one), at if one.category else -1)
    return sorted(
        said, key=lambda one: (ranks.get(_cell(one)[:2], -1), first[_cell(one)])
    )


def _cell(one: Statement) -> tuple[str, str, str]:
    """Where a statement stands: track, level and category."""
    return one.track, one.level, one.category


def _counted(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements with their place among those of the same level and category, from 1."""
    counts: dict[tuple[str, str, str], int] = defaultdict(int)
    found = []
    for one in statements:
        counts[_cell(one)] += 1
        found.append(replace(one, order=counts[_cell(one)]))
    return tuple(found)


def _passages(statements: Sequence[Statement]) -> tuple[CategoryPart, ...]:
    """Statements by category, in order of first mention."""
    by_category: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        by_category[one.category].append(one)
    return tuple(
        CategoryPart(category, tuple(held)) for category, held in by_category.items()
    )
