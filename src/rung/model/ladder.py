"""The ladder: levels, categories and a flat table of statements that know where they came from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from rung.lexicon.folding import folded_text
from rung.lexicon.holes import is_hole
from rung.lexicon.scales import Term
from rung.model.finding import Edit, Finding
from rung.model.key import are_keys, minted
from rung.model.relation import Position, Relation
from rung.model.source import Place, Run
from rung.model.style import Style

COMMON = "common"
"""The level id of what is expected at every level."""


def called(level: str) -> str:
    """A level as a reader calls it."""
    return "all levels" if level == COMMON else level


Role = Literal["expectation", "summary", "prerequisite", "note", "example"]
HELD: tuple[Role, ...] = ("expectation", "summary")
"""The roles of statements that a person at a level is held to."""

Became = Literal[
    "title",
    "level",
    "category",
    "statement",
    "definition",
    "intro",
    "markup",
    "blank",
    "unplaced",
]


class Level(NamedTuple):
    """One rung of one track. `id` is the document's own name for it ("IC3"); rank counts from 0 within the track."""

    id: str
    title: str
    track: str
    rank: int
    place: Place | None = None


class Category(NamedTuple):
    """What statements are about, and how the document defines it, if it does."""

    name: str
    definition: str = ""


class Heading(NamedTuple):
    """Where the document opens a level (category empty) or a category of a level, whether or not statements follow."""

    level: str
    category: str
    text: str
    place: Place

    def finding(self, message: str) -> Finding:
        """A finding at this heading: where a missing thing is reported."""
        return Finding(
            place=self.place,
            message=message,
            quote=self.text,
            level=self.level,
            category=self.category,
        )


class Entry(NamedTuple):
    """One line of the ledger: a stretch of the input and what became of it."""

    place: Place
    text: str
    became: Became
    level: str = ""
    category: str = ""


