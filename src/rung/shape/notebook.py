"""What the readers of text, tables and data note down: which stretch of which block became what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rung.model.ladder import Became, Role
from rung.model.source import Place
from rung.shape.names import LevelName
from rung.shape.ranks import BOLD, UNRANKED, Rank, listed

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


class Headed(NamedTuple):
    """One heading of a level (category empty) or of a category in a level."""

    opening: int
    category: str
    text: str
    place: Place
    rank: Rank = UNRANKED


@dataclass(slots=True)
class Notebook:
    """The marks and openings of one document while it is being read.

    `titles` are the headings that may be the document's title; `graded` says that lead-ins grade themes without a name.
    """

    openings: list[Opening] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    headings: list[Headed] = field(default_factory=list)
    graded: bool = False

    def open(
        self, name: LevelName, parents: Sequence[str] = (), place: Place | None = None
    ) -> int:
        """The number of a new opening."""
        self.openings.append(Opening(name, tuple(parents), place))
        return len(self.openings) - 1

    def retitle(self, opening: int, title: str) -> None:
        """Give an open level without a title the one that stands in a place of its own."""
        old = self.openings[opening]
        name = old.name._replace(title=old.name.title or title)
        self.openings[opening] = old._replace(name=name)

    def heading(
        self,
        opening: int,
        category: str,
        text: str,
        place: Place,
        rank: Rank = UNRANKED,
    ) -> None:
        """Note a heading, also where nothing follows it."""
        self.headings.append(Headed(opening, category, text, place, rank))

    def add(self, other: Notebook) -> None:
        """Take over what another notebook holds; its openings are numbered on from those here."""
        base = len(self.openings)
        self.openings += other.openings
        self.titles += other.titles
        self.marks += [
            mark._replace(opening=_moved(mark.opening, base)) for mark in other.marks
        ]
        self.headings += [
            one._replace(opening=_moved(one.opening, base)) for one in other.headings
        ]

    def without_groups(self) -> None:
        """Forget headings that only hold together the categories below them and say nothing themselves."""
        said = {
            (mark.opening, mark.category)
            for mark in self.marks
            if mark.became == "statement"
        }
        silent = self._silent({category for _, category in said})
        following = [*self.headings[1:], *self.headings[-1:]]
        self.headings = [
            one
            for one, after in zip(self.headings, following, strict=True)
            if one.category == ""
            or (one.opening, one.category) in said
            or not _groups(one, after, silent)
        ]

    def _silent(self, said: set[str]) -> set[str]:
        """Categories of several levels under which no level says anything."""
        headed = {(one.opening, one.category) for one in self.headings}
        times = Counter(category for _, category in headed)
        return {one for one, count in times.items() if count > 1} - said


def _moved(opening: int, base: int) -> int:
    """The number of an opening behind others; what belongs to no or to every level goes on doing so.

    >>> _moved(0, 5), _moved(NOWHERE, 5), _moved(SHARED, 5)
    (5, -1, -2)
    """
    return opening + base if opening >= 0 else opening


def _groups(heading: Headed, after: Headed, silent: set[str]) -> bool:
    """Whether a heading holds together the categories below it, the first of which is the next heading.

    A heading by format does; others do above the entries of a list, or if no level says anything under their name.
    """
    if after.opening != heading.opening or not after.rank > heading.rank > UNRANKED:
        return False
    above_list = after.rank >= listed(0)
    return heading.rank < BOLD or above_list or heading.category in silent
