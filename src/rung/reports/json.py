"""JSON for other programs: every finding that counts, and a summary; the shape is published as a JSON Schema."""

from __future__ import annotations

from collections.abc import Sequence

from rung.reports.report import Look, Report, Review


def _write(reviews: Sequence[Review], look: Look) -> str:
    """The findings as JSON, in the form that MCP and the API answer with."""
    import msgspec  # 25 ms that only a report in JSON pays

    from rung.reports.check.answer import checked

    return (
        msgspec.json.format(msgspec.json.encode(checked(reviews)), indent=2).decode()
        + "\n"
    )


json = Report("json", _write)
