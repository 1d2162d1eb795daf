"""The order in which every form tells a ladder: the head, what all levels share, then track by track and by level."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from rung.model.ladder import COMMON, Category, Ladder, Level, Statement
from rung.model.source import Place, Run

UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Characters that XML, YAML or a table can't hold and nobody sees."""


class Passage(NamedTuple):
    """Statements of one level that stand together under one category; none for a category before any is named."""

    category: str
    statements: tuple[Statement, ...]


class Section(NamedTuple):
    """A level with its passages; no level for what all levels share."""

    level: Level | None
    passages: tuple[Passage, ...]


class Stretch(NamedTuple):
    """The sections of one track; what all levels share comes first, under no track."""

    track: str
    sections: tuple[Section, ...]


def normal(ladder: Ladder) -> Ladder:
    """The ladder as any form can hold it: told in order, without blank lines within a text or invisible characters.

    Nothing is left out: a statement of a level that is nowhere listed gets its level.
    """
    levels = _levels(ladder)
    order = {(level.track, level.id): at for at, level in enumerate(levels)}
    said = [_tidied(one) for one in ladder.statements]
    said = sorted(
        (one for one in said if one.runs),
        key=lambda one: order.get((one.track, one.level), -1),
    )
    statements = _counted(_grouped(said))
    categories = {line(one.name): lines(one.definition) for one in ladder.categories}
    categories |= {
        one.category: "" for one in statements if one.category not in categories
    }
    return replace(
        ladder,
        title=line(ladder.title),
        levels=levels,
        categories=tuple(Category(*one) for one in categories.items() if one[0]),
        statements=statements,
        purpose=line(ladder.purpose),
        reviewed=line(ladder.reviewed),
        intro=tuple(filter(None, map(line, ladder.intro))),
    )


def stretches(ladder: Ladder) -> tuple[Stretch, ...]:
    """A ladder in normal order as tracks, sections and passages; every level has its section, also an empty one."""
    by_level: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for one in ladder.statements:
        by_level[one.track, one.level].append(one)
    shared = by_level.get(("", COMMON), [])
    found = [Stretch("", (Section(None, _passages(shared)),))] if shared else []
    for track in ladder.tracks:
        mine = [level for level in ladder.levels if level.track == track]
        sections = tuple(
            Section(level, _passages(by_level[track, level.id])) for level in mine
        )
        found.append(Stretch(track, sections))
    return tuple(found)


def defined(ladder: Ladder) -> bool:
    """Whether the categories must be told apart from statements: one is defined, or they stand in another order."""
    named = list(
        dict.fromkeys(one.category for one in ladder.statements if one.category)
    )
    return named != [one.name for one in ladder.categories] or any(
        one.definition for one in ladder.categories
    )


def line(text: str) -> str:
    """A text as one line."""
    return re.sub(r"\s*[\r\n]\s*|[ \t]+", " ", UNSEEN.sub("", text)).strip()


def lines(text: str) -> str:
    """A text without blank lines, and without white space at the ends of its lines."""
    each = (
        one.strip()
        for one in re.split(r"\r\n|\r|\n", re.sub(r"[ \t]+", " ", UNSEEN.sub("", text)))
    )
    return "\n".join(one for one in each if one)


def _levels(ladder: Ladder) -> tuple[Level, ...]:
    known = {(line(one.track), line(one.id)): line(one.title) for one in ladder.levels}
    for one in ladder.statements:
        if one.level != COMMON:
            known.setdefault((line(one.track), line(one.level)), "")
    found: list[Level] = []
    for track in dict.fromkeys(track for track, _ in known):
        mine = [(ident, title) for (of, ident), title in known.items() if of == track]
        found += [
            Level(ident, title, track, rank) for rank, (ident, title) in enumerate(mine)
        ]
    return tuple(found)


def _tidied(one: Statement) -> Statement:
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


def _grouped(statements: Sequence[Statement]) -> list[Statement]:
    """Within each level the statements of a category together; those of the whole level first."""
    first: dict[tuple[str, str, str], int] = {}
    for at, one in enumerate(statements):
        first.setdefault(
            (one.track, one.level, one.category), at if one.category else -1
        )
    at_level = {
        (one.track, one.level): at for at, one in reversed(list(enumerate(statements)))
    }
    return sorted(
        statements,
        key=lambda one: (
            at_level[one.track, one.level],
            first[one.track, one.level, one.category],
        ),
    )


def _counted(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    counts: dict[tuple[str, str, str], int] = defaultdict(int)
    found = []
    for one in statements:
        counts[one.track, one.level, one.category] += 1
        found.append(replace(one, order=counts[one.track, one.level, one.category]))
    return tuple(found)


def _passages(statements: Sequence[Statement]) -> tuple[Passage, ...]:
    by_category: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        by_category[one.category].append(one)
    return tuple(
        Passage(category, tuple(held)) for category, held in by_category.items()
    )
