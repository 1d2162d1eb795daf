"""Annotations that a GitHub workflow shows beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rung.reports.lines import Lines, Region
from rung.reports.report import Look, Report, Review

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def _write(reviews: Sequence[Review], look: Look) -> str:
    """The findings as annotations, one a line."""
    return "".join(line + "\n" for review in reviews for line in _annotations(review))


def _annotations(review: Review) -> Iterator[str]:
    """A line for each finding that counts."""
    lines = Lines(review.reading)
    for one in review.findings:
        where = " ".join((one.level, one.category)).strip()
        title = ": ".join(filter(None, (where, one.rule)))
        at = {"file": lines.file(one.place), **_span(lines.region(one.place))}
        told = (f"{name}={_property(str(value))}" for name, value in at.items())
        said = f"{','.join(told)},title={_property(title)}"
        yield f"::{COMMANDS[one.severity]} {said}::{_message(one.message)}"


def _span(region: Region) -> dict[str, int]:
    """Lines and columns of an annotation; GitHub accepts columns only if it begins and ends on one line."""
    if region.end_line > region.line:
        return {"line": region.line, "endLine": region.end_line}
    end = max(region.end_column, region.column + 1)
    return {"line": region.line, "col": region.column, "endColumn": end}


def _message(text: str) -> str:
    """A text escaped as the message of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A text escaped as a property of a workflow command."""
    return _message(text).replace(":", "%3A").replace(",", "%2C")


github = Report("github", _write)
