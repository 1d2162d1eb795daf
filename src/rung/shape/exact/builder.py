"""A ladder while it is read by an exact grammar: levels as they appear, statements, and marks for the ledger."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from rung.model.ladder import (
    COMMON,
    Became,
    Category,
    Heading,
    Ladder,
    Level,
    Role,
    Statement,
)
from rung.model.reading import Reading
from rung.model.source import Block, Place, Run
from rung.shape.ledger import ledger
from rung.shape.levels import BESIDE
from rung.shape.notebook import NOWHERE, SHARED, Mark

ROLES: tuple[Role, ...] = ("expectation", "summary", "prerequisite", "note", "example")

JOINER = "\u2060"
"""An invisible sign of no width."""


@dataclass(slots=True)
class Builder:
    """What is known so far. An opening is the number of a level, SHARED or NOWHERE."""

    reading: Reading
    title: str = ""
    purpose: str = ""
    reviewed: str = ""
    intro: list[str] = field(default_factory=list)
    levels: list[Level] = field(default_factory=list)
    definitions: dict[str, str] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    counts: dict[tuple[str, str, str], int] = field(
        default_factory=lambda: defaultdict(int)
    )

    def open(self, ident: str, title: str, track: str, place: Place | None) -> int:
        """The number of a level; a new one above all others of its track, unless it was opened before."""
        for number, level in enumerate(self.levels):
            if (level.id, level.track) == (ident, track):
                if title and not level.title:
                    self.levels[number] = level._replace(title=title)
                return number
        rank = sum(level.track == track for level in self.levels)
        self.levels.append(Level(ident, title, track, rank, place))
        return len(self.levels) - 1

    def say(self, opening: int, category: str, role: Role, runs: Sequence[Run]) -> None:
        """One more statement; without any words it is none."""
        if not runs:
            return
        level = self.levels[opening] if opening >= 0 else None
        ident = level.id if level else COMMON
        track = level.track if level else ""
        self.name(category)
        self.counts[track, ident, category] += 1
        order = self.counts[track, ident, category]
        self.statements.append(
            Statement(ident, category, tuple(runs), role, track, order)
        )

    def name(self, category: str, definition: str = "") -> None:
        """A category that the document names, with what it says of it."""
        if category:
            self.definitions[category] = self.definitions.get(category) or definition

    def head(self, opening: int, category: str, text: str, place: Place) -> None:
        """A heading of a level or of a category in it."""
        ident = COMMON if opening == SHARED else self.levels[opening].id
        self.headings.append(Heading(ident, category, text, place))

    def mark(
        self, block: int, became: Became, opening: int = NOWHERE, category: str = ""
    ) -> None:
        """Note for the ledger what a whole block became."""
        self.marks.append(
            Mark(
                block,
                0,
                len(self.reading.blocks[block].text),
                became,
                opening,
                category,
            )
        )

    def parted(self, order: int) -> bool:
        """Whether a part is one of several of its source: a paragraph or a cell, whose text is one text."""
        source = self.reading.parts[order].source
        return any(
            self.reading.parts[at].source == source
            for at in (order - 1, order + 1)
            if self._exists(at)
        )

    def _exists(self, order: int) -> bool:
        return 0 <= order < len(self.reading.parts)

    def whole(self, block: Block) -> tuple[Run, ...]:
        """The runs of a whole part: what is set bold at its beginning, and the rest; as they are if it is one line."""
        order = block.place.order
        text = self.reading.parts[order].text
        runs = block.runs
        if block.text == text:
            return _seen(runs)
        if not runs:
            return ()
        bold = runs[0].place.end if runs[0].strong else 0
        lead = (
            (Run(text[:bold], Place(order, 0, bold), runs[0].literal, True),)
            if bold
            else ()
        )
        return _seen(
            (*lead, Run(text[bold:], Place(order, bold, len(text)), runs[-1].literal))
        )

    def ladder(self) -> Ladder:
        """The ladder as read."""
        of = {**BESIDE, **dict(enumerate(self.levels))}
        return Ladder(
            title=self.title,
            levels=tuple(self.levels),
            categories=tuple(Category(*one) for one in self.definitions.items()),
            statements=tuple(self.statements),
            headings=tuple(self.headings),
            ledger=ledger(self.reading, self.marks, of, {}),
            findings=self.reading.findings,
            purpose=self.purpose,
            reviewed=self.reviewed,
            intro=tuple(self.intro),
        )


def _seen(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs without the joiners that keep the beginning of a line from being taken for a list sign."""
    text = "".join(run.text for run in runs)
    if JOINER not in text:
        return tuple(runs)
    found: list[Run] = []
    for run in runs:
        at = run.place.start
        for piece in re.split(f"({JOINER})", run.text):
            if piece and piece != JOINER:
                found.append(
                    run._replace(
                        text=piece,
                        place=run.place._replace(start=at, end=at + len(piece)),
                    )
                )
            at += len(piece)
    return tuple(found)


def without_first(runs: Sequence[Run], count: int) -> tuple[Run, ...]:
    """The runs less the first characters."""
    left: list[Run] = []
    for run in runs:
        cut = min(count, len(run.text))
        count -= cut
        if cut == len(run.text):
            continue
        place = (
            run.place._replace(start=run.place.start + cut)
            if run.literal
            else run.place
        )
        left.append(run._replace(text=run.text[cut:], place=place) if cut else run)
    return tuple(left)
