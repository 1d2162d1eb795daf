"""A ladder as rows: the statements with everything beside them, and the table of levels and categories."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rung.model.ladder import COMMON, Ladder, Statement
from rung.shape.exact.flow import ALL_LEVELS
from rung.shape.exact.rows import HEADER as HEADER
from rung.writers.order import defined, stretches

FORMULA = re.compile(r"[=+\-@']")


class Row(NamedTuple):
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


def rows(ladder: Ladder) -> Iterator[Row]:
    """The head, the categories, each level and each statement of a ladder in normal order, ready for a spreadsheet."""
    for role in ("title", "purpose", "reviewed"):
        if said := getattr(ladder, role):
            yield Row("", "", "", "", role, guarded(said))
    for paragraph in ladder.intro:
        yield Row("", "", "", "", "intro", guarded(paragraph))
    for category in ladder.categories if defined(ladder) else ():
        yield Row(
            "",
            "",
            "",
            guarded(category.name),
            "definition",
            guarded(category.definition),
        )
    for stretch in stretches(ladder):
        for section in stretch.sections:
            level = section.level
            ident = ALL_LEVELS if level is None else _ident(level.id)
            head = (
                guarded(level.track if level else ""),
                ident,
                guarded(level.title if level else ""),
            )
            if level is not None:
                yield Row(*head, "", "level", "")
            for passage in section.passages:
                for one in passage.statements:
                    yield Row(
                        *head, guarded(passage.category), one.role, guarded(one.text)
                    )


def _ident(text: str) -> str:
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
    shared = any(one.level == COMMON for one in ladder.statements)
    categories = ["", *(one.name for one in ladder.categories)]
    found = []
    for track in ladder.tracks or ("",):
        levels = [level for level in ladder.levels if level.track == track]
        columns = [(ALL_LEVELS, "")] * shared + [
            (level.id, level.title) for level in levels
        ]
        keys = [("", COMMON)] * shared + [(track, level.id) for level in levels]
        filled = []
        for category in categories:
            cells = tuple(_cell(ladder, key, category) for key in keys)
            if any(cells):
                filled.append((category, cells))
        found.append(Overview(track, tuple(columns), tuple(filled)))
    return tuple(found)


def _cell(ladder: Ladder, key: tuple[str, str], category: str) -> tuple[Statement, ...]:
    return tuple(
        one
        for one in ladder.statements
        if (one.track, one.level) == key
        and one.category == category
        and one.role != "example"
    )
