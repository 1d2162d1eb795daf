"""The values that fill the parts of a page, prepared by the module that shows it; templates decide nothing.

Each type belongs to the macro of the same name in `templates/parts`. Texts are escaped by the template; one that is
HTML already is a `markupsafe.Markup`.
"""

from __future__ import annotations

from typing import NamedTuple


class FindingLink(NamedTuple):
    """A link to a finding: its number, the anchor of its entry, its severity, and what a screen reader says."""

    number: int
    key: str
    severity: str
    label: str


class MarkedText(NamedTuple):
    """A part of a statement's text, marked with the severity of what was found there, if any, and the notes after it."""

    text: str
    severity: str = ""
    notes: tuple[FindingLink, ...] = ()


class MatrixCell(NamedTuple):
    """What one level expects in one category, each statement in stretches, and the notes on the cell as a whole."""

    statements: tuple[tuple[MarkedText, ...], ...]
    notes: tuple[FindingLink, ...] = ()


class LevelRow(NamedTuple):
    """One level of the matrix; `notes` on the level as a whole, if no column is for those."""

    title: str
    notes: tuple[FindingLink, ...]
    cells: tuple[MatrixCell, ...]


class TrackRows(NamedTuple):
    """The levels of one track; the track is empty for what all levels share and where there is only one."""

    track: str
    rows: tuple[LevelRow, ...]


class Matrix(NamedTuple):
    """A ladder as a table, levels down and categories across."""

    columns: tuple[str, ...]
    tracks: tuple[TrackRows, ...]


class RelatedPlace(NamedTuple):
    """Another place that a finding refers to."""

    where: str
    line: int
    quote: str
    why: str


class FindingEntry(NamedTuple):
    """A finding as an entry of a list; `back` is the anchor of its mark in the matrix, empty where it has none."""

    number: int
    key: str
    severity: str
    where: str
    back: str
    rule: str
    quote: str
    message: str
    related: tuple[RelatedPlace, ...]


class QuotedStatement(NamedTuple):
    """A statement and its place, in words."""

    where: str
    text: str


class PairRow(NamedTuple):
    """Two statements that say something twice; `relation` is empty if it is `same`, `sure` is a percentage."""

    sides: tuple[QuotedStatement, QuotedStatement]
    relation: str
    why: str
    sure: str


class ThreadStepCell(NamedTuple):
    """A step of a thread: its kind (also its CSS class), the sign for that kind, and the statement."""

    kind: str
    sign: str
    text: str


class ThreadRow(NamedTuple):
    """One behaviour as a row: its title, and the steps in each column."""

    title: str
    cells: tuple[tuple[ThreadStepCell, ...], ...]


class TextPart(NamedTuple):
    """A part of a text, as lines, and whether the other text lacks it."""

    lines: tuple[str, ...]
    differs: bool


class ChangeRow(NamedTuple):
    """A change between two drafts: what it means, where, why, and both texts in parts."""

    meaning: str
    category: str
    why: str
    old: tuple[TextPart, ...]
    new: tuple[TextPart, ...]


class StatementEntry(NamedTuple):
    """A statement of a handbook: its anchor, the word for its role, if it has one, and its text."""

    anchor: str
    lead: str
    text: str


class CategoryBlock(NamedTuple):
    """The statements of a level under one category, in runs that are quoted (summaries) or listed."""

    category: str
    runs: tuple[tuple[bool, tuple[StatementEntry, ...]], ...]


class LevelSection(NamedTuple):
    """A level of a handbook: its anchor and heading, what is new there, and its passages."""

    anchor: str
    heading: str
    fresh: tuple[StatementEntry, ...]
    passages: tuple[CategoryBlock, ...]


class OverviewTable(NamedTuple):
    """All levels of a track at a glance: the heads of the columns, and for each category what each level expects."""

    anchor: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[StatementEntry, ...], ...]], ...]
