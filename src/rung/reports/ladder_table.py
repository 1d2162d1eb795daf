"""The ladder as the values of a table, levels down and categories across, with the findings where they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from rung.model.finding import Finding
from rung.model.ladder import COMMON, Ladder, Level, Statement
from rung.pages.parts import (
    FindingLink,
    LevelRow,
    MarkedText,
    Matrix,
    MatrixCell,
    TrackRows,
)
from rung.reports.report import SEVERITIES
from rung.reports.sections import TITLES, StatementFinder, heading, stretch

UNNAMED = "The level itself"
"""How the column is headed of what stands in no category."""


class Numbered(NamedTuple):
    """A finding with the number that links its mark in the table to its entry in the list; `key` is the entry's id."""

    number: int
    key: str
    finding: Finding


@dataclass(slots=True)
class _Placed:
    """The findings by the statement that each lies in, and those in none by level and category."""

    on: dict[Statement, list[Numbered]]
    loose: dict[tuple[str, str], list[Numbered]]

    def taken(self, level: str, category: str) -> tuple[FindingLink, ...]:
        """Links to the findings on a level or cell as a whole, given out once: levels of two tracks may share a name."""
        return tuple(map(_link, self.loose.pop((level, category), ())))


Cells = Mapping[tuple[str, str, str], Sequence[Statement]]
"""Statements by track, level and category."""


def matrix(ladder: Ladder, numbered: Sequence[Numbered]) -> Matrix:
    """The table; every finding on a level stands in it once: in its statement, else in its cell or at its level."""
    columns = _columns(ladder)
    placed = _placed(ladder, numbered)
    cells: dict[tuple[str, str, str], list[Statement]] = {}
    for one in ladder.statements:
        cells.setdefault((one.track, one.level, one.category), []).append(one)
    tracks = []
    for track, levels in _levels(ladder).items():
        rows = tuple(_row(level, columns, cells, placed) for level in levels)
        tracks.append(TrackRows(track, rows))
    return Matrix(tuple(name or UNNAMED for name in columns), tuple(tracks))


def links(table: Matrix) -> Iterator[FindingLink]:
    """Every link to a finding that stands in a table."""
    for row in (row for track in table.tracks for row in track.rows):
        yield from row.notes
        for cell in row.cells:
            yield from cell.notes
            for text in cell.statements:
                yield from (note for part in text for note in part.notes)


def _placed(ladder: Ladder, numbered: Sequence[Numbered]) -> _Placed:
    """Every finding where it belongs."""
    finder = StatementFinder(ladder)
    placed = _Placed({}, {})
    for one in numbered:
        finding = one.finding
        statement = finder.statement(finding)
        if statement:
            placed.on.setdefault(statement, []).append(one)
        else:
            at = (finding.level, finding.category)
            placed.loose.setdefault(at, []).append(one)
    return placed


def _columns(ladder: Ladder) -> tuple[str, ...]:
    """The categories, as they are listed and then as they are used; an empty one first for what stands in none."""
    named = (category.name for category in ladder.categories)
    used = tuple(one.category for one in ladder.statements)
    bare = ("",) if "" in used else ()
    return (*bare, *dict.fromkeys(filter(None, (*named, *used))))


def _levels(ladder: Ladder) -> Mapping[str, Sequence[Level]]:
    """The levels by track; what all levels share is a level of its own, in no track."""
    by_track: dict[str, list[Level]] = {}
    if any(one.level == COMMON for one in ladder.statements):
        by_track[""] = [Level(COMMON, TITLES[COMMON], "", -1)]
    for level in ladder.levels:
        by_track.setdefault(level.track, []).append(level)
    return by_track


def _row(
    level: Level, columns: Sequence[str], cells: Cells, placed: _Placed
) -> LevelRow:
    """One level; what is found on the level itself stands beside its title, unless a column is there for it."""
    notes = () if "" in columns else placed.taken(level.id, "")
    title = TITLES[COMMON] if level.id == COMMON else heading(level)
    return LevelRow(
        title,
        notes,
        tuple(_cell(level, name, cells, placed) for name in columns),
    )


def _cell(level: Level, category: str, cells: Cells, placed: _Placed) -> MatrixCell:
    """What a level expects in one category."""
    statements = cells.get((level.track, level.id, category), ())
    texts = (_marked(one, placed.on.get(one, ())) for one in statements)
    return MatrixCell(tuple(texts), placed.taken(level.id, category))


def _marked(statement: Statement, found: Sequence[Numbered]) -> tuple[MarkedText, ...]:
    """The statement's text, cut where a finding begins or ends."""
    where = [(stretch(statement, one.finding), one) for one in found]
    text = statement.text
    cuts = sorted({0, len(text), *(at for ends, _ in where for at in ends)})
    return tuple(_part(text, where, low, high) for low, high in pairwise(cuts))


def _part(
    text: str,
    where: Sequence[tuple[tuple[int, int], Numbered]],
    low: int,
    high: int,
) -> MarkedText:
    """A text from one cut to the next: marked by the worst finding that covers it, followed by those that end there."""
    over = (one for (start, end), one in where if start <= low and high <= end)
    ended = (_link(one) for (_, end), one in where if end == high)
    return MarkedText(text[low:high], _worst(over), tuple(ended))


def _worst(found: Iterable[Numbered]) -> str:
    """The severity of the worst finding; empty for none."""
    severities = {one.finding.severity for one in found}
    return next((name for name in SEVERITIES if name in severities), "")


def _link(one: Numbered) -> FindingLink:
    finding = one.finding
    label = f"finding {one.number}: {finding.message}"
    return FindingLink(one.number, one.key, finding.severity, label)
