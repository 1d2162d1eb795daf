"""A ladder as rows: the statements with everything beside them, and the table of levels and categories."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rung.model.ladder import COMMON, Ladder, Level, Statement
from rung.shape.exact.flow import ALL_LEVELS
from rung.shape.exact.rows import HEADER as HEADER
from rung.writers.order import LevelPart, defined, track_parts

FORMULA = re.compile(r"[=+\-@']")
"""What a text begins with that a spreadsheet may take for a formula, and the sign that stands before such a text."""
NOWHERE = ("", "", "")
"""Track, level and title of a row that is about no level."""


class CanonicalRow(NamedTuple):
    """One row of the canonical table."""

    track: str
    level: str
    title: str
    category: str
    role: str
    text: str


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe stands before it, which reading takes off again."""
    return "'" + text if FORMULA.match(text) else text


def rows(ladder: Ladder) -> Iterator[CanonicalRow]:
    """The head, the categories, each level and each statement of a ladder in normal order, ready for a spreadsheet."""
    yield from _head(ladder)
    for category in ladder.categories if defined(ladder) else ():
        yield _row(*NOWHERE, category.name, "definition", category.definition)
    for part in track_parts(ladder):
        for section in part.levels:
            yield from _section(section)


def _row(
    track: str, level: str, title: str, category: str, role: str, text: str
) -> CanonicalRow:
    """A row with every text of the document guarded, except the level, which the caller has guarded."""
    return CanonicalRow(
        guarded(track), level, guarded(title), guarded(category), role, guarded(text)
    )


def _head(ladder: Ladder) -> Iterator[CanonicalRow]:
    """What is said of the ladder as a whole."""
    said = (
        ("title", ladder.title),
        ("purpose", ladder.purpose),
        ("reviewed", ladder.reviewed),
        *(("intro", paragraph) for paragraph in ladder.intro),
    )
    for role, text in said:
        if text:
            yield _row(*NOWHERE, "", role, text)


def _section(section: LevelPart) -> Iterator[CanonicalRow]:
    """A level, and the statements at it; what all levels share has no row of its own."""
    level = section.level
    if level:
        at = (level.track, _ident(level.id), level.title)
        yield _row(*at, "", "level", "")
    else:
        at = ("", ALL_LEVELS, "")
    for passage in section.categories:
        for one in passage.statements:
            yield _row(*at, passage.category, one.role, one.text)


def _ident(text: str) -> str:
    """A level's own name, guarded also where it is the form's word for all levels."""
    return f"'{text}" if text == ALL_LEVELS else guarded(text)


class Overview(NamedTuple):
    """One track as a table: a column for each level, a row for each category; the first row without one holds what is
    said of whole levels.
    """

    track: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, tuple[tuple[Statement, ...], ...]], ...]


def overviews(ladder: Ladder) -> tuple[Overview, ...]:
    """A table for each track, each with what all levels share as its first column; examples are left out."""
    cells: dict[tuple[str, str, str], list[Statement]] = {}
    for one in ladder.statements:
        if one.role != "example":
            cells.setdefault((one.track, one.level, one.category), []).append(one)
    categories = ("", *(one.name for one in ladder.categories))
    return tuple(
        _overview(track, _columns(ladder, track), categories, cells)
        for track in ladder.tracks or ("",)
    )


def _columns(ladder: Ladder, track: str) -> list[Level]:
    """What all levels share, as far as there is any, then the levels of a track."""
    shared = any(one.level == COMMON for one in ladder.statements)
    levels = [level for level in ladder.levels if level.track == track]
    return [Level(COMMON, "", "", -1)] * shared + levels


def _overview(
    track: str,
    levels: Sequence[Level],
    categories: Sequence[str],
    cells: Mapping[tuple[str, str, str], Sequence[Statement]],
) -> Overview:
    """The table of one track; categories that none of its levels speaks of are left out."""
    filled = {
        category: tuple(
            tuple(cells.get((level.track, level.id, category), ())) for level in levels
        )
        for category in categories
    }
    heads = tuple(
        (ALL_LEVELS if level.id == COMMON else level.id, level.title)
        for level in levels
    )
    held = tuple(one for one in filled.items() if any(one[1]))
    return Overview(track, heads, held)
