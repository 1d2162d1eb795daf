"""The order of a report for people: the whole document, the common part, level by level, statement by statement."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from rung.model.finding import Finding
from rung.model.ladder import COMMON, Ladder, Level, Statement
from rung.reports.report import Review


class Group(NamedTuple):
    """The findings on one statement, or on one place that is no statement."""

    category: str
    statement: Statement | None
    findings: tuple[Finding, ...]


class Section(NamedTuple):
    """One level and what was found there, in reading order."""

    level: str
    title: str
    groups: tuple[Group, ...]


class Standings:
    """Which statement a finding is about: the one whose place holds the finding's."""

    def __init__(self, review: Review) -> None:
        self._sorted = sorted(review.ladder.statements, key=lambda one: one.place)
        self._starts = [one.place[:2] for one in self._sorted]

    def statement(self, finding: Finding) -> Statement | None:
        """The statement that a finding lies in, if any."""
        at = bisect_right(self._starts, finding.place[:2]) - 1
        if at < 0:
            return None
        place = self._sorted[at].place
        holds = place.order == finding.place.order and finding.place.start < max(
            place.end, place.start + 1
        )
        return self._sorted[at] if holds else None


def sections(review: Review) -> Iterator[Section]:
    """Every level that has findings: what concerns the whole document, then common, then the levels from the lowest."""
    by_level: dict[str, list[Finding]] = {}
    for one in review.findings:
        by_level.setdefault(one.level, []).append(one)
    titles = {level.id: heading(level) for level in review.ladder.levels}
    order = ["", COMMON, *titles, *by_level]
    standings = Standings(review)
    for name in dict.fromkeys(order):
        if name in by_level:
            title = titles.get(name) or {
                "": "The whole document",
                COMMON: "All levels",
            }.get(name, name)
            yield Section(name, title, _groups(by_level[name], standings))


def stretch(statement: Statement, finding: Finding) -> tuple[int, int]:
    """Which part of a statement's text a finding is about; all of it when that can't be told."""
    at = 0
    for run in statement.runs:
        place = run.place
        if (
            place.order == finding.place.order
            and place.start <= finding.place.start < place.end
            and run.literal
        ):
            start = at + finding.place.start - place.start
            if statement.text.startswith(finding.quote, start) and finding.quote:
                return start, start + len(finding.quote)
        at += len(run.text)
    start = statement.text.find(finding.quote) if finding.quote else -1
    return (
        (start, start + len(finding.quote)) if start >= 0 else (0, len(statement.text))
    )


def extent(ladder: Ladder) -> str:
    """How much there is of a ladder, in words."""
    common = (
        " and a part for all levels"
        if any(one.level == COMMON for one in ladder.statements)
        else ""
    )
    levels = _count(len(ladder.levels), "level") + common
    categories = f"{len(ladder.categories)} {'category' if len(ladder.categories) == 1 else 'categories'}"
    return f"{levels}, {categories}, {_count(len(ladder.statements), 'statement')}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def heading(level: Level) -> str:
    """How a level is headed: its id, and its title where that says more."""
    named = level.id.casefold() in level.title.casefold()
    return (
        (level.title if named else f"{level.id}: {level.title}")
        if level.title
        else level.id
    )


def _groups(findings: list[Finding], standings: Standings) -> tuple[Group, ...]:
    groups: dict[tuple[str, int], tuple[Statement | None, list[Finding]]] = {}
    for one in findings:
        statement = standings.statement(one)
        key = (one.category, id(statement) if statement else -one.place.start - 1)
        groups.setdefault(key, (statement, []))[1].append(one)
    categories = list(dict.fromkeys(category for category, _ in groups))
    made = [
        Group(category, statement, tuple(inside))
        for (category, _), (statement, inside) in groups.items()
    ]
    return tuple(sorted(made, key=lambda one: categories.index(one.category)))
