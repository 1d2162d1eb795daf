"""The headings that stand open at one point of running text, and what they say of a line there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from rung.model.ladder import Role
from rung.shape.marks import NOWHERE

Kind = Literal["level", "common", "category", "role", "section"]
PLAIN_LEVEL, STRONG_LEVEL, STRONG, PLAIN, LISTED = 6.8, 6.7, 7.0, 8.0, 9.0
BELOW_CATEGORY = 8.5
PAGE = 0.5
"""Ranks of headings that are none by format; real headings have their depth, 1 to 6."""


class Frame(NamedTuple):
    """An open heading: what stands below it belongs to it until a heading of the same or a higher rank comes."""

    rank: float
    kind: Kind
    text: str
    opening: int = NOWHERE
    role: Role = "expectation"


class Where(NamedTuple):
    """The level, category and role that hold at a line."""

    opening: int
    category: str
    role: Role
    formal: bool = False


@dataclass(slots=True)
class Stack:
    """The open headings, the highest first; `transposed` says that categories stand above levels."""

    transposed: bool = False
    frames: list[Frame] = field(default_factory=list)

    def where(self, rank: float = 99.0) -> Where:
        """Level, category and role at this point, or as they would be for a heading of this rank."""
        open_ones = [frame for frame in self.frames if frame.rank < rank]
        at = next(
            (
                n
                for n in range(len(open_ones) - 1, -1, -1)
                if open_ones[n].kind in ("level", "common")
            ),
            -1,
        )
        below = open_ones[at + 1 :]
        category = next(
            (frame for frame in reversed(below) if frame.kind == "category"), None
        )
        role: Role = next(
            (frame.role for frame in reversed(below) if frame.kind == "role"),
            "expectation",
        )
        if category is None and self.transposed and at >= 0:
            category = next(
                (
                    frame
                    for frame in reversed(open_ones[:at])
                    if frame.kind in ("category", "section")
                ),
                None,
            )
        label = next(
            (frame.text for frame in reversed(below) if frame.kind == "role"), ""
        )
        name = (
            category.text
            if category
            else label
            if role in ("note", "prerequisite")
            else ""
        )
        formal = category is not None and category.rank != PLAIN + 0.1
        return Where(open_ones[at].opening if at >= 0 else NOWHERE, name, role, formal)

    def parents(self) -> list[str]:
        """The headings above this point, without levels and categories of levels."""
        return [
            frame.text
            for frame in self.frames
            if frame.kind == "section" and frame.text
        ]

    def push(self, frame: Frame) -> None:
        """Open a heading, closing what is of its rank or lower."""
        self.close(frame.rank)
        self.frames.append(frame)

    def close(self, rank: float) -> None:
        """Close the headings of this rank and lower ones."""
        while self.frames and self.frames[-1].rank >= rank:
            self.frames.pop()

    def inside(self, rank: float) -> bool:
        """Whether a heading of this rank stands below a level or in the common part."""
        return any(
            frame.kind in ("level", "common") and frame.rank < rank
            for frame in self.frames
        )

    def in_level(self, rank: float = 99.0) -> bool:
        """Whether a heading of this rank stands below a level."""
        return any(frame.kind == "level" and frame.rank < rank for frame in self.frames)
