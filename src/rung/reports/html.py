"""One self-contained HTML file: a summary, the ladder as a table with the findings in place, the findings by level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from rung.model.finding import Related
from rung.pages.parts import FindingEntry, Matrix, RelatedPlace
from rung.pages.render import render
from rung.reports.families import by_family, title
from rung.reports.ladder_table import Numbered, links, matrix
from rung.reports.lines import Lines
from rung.reports.report import Look, Report, Review
from rung.reports.rows import clean
from rung.reports.sections import Section, extent, sections
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


def _write(reviews: Sequence[Review], look: Look) -> str:
    found = bool(reviews and reviews[0].findings)
    return render(
        "review.html",
        title=f"Review of {', '.join(review.name for review in reviews)}",
        skip="findings" if found else "ladder",
        documents=[_document(review, at) for at, review in enumerate(reviews, 1)],
    )


def _document(review: Review, at: int) -> ReviewedDocument:
    parts = tuple(sections(review))
    found = (finding for part in parts for finding in part.findings)
    numbered = [
        Numbered(number, f"finding-{at}-{number}", finding)
        for number, finding in enumerate(found, 1)
    ]
    table = matrix(review.ladder, numbered)
    marked = frozenset(link.key for link in links(table))
    counted = ", ".join(words for _, words in review.counted())
    return ReviewedDocument(
        review.ladder.title or review.name,
        review.name,
        extent(review.ladder),
        counted or "Nothing to report.",
        tuple(_families(review)),
        table,
        _sections(parts, numbered, marked, Lines(review.reading)),
    )


def _families(review: Review) -> Iterator[FamilyRow]:
    for name, findings in by_family(review.findings).items():
        where = ", ".join(level_names(findings))
        yield FamilyRow(title(name), len(findings), where)


def _sections(
    parts: Sequence[Section],
    numbered: Sequence[Numbered],
    marked: frozenset[str],
    lines: Lines,
) -> tuple[FindingSection, ...]:
    """The numbered findings under their levels."""
    rest = iter(numbered)
    return tuple(
        FindingSection(
            part.title,
            tuple(
                _finding(one, marked, lines) for one in islice(rest, len(part.findings))
            ),
        )
        for part in parts
    )


def _finding(one: Numbered, marked: frozenset[str], lines: Lines) -> FindingEntry:
    finding = one.finding
    line = f"line {lines.region(finding.place).line}"
    return FindingEntry(
        one.number,
        one.key,
        finding.severity,
        f"{finding.category}, {line}" if finding.category else line,
        f"at-{one.key}" if one.key in marked else "",
        finding.rule,
        clean(finding.quote),
        finding.message,
        tuple(_elsewhere(other, lines) for other in finding.related),
    )


def _elsewhere(other: Related, lines: Lines) -> RelatedPlace:
    where = whereabouts(other.level, other.category)
    return RelatedPlace(
        where, lines.region(other.place).line, clean(other.quote), other.why
    )


html = Report("html", _write)
