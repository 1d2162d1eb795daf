"""A ladder while it is read by an exact grammar: levels in order of appearance, statements, and marks for the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from rung.model.ladder import COMMON, Became, Category, Heading, Ladder, Level, Role, Statement
from rung.model.reading import Reading
from rung.model.source import Place, Run
from rung.shape.ledger import ledger
from rung.shape.marks import NOWHERE, SHARED, Mark

ROLES: tuple[Role, ...] = ("expectation", "summary", "prerequisite", "note", "example")


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
    counts: dict[tuple[str, str, str], int] = field(default_factory=lambda: defaultdict(int))

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
        self.statements.append(Statement(ident, category, tuple(runs), role, track, order))

    def name(self, category: str, definition: str = "") -> None:
        """A category that the document names, with what it says of it."""
        if category:
            self.definitions[category] = self.definitions.get(category) or definition

    def head(self, opening: int, category: str, text: str, place: Place) -> None:
        """A heading of a level or of a category in it."""
        ident = COMMON if opening == SHARED else self.levels[opening].id
        self.headings.append(Heading(ident, category, text, place))

    def mark(self, block: int, became: Became, opening: int = NOWHERE, category: str = "") -> None:
        """Note for the ledger what a whole block became."""
        self.marks.append(Mark(block, 0, len(self.reading.blocks[block].text), became, opening, category))

    def ladder(self) -> Ladder:
        """The ladder as read."""
        of = dict(enumerate(self.levels))
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


def without_first(runs: Sequence[Run], count: int) -> tuple[Run, ...]:
    """The runs less the first characters."""
    left: list[Run] = []
    for run in runs:
        cut = min(count, len(run.text))
        count -= cut
        if cut == len(run.text):
            continue
        place = run.place._replace(start=run.place.start + cut) if run.literal else run.place
        left.append(run._replace(text=run.text[cut:], place=place) if cut else run)
    return tuple(left)
