"""The ladder as the values of a table, levels down and categories across, with the findings where they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from rung.model.finding import Finding
from rung.model.ladder import Ladder, Level, Statement
from rung.pages.parts import (
    FindingLink,
    LevelRow,
    MarkedText,
    Matrix,
    MatrixCell,
    TrackRows,
)
from rung.reports.report import SEVERITIES
from rung.reports.sections import StatementFinder, common, heading, stretch

UNNAMED = "The level itself"
"""The heading of the column for what is in no category."""


class Numbered(NamedTuple):
    """A finding with the number that links its mark in the table to its entry in the list; `key` is the entry's id."""

    number: int
    key: str
    finding: Finding


class LadderTable(NamedTuple):
    """A ladder as a table, and the keys of the findings that have no mark in it: those on the document as a whole."""

    matrix: Matrix
    unmarked: frozenset[str]


Placed = dict[Statement | tuple[str, str], list[Numbered]]
"""Findings by the statement that they lie in, or by level and category where they lie in none."""
Cells = Mapping[tuple[str, str, str], Sequence[Statement]]
"""Statements by track, level and category."""


def ladder_table(ladder: Ladder, numbered: Sequence[Numbered]) -> LadderTable:
    """The table; every finding on a level stands in it once: in its statement, else in its cell or at its level."""
    placed, cells = _placed(ladder, numbered), _cells(ladder)
    columns = _columns(ladder)
    tracks = []
    for track, levels in _levels(ladder).items():
        rows = tuple(_row(level, columns, cells, placed) for level in levels)
        tracks.append(TrackRows(track, rows))
    heads = tuple(name or UNNAMED for name in columns)
    left = frozenset(one.key for held in placed.values() for one in held)
    return LadderTable(Matrix(heads, tuple(tracks)), left)


def _cells(ladder: Ladder) -> Cells:
    """The statements by where they stand."""
    cells: dict[tuple[str, str, str], list[Statement]] = {}
    for one in ladder.statements:
        cells.setdefault((one.track, one.level, one.category), []).append(one)
    return cells


def _placed(ladder: Ladder, numbered: Sequence[Numbered]) -> Placed:
    """Every finding where it belongs."""
    finder = StatementFinder(ladder)
    placed: Placed = {}
    for one in numbered:
        finding = one.finding
        about = finder.statement(finding) or (finding.level, finding.category)
        placed.setdefault(about, []).append(one)
    return placed


def _columns(ladder: Ladder) -> tuple[str, ...]:
    """The categories, as they are listed and then as they are used; an empty one first for what stands in none."""
    listed = (category.name for category in ladder.categories)
    used = (one.category for one in ladder.statements)
    return tuple(sorted(dict.fromkeys((*listed, *used)), key=bool))


def _levels(ladder: Ladder) -> Mapping[str, Sequence[Level]]:
    """The levels by track; what all levels share is a level of its own, in no track."""
    by_track: dict[str, list[Level]] = {}
    for level in (*common(ladder), *ladder.levels):
        by_track.setdefault(level.track, []).append(level)
    return by_track


def _row(
    level: Level, columns: Sequence[str], cells: Cells, placed: Placed
) -> LevelRow:
    """One level; what is found on the level itself stands beside its title, unless a column is there for it."""
    cells_of = tuple(_cell(level, name, cells, placed) for name in columns)
    return LevelRow(heading(level), _links(placed, level.id, ""), cells_of)


def _cell(level: Level, category: str, cells: Cells, placed: Placed) -> MatrixCell:
    """What a level expects in one category."""
    statements = cells.get((level.track, level.id, category), ())
    texts = tuple(_marked(one, placed.pop(one, ())) for one in statements)
    return MatrixCell(texts, _links(placed, level.id, category))


def _links(placed: Placed, level: str, category: str) -> tuple[FindingLink, ...]:
    """Links to the findings on a level or cell as a whole, given out once: levels of two tracks may share a name."""
    return tuple(map(_link, placed.pop((level, category), ())))


Span = tuple[tuple[int, int], Numbered]
"""A finding, after the start and end of what it is about."""


def _marked(statement: Statement, found: Sequence[Numbered]) -> tuple[MarkedText, ...]:
    """The statement's text, cut where a finding begins or ends."""
    where = [(stretch(statement, one.finding), one) for one in found]
    text = statement.text
    cuts = {0, len(text)}.union(*(ends for ends, _ in where))
    return tuple(_part(text, where, *ends) for ends in pairwise(sorted(cuts)))


def _part(text: str, where: Sequence[Span], low: int, high: int) -> MarkedText:
    """A stretch of text between two cuts: marked by the worst finding that covers it, with notes for those that end it."""
    over = (one for (start, end), one in where if start <= low and high <= end)
    ended = (_link(one) for (_, end), one in where if end == high)
    return MarkedText(text[low:high], _worst(over), tuple(ended))


def _worst(found: Iterable[Numbered]) -> str:
    """The severity of the worst finding; empty for none."""
    severities = {one.finding.severity for one in found}
    return min(severities, key=SEVERITIES.index, default="")


def _link(one: Numbered) -> FindingLink:
    """The link to a finding."""
    finding = one.finding
    label = f"finding {one.number}: {finding.message}"
    return FindingLink(one.number, one.key, finding.severity, label)
