"""What a rule, a reader or a check noticed, and the edits that would fix it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from rung.model.source import Place

Severity = Literal["error", "warning", "info"]


class Edit(NamedTuple):
    """Replace what stands at a place by a text."""

    place: Place
    text: str


class Related(NamedTuple):
    """The other place a finding speaks of."""

    place: Place
    quote: str
    level: str
    category: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something noticed at a place, with the reason and the way out in a sentence.

    `rule` and `severity` are filled by the engine. `fix` is what would fix it in place; `safe` says that it may be
    applied unasked. `confidence` is 1.0 unless a model decided.
    """

    place: Place
    message: str
    quote: str = ""
    level: str = ""
    category: str = ""
    rule: str = ""
    severity: Severity = "warning"
    fix: tuple[Edit, ...] = ()
    safe: bool = False
    related: tuple[Related, ...] = ()
    confidence: float = 1.0
