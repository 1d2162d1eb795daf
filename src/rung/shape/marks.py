"""What the readers of text, tables and data note down: which stretch of which block became what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rung.model.ladder import Became, Role
from rung.model.source import Place
from rung.shape.names import LevelName

NOWHERE = -1
"""Belongs to no level."""
SHARED = -2
"""Belongs to what all levels share."""


class Opening(NamedTuple):
    """One place where the document opens a level; `parents` are the headings above it, the nearest last."""

    name: LevelName
    parents: tuple[str, ...] = ()
    place: Place | None = None


class Mark(NamedTuple):
    """A stretch of a block and what it became. `opening` counts the openings of a document, or is NOWHERE or SHARED.

    `split` says that its sentences are statements of their own.
    """

    block: int
    start: int
    end: int
    became: Became
    opening: int = NOWHERE
    category: str = ""
    role: Role = "expectation"
    split: bool = False


class Spot(NamedTuple):
    """One heading of a level or of a category in a level."""

    opening: int
    category: str
    text: str
    place: Place
    rank: float = 0.0


@dataclass(slots=True)
class Notebook:
    """The marks and openings of one document while it is being read."""

    openings: list[Opening] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    inherits: list[str] = field(default_factory=list)
    headings: list[Spot] = field(default_factory=list)
    graded: bool = False

    def heading(
        self, opening: int, category: str, text: str, place: Place, rank: float = 0.0
    ) -> None:
        """Note a heading, also where nothing follows it."""
        self.headings.append(Spot(opening, category, text, place, rank))

    def add(self, other: Notebook) -> None:
        """Take over what another notebook holds."""
        base = len(self.openings)
        self.openings += other.openings
        for mark in other.marks:
            self.marks.append(
                mark._replace(opening=mark.opening + base)
                if mark.opening >= 0
                else mark
            )
        for spot in other.headings:
            self.headings.append(
                spot._replace(opening=spot.opening + base)
                if spot.opening >= 0
                else spot
            )
        self.titles += other.titles
        self.inherits += other.inherits

    def without_groups(self) -> None:
        """Forget headings that only hold together the categories below them and say nothing themselves."""
        said = {
            (mark.opening, mark.category)
            for mark in self.marks
            if mark.became == "statement"
        }
        ever = {category for _, category in said}
        times = Counter(
            category
            for _, category in {(spot.opening, spot.category) for spot in self.headings}
        )
        kept: list[Spot] = []
        for at, spot in enumerate(self.headings):
            following = self.headings[at + 1] if at + 1 < len(self.headings) else spot
            deeper = (
                following.opening == spot.opening and following.rank > spot.rank > 0
            )
            silent = spot.category not in ever and times[spot.category] > 1
            deeper = deeper and (spot.rank < 7 or following.rank >= 9 or silent)
            if not spot.category or (spot.opening, spot.category) in said or not deeper:
                kept.append(spot)
        self.headings = kept

    def retitle(self, opening: int, title: str) -> None:
        """Give an open level the title that stands in a place of its own."""
        old = self.openings[opening]
        self.openings[opening] = old._replace(
            name=old.name._replace(title=old.name.title or title)
        )

    def open(
        self, name: LevelName, parents: Sequence[str] = (), place: Place | None = None
    ) -> int:
        """The number of a new opening."""
        self.openings.append(Opening(name, tuple(parents), place))
        return len(self.openings) - 1
