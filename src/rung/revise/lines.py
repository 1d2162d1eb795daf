"""How a statement of the ladder becomes a line of a proposal."""

from __future__ import annotations

from collections.abc import Iterable

from rung.model.ladder import Statement
from rung.model.proposal import Line


def line(one: Statement, text: str | None = None) -> Line:
    """A statement as a line of a proposal, in its own words unless others are given."""
    return Line(one.level, one.category, one.text if text is None else text)


def texts_of(some: Iterable[Line | Statement]) -> list[str]:
    """What some lines or statements say, in order."""
    return [one.text for one in some]
