"""The reports there are, found by looking, and reviews turned into one of them."""

from __future__ import annotations

from collections.abc import Sequence

from rung.model.refused import Refused, offered
from rung.plugins import collect
from rung.reports.report import Look, Report, Review


def reports() -> dict[str, Report]:
    """Every report by its name."""
    return {one.name: one for one in collect("rung.reports", Report, deep=False)}


def report(
    name: str, reviews: Sequence[Review], *, width: int = 100, colour: bool = False
) -> str:
    """The reviews in the form of a named report; width and colour matter only to those that people read."""
    known = reports()
    if name not in known:
        raise Refused(f"There is no report {name!r}{offered(name, known)}")
    return known[name].write(reviews, Look(width, colour))
