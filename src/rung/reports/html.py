"""One self-contained HTML file for people: the ladder with the findings in it, then the findings by level."""

from __future__ import annotations

from collections.abc import Sequence

from rung.reports.report import Look, Report, Review


def _write(reviews: Sequence[Review], look: Look) -> str:
    """The findings as a web page."""
    from rung.reports.check.page import page  # 5 ms that only a page pays

    return page(reviews)


html = Report("html", _write)
