"""A change someone stands behind, what became of each old statement, and what the judge said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from rung.model.source import Place

Fate = Literal["kept", "reworded", "merged", "moved", "implied", "cut", "dropped"]


class Line(NamedTuple):
    """One statement of a proposal, as its author wrote it, bold labels and all.

    `source` says where an author took it from, for drafts; "new" marks what nothing but the author says.
    """

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
    """What was asked for: an operation on a scope, and the form the answer must have; None and empty: not asked.

    level, category: the scope; both empty, the whole ladder. text: the one statement spoken of, in the ladder or not.
    fixed: texts that must stay as they are. intent: the asker's own words. source: statements of an older
    description that the answer must account for. like: levels whose manner the answer must have. steps: how many
    steps a scale must have. ends: its first and last step. renames: old and new name of levels.
    """

    operation: str
    level: str = ""
    category: str = ""
    max: int | None = None
    person: str = ""
    intent: str = ""
    text: str = ""
    fixed: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    like: tuple[str, ...] = ()
    steps: int | None = None
    ends: tuple[str, ...] = ()
    renames: tuple[tuple[str, str], ...] = ()
    track: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """Lines that would stand in the request's scope instead of what stands there, by an author."""

    request: Request
    author: str
    lines: tuple[Line, ...]
    note: str = ""
