"""What a report is, and what it is given: a document, its findings, and the standing of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from rung.model.finding import Finding, Severity
from rung.model.ladder import Ladder
from rung.model.reading import Reading
from rung.reports.wording import number_of

Standing = Literal["new", "known", "allowed"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""The severities, the worst first."""
SEVERAL = {"error": "errors", "warning": "warnings", "info": "info"}
"""The plural for findings of each severity."""


class Noted(NamedTuple):
    """A finding and its standing: new, known from the baseline, or allowed for the reason in `why`.

    `in_source` says that a comment in the document allows it.
    """

    finding: Finding
    standing: Standing = "new"
    why: str = ""
    in_source: bool = False


class Card(NamedTuple):
    """What a report may say about a rule besides its findings."""

    id: str
    severity: Severity
    summary: str
    page: str


@dataclass(frozen=True, slots=True)
class Review:
    """One document and the findings on it. `hidden` counts the infos that weren't asked for.

    `identity` names the document in marks: its path as seen from the baseline.
    """

    name: str
    reading: Reading
    ladder: Ladder
    noted: tuple[Noted, ...]
    hidden: int = 0
    cards: tuple[Card, ...] = ()
    compared: bool = False
    identity: str = ""

    def counted(self) -> tuple[tuple[Severity, str], ...]:
        """The number of findings of each severity that has any, in words: "2 errors"."""
        numbers = Counter(one.severity for one in self.findings)
        return tuple(
            (name, number_of(numbers[name], name, SEVERAL[name]))
            for name in SEVERITIES
            if numbers[name]
        )

    def marks(self) -> tuple[str, ...]:
        """A mark for each of `noted` that stays the same when lines move."""
        return marks(self.identity or self.name, [one.finding for one in self.noted])

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that count: neither known nor allowed."""
        return tuple(one.finding for one in self.noted if one.standing == "new")


def marks(identity: str, findings: Iterable[Finding]) -> tuple[str, ...]:
    """A mark for each finding that stays the same when lines move.

    It is made of document, rule, level, category and quote, and of how many alike came before.
    """
    import hashlib  # takes 5 ms, needed only by reports that compare

    seen: Counter[str] = Counter()
    made = []
    for one in findings:
        quote = " ".join(one.quote.split()).casefold()
        coordinates = "\0".join((identity, one.rule, one.level, one.category, quote))
        mark = hashlib.sha256(f"{coordinates}\0{seen[coordinates]}".encode())
        made.append(mark.hexdigest()[:20])
        seen[coordinates] += 1
    return tuple(made)


class Look(NamedTuple):
    """How wide a report may be and whether it may use colour; only the terminal report heeds this."""

    width: int = 100
    colour: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A report: its name, and the function that writes it."""

    name: str
    write: Callable[[Sequence[Review], Look], str]