class Cell(NamedTuple):
    """One category of one level of one track; without a category, what is said of the whole level."""

    track: str
    level: str
    category: str

    def __str__(self) -> str:
        """The cell as a person names it: 'Engineering, IC3, Craft'."""
        return ", ".join(part for part in self if part)


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing said of one level in one category. `category` is empty for a summary or note of the whole level.

    `key` is what it is known by in its ladder and, where a store keeps versions, from one version to the next. A
    ladder gives one to every statement that has none.
    """

    level: str
    category: str
    runs: tuple[Run, ...]
    role: Role = "expectation"
    track: str = ""
    order: int = 0
    key: str = field(default="", compare=False)

    @property
    def text(self) -> str:
        """The statement as one string; offsets in it are what `finding` takes."""
        runs = self.runs
        return runs[0].text if len(runs) == 1 else "".join(run.text for run in runs)

    @property
    def identity(self) -> str:
        """What tells it from others where it has no key yet: its place in the ladder and its words, case aside."""
        return "\0".join((*self.cell, self.role, folded_text(self.text)))

    def known_by(self, key: str) -> Statement:
        """The same statement under a key."""
        return self if self.key == key else replace(self, key=key)

    @property
    def cell(self) -> Cell:
        """Where it stands in the ladder."""
        return Cell(self.track, self.level, self.category)

    @property
    def is_held(self) -> bool:
        """Whether people at its level are held to it, or would be: notes and examples demand nothing."""
        return self.role in HELD

    @property
    def is_hole(self) -> bool:
        """Whether it only keeps a place for a text that is still to be written."""
        return is_hole(self.text)

    @property
    def demands(self) -> bool:
        """Whether it says something that people at its level are held to."""
        return self.is_held and not self.is_hole

    @property
    def place(self) -> Place:
        """From the first run to the last, within the part where it begins."""
        return self.runs[0].place.upto(self.runs[-1].place)

    def place_of(self, start: int, end: int) -> tuple[Place, bool]:
        """The place of text[start:end], and whether it lies inside one literal run, so that it may be edited."""
        cut = [
            run.cut(max(start - at, 0), min(end - at, len(run.text)))
            for at, run in self._under(start, end)
        ]
        if not cut:
            return self.place, False
        return cut[0].place.upto(cut[-1].place), len(cut) == 1 and cut[0].literal

    def _under(self, start: int, end: int) -> list[tuple[int, Run]]:
        """The runs that text[start:end] touches, with their offsets; of an empty stretch the first that it borders."""
        at, found = 0, []
        for run in self.runs:
            upto = at + len(run.text)
            if (at < end and start < upto) or at <= start == end <= upto:
                found.append((at, run))
            at = upto
        return found[:1] if start == end else found

    def finding(
        self,
        start: int,
        end: int,
        message: str,
        *,
        becomes: str | None = None,
        safe: bool = False,
    ) -> Finding:
        """A finding at text[start:end]; `becomes` is kept as a fix only where it can be applied in place."""
        place, editable = self.place_of(start, end)
        fix = (Edit(place, becomes),) if becomes is not None and editable else ()
        return Finding(
            place=place,
            message=message,
            quote=self.text[start:end],
            level=self.level,
            category=self.category,
            fix=fix,
            safe=safe and bool(fix),
        )


Copy = Literal["", "exact", "near"]


class Judged(NamedTuple):
    """How two statements of one ladder relate: `a` is the common or lower one, or the earlier one of a level.

    `copy` says that the texts alone decided: the same words, or the same but for words that demand nothing. `sure`
    says that a careful reader would agree in four cases of five or more.
    """

    a: Statement
    b: Statement
    position: Position
    relation: Relation
    copy: Copy = ""
    sure: bool = True

    @property
    def across(self) -> bool:
        """Whether the statements stand in tracks beside each other, neither of which is above the other."""
        return (
            COMMON not in (self.a.level, self.b.level) and self.a.track != self.b.track
        )


@dataclass(frozen=True, slots=True)
class Ladder:
    """A ladder as understood: flat tuples in reading order, no parent pointers.

    `levels` are in rising order within each track and don't include common. `ledger` accounts for every line of the
    input; `findings` are the problems met while understanding. `style` and `terms` (own words with a tier) are
    what the user declared in the settings. `relations` are the judged pairs of statements; None: nobody judged.
    `purpose`, `reviewed` (a date) and `intro` (what stands above all levels) are kept where a document of the canonical
    form says them. `views` remembers what was worked out of this very value (see `once_per_ladder`).
    """

    title: str = ""
    levels: tuple[Level, ...] = ()
    categories: tuple[Category, ...] = ()
    statements: tuple[Statement, ...] = ()
    headings: tuple[Heading, ...] = field(default=(), compare=False)
    ledger: tuple[Entry, ...] = field(default=(), compare=False)
    findings: tuple[Finding, ...] = field(default=(), compare=False)
    style: Style = field(default=Style(), compare=False)
    terms: tuple[Term, ...] = field(default=(), compare=False)
    relations: tuple[Judged, ...] | None = field(
        default=None, compare=False, repr=False
    )
    purpose: str = ""
    reviewed: str = ""
    intro: tuple[str, ...] = ()
    views: dict[object, object] = field(
        init=False, default_factory=dict, compare=False, repr=False
    )

    def __post_init__(self) -> None:
        """Every statement of a ladder has a key of its own."""
        keys = [one.key for one in self.statements]
        if not are_keys(keys):
            fresh = minted(keys, [one.identity for one in self.statements])
            keyed = map(Statement.known_by, self.statements, fresh)
            object.__setattr__(self, "statements", tuple(keyed))

    @property
    def tracks(self) -> tuple[str, ...]:
        """Names of the tracks in reading order; one empty name when the document has only one line of levels."""
        return tuple(dict.fromkeys(level.track for level in self.levels))

    def expectation(
        self, level: str, category: str, track: str | None = None
    ) -> tuple[Statement, ...]:
        """What is expected of one level in one category, in reading order."""
        here = [
            one
            for one in self.statements
            if one.role == "expectation" and one.cell[1:] == (level, category)
        ]
        return tuple(one for one in here if track in (None, one.track))

    def levels_of(self, track: str) -> tuple[Level, ...]:
        """The levels of a track, lowest first."""
        inside = (one for one in self.levels if one.track == track)
        return tuple(sorted(inside, key=lambda one: one.rank))
