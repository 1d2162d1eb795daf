"""Reviews as the values that the published JSON Schema describes: every finding that counts, and a summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from rung.model.finding import Finding, Related, Severity
from rung.reports.families import family
from rung.reports.lines import Lines
from rung.reports.report import Review


class Replacement(msgspec.Struct, frozen=True):
    """Put `text` where the region stands; the end column is the one after the last character replaced."""

    line: int
    column: int
    end_line: int
    end_column: int
    text: str


class Fix(msgspec.Struct, frozen=True):
    """What would fix a finding in place; `safe` when --fix may do it unasked."""

    safe: bool
    edits: tuple[Replacement, ...]


class Other(msgspec.Struct, frozen=True):
    """The other place that a finding speaks of."""

    file: str
    level: str
    category: str
    line: int
    column: int
    quote: str
    why: str


class Found(msgspec.Struct, frozen=True, omit_defaults=True):
    """One finding. `level` is the level's id as the document names it, `common`, or empty for the whole document."""

    file: str
    rule: str
    severity: Severity
    level: str
    category: str
    line: int
    column: int
    end_line: int
    end_column: int
    quote: str
    message: str
    fix: Fix | None = None
    related: tuple[Other, ...] = ()
    confidence: float | None = None


class Document(msgspec.Struct, frozen=True):
    """What was understood of one input."""

    file: str
    title: str
    levels: tuple[str, ...]
    categories: tuple[str, ...]
    statements: int


class Summary(msgspec.Struct, frozen=True):
    """Counts over all documents; `hidden` are infos not asked for, `known` those of the baseline."""

    error: int
    warning: int
    info: int
    hidden: int
    known: int
    allowed: int
    families: dict[str, int]
    documents: tuple[Document, ...]


class Checked(msgspec.Struct, frozen=True):
    """The answer of `rung check --format json`."""

    findings: tuple[Found, ...]
    summary: Summary


def checked(reviews: Sequence[Review]) -> Checked:
    """The reviews as the values that the published schema describes."""
    found = tuple(one for review in reviews for one in _findings(review))
    return Checked(found, _summary(reviews, found))


def _summary(reviews: Sequence[Review], found: Sequence[Found]) -> Summary:
    """What was found, counted over all documents."""
    severities = Counter(one.severity for one in found)
    standings = Counter(one.standing for review in reviews for one in review.noted)
    return Summary(
        error=severities["error"],
        warning=severities["warning"],
        info=severities["info"],
        hidden=sum(review.hidden for review in reviews),
        known=standings["known"],
        allowed=standings["allowed"],
        families=dict(Counter(family(one.rule) for one in found)),
        documents=tuple(map(_document, reviews)),
    )


def _document(review: Review) -> Document:
    """What was understood of one document."""
    ladder = review.ladder
    return Document(
        file=review.name,
        title=ladder.title,
        levels=tuple(level.id for level in ladder.levels),
        categories=tuple(category.name for category in ladder.categories),
        statements=len(ladder.statements),
    )


def _findings(review: Review) -> Iterator[Found]:
    """The findings of one review that count."""
    lines = Lines(review.reading)
    return (_found(review, lines, one) for one in review.findings)


def _found(review: Review, lines: Lines, finding: Finding) -> Found:
    """A finding as it is published."""
    region = lines.region(finding.place)
    return Found(
        file=lines.file(finding.place) or review.name,
        rule=finding.rule,
        severity=finding.severity,
        level=finding.level,
        category=finding.category,
        line=region.line,
        column=region.column,
        end_line=region.end_line,
        end_column=region.end_column,
        quote=finding.quote,
        message=finding.message,
        fix=_fix(finding, lines) if finding.fix else None,
        related=tuple(_other(other, lines) for other in finding.related),
        confidence=round(finding.confidence, 4) if finding.confidence < 1 else None,
    )


def _fix(finding: Finding, lines: Lines) -> Fix:
    """The edits that would fix a finding."""
    edits = (
        Replacement(*lines.region(edit.place)[1:], edit.text) for edit in finding.fix
    )
    return Fix(finding.safe, tuple(edits))


def _other(other: Related, lines: Lines) -> Other:
    """Another place that a finding speaks of."""
    region = lines.region(other.place)
    return Other(
        file=lines.file(other.place),
        level=other.level,
        category=other.category,
        line=region.line,
        column=region.column,
        quote=other.quote,
        why=other.why,
    )
