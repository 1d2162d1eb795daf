"""Ladders for tests: made of rows, or read from a text as the product reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rung.formats.choose import read
from rung.formats.format import Format
from rung.model.ladder import COMMON, Category, Ladder, Level, Role, Statement
from rung.model.reading import Reading
from rung.model.source import Place, Run, Source
from rung.plugins import collect
from rung.shape.understand import understand

FORMATS = collect("rung.formats", Format)
Row = tuple[str, str, str] | tuple[str, str, str, str]
"""A level, a category, a text and, where there are several, a track."""


def reading(text: str, name: str = "ladder.md") -> Reading:
    """A text as the format of its name reads it."""
    return read(Source(name, text.encode()), FORMATS)


def understood(text: str) -> Ladder:
    """The ladder in a Markdown text."""
    return understand(reading(text))


def ladder(
    *rows: Row,
    levels: Sequence[str] | None = None,
    categories: Sequence[str] | None = None,
    summaries: Sequence[tuple[str, str]] = (),
    tracks: Mapping[str, str] | None = None,
) -> Ladder:
    """A ladder of rows. Levels and categories stand in the order given, else in that of their first mention.

    summaries: a level and a text each. tracks: by level, for rows that don't say theirs.
    """
    said: list[tuple[str, str, str, str, Role]] = []
    for level, category, text, *track in rows:
        where = track[0] if track else (tracks or {}).get(level, "")
        said.append((where, level, category, text, "expectation"))
    said += [("", level, "", text, "summary") for level, text in summaries]
    statements = tuple(
        Statement(
            level, category, (Run(text, Place(at, 0, len(text))),), role, track, at
        )
        for at, (track, level, category, text, role) in enumerate(said)
    )
    return Ladder(
        levels=_levels(levels, statements),
        categories=_categories(categories, statements),
        statements=statements,
    )


def _levels(
    names: Sequence[str] | None, said: Sequence[Statement]
) -> tuple[Level, ...]:
    """The levels of these names, else those that are spoken of; each ranks by its order in its track."""
    spoken = dict.fromkeys(
        (one.track, one.level) for one in said if one.level != COMMON
    )
    inside: dict[str, list[str]] = {}
    for track, name in spoken if names is None else (("", name) for name in names):
        inside.setdefault(track, []).append(name)
    return tuple(
        Level(name, "", track, rank)
        for track, some in inside.items()
        for rank, name in enumerate(some)
    )


def _categories(
    names: Sequence[str] | None, said: Sequence[Statement]
) -> tuple[Category, ...]:
    """The categories of these names, else those that are spoken of."""
    spoken = dict.fromkeys(one.category for one in said if one.category)
    return tuple(map(Category, spoken if names is None else names))
