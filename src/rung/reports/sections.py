"""The order of a report for people: the whole document, the common part, level by level, statement by statement."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from rung.model.finding import Finding
from rung.model.ladder import COMMON, Ladder, Level, Statement
from rung.model.source import Place, Run
from rung.reports.report import Review
from rung.reports.wording import number_of

TITLES = {"": "The whole document", COMMON: "All levels"}
"""The headings of the parts of a report that aren't about a single level."""


class FindingGroup(NamedTuple):
    """The findings on one statement, or on one place that is no statement."""

    category: str
    statement: Statement | None
    findings: tuple[Finding, ...]


class LevelFindings(NamedTuple):
    """One level and what was found there, in reading order."""

    level: str
    title: str
    groups: tuple[FindingGroup, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings of the section, group by group."""
        return tuple(one for group in self.groups for one in group.findings)


class StatementFinder:
    """Finds the statement that contains a finding, by place."""

    def __init__(self, ladder: Ladder) -> None:
        self._sorted = sorted(ladder.statements, key=lambda one: one.place)
        self._starts = [one.place[:2] for one in self._sorted]

    def statement(self, finding: Finding) -> Statement | None:
        """The statement in which the finding begins; None for a finding on anything else."""
        at = bisect_right(self._starts, finding.place[:2]) - 1
        if at < 0 or not _begins_within(finding.place, self._sorted[at].place):
            return None
        return self._sorted[at]


def _begins_within(place: Place, outer: Place) -> bool:
    """Whether a place begins within another that begins no later; an empty place contains its own offset."""
    end = max(outer.end, outer.start + 1)
    return place.order == outer.order and place.start < end


def sections(review: Review) -> Iterator[LevelFindings]:
    """Every level that has findings: what concerns the whole document, then common, then the levels from the lowest."""
    by_level: dict[str, list[Finding]] = {}
    for one in review.findings:
        by_level.setdefault(one.level, []).append(one)
    titles = TITLES | {level.id: heading(level) for level in review.ladder.levels}
    finder = StatementFinder(review.ladder)
    for name in dict.fromkeys((*titles, *by_level)):
        if name in by_level:
            groups = _groups(by_level[name], finder)
            yield LevelFindings(name, titles.get(name, name), groups)


def _groups(
    findings: list[Finding], finder: StatementFinder
) -> tuple[FindingGroup, ...]:
    """The findings of a level by category, then by statement or place, each in order of first mention."""
    groups: dict[str, dict[Statement | tuple[int, int], list[Finding]]] = {}
    for one in findings:
        about = finder.statement(one) or one.place[:2]
        groups.setdefault(one.category, {}).setdefault(about, []).append(one)
    return tuple(
        FindingGroup(
            category, about if isinstance(about, Statement) else None, tuple(held)
        )
        for category, inside in groups.items()
        for about, held in inside.items()
    )


def stretch(statement: Statement, finding: Finding) -> tuple[int, int]:
    """Start and end of a finding within a statement's text; the whole text if they can't be found."""
    start = _start(statement, finding) if finding.quote else -1
    if start < 0:
        return 0, len(statement.text)
    return start, start + len(finding.quote)


def _start(statement: Statement, finding: Finding) -> int:
    """The offset of a finding's quote in a statement's text: by its place, else its first occurrence; -1 if absent."""
    at = 0
    for run in statement.runs:
        start = at + finding.place.start - run.place.start
        shown = _shows(run, finding.place)
        if shown and statement.text.startswith(finding.quote, start):
            return start
        at += len(run.text)
    return statement.text.find(finding.quote)


def _shows(run: Run, place: Place) -> bool:
    """Whether a run is the source itself where a place begins."""
    within = run.place.start <= place.start < run.place.end
    return run.literal and within and run.place.order == place.order


def common(ladder: Ladder) -> tuple[Level, ...]:
    """What all levels share, as a level of its own; nothing where the ladder has no such part."""
    shared = any(one.level == COMMON for one in ladder.statements)
    return (Level(COMMON, "", "", -1),) if shared else ()


def extent(ladder: Ladder) -> str:
    """The size of a ladder, in words."""
    levels = number_of(len(ladder.levels), "level")
    shared = " and a part for all levels" if common(ladder) else ""
    categories = number_of(len(ladder.categories), "category", "categories")
    statements = number_of(len(ladder.statements), "statement")
    return f"{levels}{shared}, {categories}, {statements}"


def heading(level: Level) -> str:
    """The heading of a level: its id, and its title if that says more."""
    if not level.title:
        return TITLES.get(level.id, level.id)
    named = level.id.casefold() in level.title.casefold()
    return level.title if named else f"{level.id}: {level.title}"
