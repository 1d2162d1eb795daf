"""A ladder while it is read by an exact grammar: levels as they appear, statements, and marks for the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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

    def mark_all(
        self,
        blocks: Iterable[int],
        became: Became,
        opening: int = NOWHERE,
        category: str = "",
    ) -> None:
        """Note for the ledger what several blocks became; blocks without text became nothing."""
        for block in blocks:
            if self.reading.blocks[block].runs:
                self.mark(block, became, opening, category)

    def parted(self, order: int) -> bool:
        """Whether a part is one of several of its source: a paragraph or a cell, whose text is one text."""
        parts = self.reading.parts
        beside = parts[max(order - 1, 0) : order + 2]
        return [part.source for part in beside].count(parts[order].source) > 1

    def whole(self, block: Block) -> tuple[Run, ...]:
        """The runs of a whole part: what is set bold at its beginning, and the rest; as they are if it is one line."""
        order = block.place.order
        text = self.reading.parts[order].text
        if block.text == text or not block.runs:
            return _seen(block.runs)
        first, last = block.runs[0], block.runs[-1]
        bold = first.place.end if first.strong else 0
        lead = Run(text[:bold], Place(order, 0, bold), first.literal, True)
        rest = Run(text[bold:], Place(order, bold, len(text)), last.literal)
        return _seen((lead, rest) if bold else (rest,))

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


def role_named(word: str) -> Role:
    """The role of this name; a word that names none, also an empty one, leaves it an expectation.

    >>> role_named("summary"), role_named("wizard")
    ('summary', 'expectation')
    """
    return next((role for role in ROLES if role == word), "expectation")


def _seen(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs without the joiners that keep the beginning of a line from being taken for a list sign."""
    return tuple(piece for run in runs for piece in _pieces(run))


def _pieces(run: Run) -> Iterator[Run]:
    """What stands between the joiners of a run, each piece at its own place; a run without any as it is.

    >>> [piece.text for piece in _pieces(blocks("a" + JOINER + "b")[0].runs[0])]
    ['a', 'b']
    """
    if JOINER not in run.text:
        yield run
        return
    at = run.place.start
    for text in run.text.split(JOINER):
        place = run.place._replace(start=at, end=at + len(text))
        at = place.end + len(JOINER)
        if text:
            yield run._replace(text=text, place=place)


def without_first(runs: Sequence[Run], count: int) -> tuple[Run, ...]:
    """The runs less the first characters; literal runs keep the places of exactly the characters that are left.

    >>> [run.text for run in without_first(blocks("**Note:** Bakes")[0].runs, 5)]
    [' Bakes']

    >>> [run.place.start for run in without_first(blocks("Bakes")[0].runs, 2)]
    [2]
    """
    left: list[Run] = []
    for run in runs:
        cut = min(count, len(run.text))
        count -= cut
        if cut < len(run.text):
            left.append(_without_beginning(run, cut))
    return tuple(left)


def _without_beginning(run: Run, cut: int) -> Run:
    """A run less so many characters."""
    place = run.place
    if run.literal:
        place = place._replace(start=place.start + cut)
    return run._replace(text=run.text[cut:], place=place)
