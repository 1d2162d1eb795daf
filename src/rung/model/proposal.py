"""A change someone stands behind, what became of each old statement, and what the judge said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from rung.model.source import Place

Fate = Literal["kept", "reworded", "merged", "moved", "implied", "cut", "dropped"]


class Line(NamedTuple):
    """One statement of a proposal. `source` says where an author took it from, for drafts."""

    level: str
    category: str
    text: str
    source: str = ""


class Account(NamedTuple):
    """What became of one old statement, and why; `new` is the statement that now carries it or that implies it."""

    old: str
    level: str
    category: str
    became: Fate
    new: str
    why: str


class Verdict(NamedTuple):
    """What one check answered, with a sentence and the places it speaks of."""

    check: str
    holds: bool
    why: str
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for: an operation on a scope, and the form the answer must have; None and empty: not asked."""

    operation: str
    level: str = ""
    category: str = ""
    max: int | None = None
    person: str = ""
    intent: str = ""
    text: str = ""
    fixed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """Lines that would stand in the request's scope instead of what stands there, by an author."""

    request: Request
    author: str
    lines: tuple[Line, ...]
    note: str = ""
