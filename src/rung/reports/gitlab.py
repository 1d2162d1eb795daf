"""GitLab's code quality report: shown in a merge request, compared by fingerprint with the target branch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rung.reports.lines import Lines
from rung.reports.report import Look, Report, Review

SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def _write(reviews: Sequence[Review], look: Look) -> str:
    """The findings as a code-quality report in JSON."""
    import msgspec  # 25 ms that only a report in JSON pays

    entries = [entry for review in reviews for entry in _entries(review)]
    return msgspec.json.format(msgspec.json.encode(entries), indent=2).decode() + "\n"


def _entries(review: Review) -> Iterator[dict[str, object]]:
    """An entry for each finding that isn't allowed, including known ones, because GitLab does its own comparing."""
    lines = Lines(review.reading)
    for mark, one in zip(review.marks(), review.noted, strict=True):
        if one.standing == "allowed":
            continue
        region = lines.region(one.finding.place)
        yield {
            "description": one.finding.message,
            "check_name": one.finding.rule,
            "fingerprint": mark,
            "severity": SEVERITIES[one.finding.severity],
            "location": {
                "path": lines.file(one.finding.place),
                "lines": {"begin": region.line, "end": region.end_line},
            },
        }


gitlab = Report("gitlab", _write)
