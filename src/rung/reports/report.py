"""What a report is, and what it is given: a document as read, the findings on it, and how each one stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from rung.model.finding import Finding, Severity
from rung.model.ladder import Ladder
from rung.model.reading import Reading

Standing = Literal["new", "known", "allowed"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""From the worst down."""


class Noted(NamedTuple):
    """A finding and how it stands: new, known from the baseline, or allowed for the reason in `why`.

    `mark` stays the same when lines move; `in_source` says that a comment in the document allows it.
    """

    finding: Finding
    standing: Standing = "new"
    why: str = ""
    mark: str = ""
    in_source: bool = False


class Card(NamedTuple):
    """What a report may say about a rule besides its findings."""

    id: str
    severity: Severity
    summary: str
    page: str


@dataclass(frozen=True, slots=True)
class Review:
    """One document and all that was noted on it. `hidden` counts what is only worth a look and wasn't asked for."""

    name: str
    reading: Reading
    ladder: Ladder
    noted: tuple[Noted, ...]
    hidden: int = 0
    cards: tuple[Card, ...] = ()
    compared: bool = False

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that count: neither known nor allowed."""
        return tuple(one.finding for one in self.noted if one.standing == "new")

    def number(self, severity: Severity) -> int:
        """How many findings of one severity count."""
        return sum(one.severity == severity for one in self.findings)


class Look(NamedTuple):
    """How wide a report may be and whether it may use colour; only reports for people care."""

    width: int = 100
    colour: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """One way of telling people or machines what was found."""

    name: str
    write: Callable[[Sequence[Review], Look], str]
