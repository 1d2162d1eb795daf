"""Annotations that a GitHub workflow shows beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rung.reports.lines import Lines
from rung.reports.report import Look, Report, Review

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def _write(reviews: Sequence[Review], look: Look) -> str:
    return "".join(line + "\n" for review in reviews for line in _annotations(review))


def _annotations(review: Review) -> Iterator[str]:
    lines = Lines(review.reading)
    for one in review.findings:
        region = lines.region(one.place)
        at = {"file": review.reading.sources[region.source].name, "line": region.line}
        if region.end_line == region.line:  # columns are only taken on one line
            at |= {
                "col": region.column,
                "endColumn": max(region.end_column, region.column + 1),
            }
        else:
            at |= {"endLine": region.end_line}
        where = ": ".join(
            part
            for part in (" ".join((one.level, one.category)).strip(), one.rule)
            if part
        )
        told = ",".join(
            f"{name}={_property(str(value))}"
            for name, value in (at | {"title": where}).items()
        )
        yield f"::{COMMANDS[one.severity]} {told}::{_message(one.message)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


github = Report("github", _write)
