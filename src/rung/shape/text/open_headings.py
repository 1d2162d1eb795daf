"""The headings that stand open at one point of running text, and what they say of a line there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from rung.model.ladder import Role
from rung.shape.notebook import NOWHERE
from rung.shape.ranks import LEAD_IN, LOWEST, UNRANKED, Rank

Kind = Literal["level", "common", "category", "role", "section"]
LEVELS: tuple[Kind, ...] = ("level", "common")
LABELLED: tuple[Role, ...] = ("note", "prerequisite")
"""Roles whose heading is the category of what stands below it, if nothing else is."""


class Open(NamedTuple):
    """An open heading: what stands below it belongs to it until a heading of the same or a higher rank comes."""

    rank: Rank
    kind: Kind
    text: str
    opening: int = NOWHERE
    role: Role = "expectation"


NONE = Open(UNRANKED, "section", "")
"""No heading."""


class Where(NamedTuple):
    """The level, category and role that hold at a line; `formal`: the category has a line of its own."""

    opening: int
    category: str
    role: Role
    formal: bool = False


@dataclass(slots=True)
class OpenHeadings:
    """The open headings, the highest first; `transposed` says that categories stand above levels."""

    transposed: bool = False
    every: list[Open] = field(default_factory=list)

    def where(self, rank: Rank = LOWEST) -> Where:
        """Level, category and role at this point, or as they would be for a heading of this rank.

        >>> headings = OpenHeadings()
        >>> headings.push(Open(formatted(1), "level", "IC1", 0))
        >>> headings.push(Open(formatted(2), "category", "Craft"))
        >>> headings.where()[:2], headings.where(formatted(2))[:2]
        ((0, 'Craft'), (0, ''))
        """
        higher = [one for one in self.every if one.rank < rank]
        held = higher[: _down_to_level(higher)]
        below = higher[len(held) :]
        level = held[-1] if held else NONE
        role = _last(below, "role")
        category = _last(below, "category")
        if category is NONE and self.transposed:
            category = _last(held[:-1], "category", "section")
        labelled = category is NONE and role.role in LABELLED
        return Where(
            level.opening,
            role.text if labelled else category.text,
            role.role,
            formal=category.rank not in (UNRANKED, LEAD_IN),
        )

    def parents(self) -> list[str]:
        """The headings above this point, without levels and categories of levels."""
        return [one.text for one in self.every if one.kind == "section" and one.text]

    def push(self, heading: Open) -> None:
        """Open a heading, closing what is of its rank or lower."""
        self.close(heading.rank)
        self.every.append(heading)

    def close(self, rank: Rank) -> None:
        """Close the headings of this rank and lower ones.

        >>> headings = OpenHeadings()
        >>> headings.push(Open(formatted(1), "level", "IC1"))
        >>> headings.push(Open(formatted(2), "role", "Notes"))
        >>> headings.close(formatted(2))
        >>> [one.text for one in headings.every]
        ['IC1']
        """
        while self.every and self.every[-1].rank >= rank:
            self.every.pop()

    def inside(self, rank: Rank) -> bool:
        """Whether a heading of this rank stands below a level or in the common part."""
        return self.in_level(rank) or self._within("common", rank)

    def in_level(self, rank: Rank = LOWEST) -> bool:
        """Whether a heading of this rank stands below a level.

        >>> headings = OpenHeadings(every=[Open(formatted(2), "level", "IC1")])
        >>> headings.in_level(), headings.in_level(formatted(2))
        (True, False)
        """
        return self._within("level", rank)

    def _within(self, kind: Kind, rank: Rank) -> bool:
        """Whether a heading of this rank stands below one of this kind."""
        return any(one.kind == kind and one.rank < rank for one in self.every)

    def nearest(self, *kinds: Kind) -> Open:
        """The lowest open heading of these kinds, or NONE."""
        return _last(self.every, *kinds)


def _down_to_level(headings: Sequence[Open]) -> int:
    """How many of the headings there are down to the nearest level or common part, with it; 0 if there is none.

    >>> _down_to_level([NONE, NONE._replace(kind="level"), NONE]), _down_to_level([NONE])
    (2, 0)
    """
    numbered = enumerate(headings, start=1)
    return max((n for n, one in numbered if one.kind in LEVELS), default=0)


def _last(headings: Sequence[Open], *kinds: Kind) -> Open:
    """The last of these headings that is of one of these kinds, or NONE.

    >>> _last([NONE._replace(text="a"), NONE._replace(text="b")], "section").text
    'b'
    >>> _last([NONE._replace(text="a")], "level").text
    ''
    """
    return next((one for one in reversed(headings) if one.kind in kinds), NONE)
