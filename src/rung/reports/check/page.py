"""The HTML report: a summary, the ladder as a table with the findings in place, the findings by level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from rung.model.finding import Related
from rung.pages.parts import FindingEntry, Matrix, RelatedPlace
from rung.pages.render import render
from rung.reports.check.ladder_table import Numbered, ladder_table
from rung.reports.families import by_family, title
from rung.reports.lines import Lines
from rung.reports.report import Review
from rung.reports.rows import clean
from rung.reports.sections import LevelFindings, extent, sections
from rung.reports.wording import level_names, whereabouts


class FamilyRow(NamedTuple):
    """How many findings of a kind there are, and at which levels."""

    title: str
    number: int
    where: str


class FindingSection(NamedTuple):
    """The findings at one level."""

    title: str
    findings: tuple[FindingEntry, ...]


class ReviewedDocument(NamedTuple):
    """One document of the page and what was found in it."""

    title: str
    name: str
    extent: str
    counted: str
    families: tuple[FamilyRow, ...]
    matrix: Matrix
    sections: tuple[FindingSection, ...]


def page(reviews: Sequence[Review]) -> str:
    """The page on several documents, which loads nothing."""
    found = bool(reviews and reviews[0].findings)
    return render(
        "review.html",
        title=f"Review of {', '.join(review.name for review in reviews)}",
        skip="findings" if found else "ladder",
        documents=[_document(review, at) for at, review in enumerate(reviews, 1)],
    )


def _document(review: Review, at: int) -> ReviewedDocument:
    """One review as the page shows it, the `at`th of it."""
    parts = tuple(sections(review))
    numbered = _numbered(parts, f"finding-{at}")
    table = ladder_table(review.ladder, numbered)
    counted = ", ".join(words for _, words in review.counted())
    return ReviewedDocument(
        title=review.ladder.title or review.name,
        name=review.name,
        extent=extent(review.ladder),
        counted=counted or "Nothing to report.",
        families=tuple(_families(review)),
        matrix=table.matrix,
        sections=tuple(_sections(parts, _entries(review, numbered, table.unmarked))),
    )


def _numbered(parts: Sequence[LevelFindings], key: str) -> list[Numbered]:
    """The findings in the order of the list, counted from 1, with the anchors that the key makes."""
    found = (finding for part in parts for finding in part.findings)
    return [Numbered(at, f"{key}-{at}", finding) for at, finding in enumerate(found, 1)]


def _families(review: Review) -> Iterator[FamilyRow]:
    """The kinds of findings, each with its number and its levels."""
    for name, findings in by_family(review.findings).items():
        where = ", ".join(level_names(findings))
        yield FamilyRow(title(name), len(findings), where)


def _sections(
    parts: Sequence[LevelFindings], entries: Iterator[FindingEntry]
) -> Iterator[FindingSection]:
    """The entries, which follow the order of the sections, under their levels."""
    for part in parts:
        held = tuple(islice(entries, len(part.findings)))
        yield FindingSection(part.title, held)


def _entries(
    review: Review, numbered: Sequence[Numbered], unmarked: frozenset[str]
) -> Iterator[FindingEntry]:
    """The findings as entries of the list, each with a way back to its mark in the table, if it has one."""
    lines = Lines(review.reading)
    for one in numbered:
        yield _entry(one, "" if one.key in unmarked else f"at-{one.key}", lines)


def _entry(one: Numbered, back: str, lines: Lines) -> FindingEntry:
    """One finding as an entry of the list."""
    finding = one.finding
    line = f"line {lines.region(finding.place).line}"
    return FindingEntry(
        number=one.number,
        key=one.key,
        severity=finding.severity,
        where=f"{finding.category}, {line}" if finding.category else line,
        back=back,
        rule=finding.rule,
        quote=clean(finding.quote),
        message=finding.message,
        related=tuple(_elsewhere(other, lines) for other in finding.related),
    )


def _elsewhere(other: Related, lines: Lines) -> RelatedPlace:
    """Another place that a finding speaks of."""
    return RelatedPlace(
        where=whereabouts(other.level, other.category),
        line=lines.region(other.place).line,
        quote=clean(other.quote),
        why=other.why,
    )
