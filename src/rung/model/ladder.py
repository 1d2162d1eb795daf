"""The ladder: levels, categories and a flat table of statements that know where they came from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from rung.lexicon.folding import folded_text
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
        place = (self.track, self.level, self.category, self.role)
        return "\0".join((*place, folded_text(self.text)))

    @property
    def place(self) -> Place:
        """From the first run to the last, within the part where it begins."""
        first, last = self.runs[0].place, self.runs[-1].place
        return Place(
            first.order,
            first.start,
            last.end if last.order == first.order else first.end,
        )

    def place_of(self, start: int, end: int) -> tuple[Place, bool]:
        """The place of text[start:end], and whether it lies inside one literal run, so that it may be edited."""
        at = 0
        hits: list[Run] = []
        for run in self.runs:
            upto = at + len(run.text)
            touched = at < end and start < upto
            if touched or (start == end and at <= start <= upto and not hits):
                if run.literal:
                    low, high = max(start, at) - at, min(end, upto) - at
                    hits.append(
                        run._replace(
                            place=Place(
                                run.place.order,
                                run.place.start + low,
                                run.place.start + high,
                            )
                        )
                    )
                else:
                    hits.append(run)
            at = upto
        if not hits:
            return self.place, False
        first, last = hits[0].place, hits[-1].place
        whole = Place(
            first.order,
            first.start,
            last.end if last.order == first.order else first.end,
        )
        return whole, len(hits) == 1 and hits[0].literal

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
            keyed = tuple(
                one if one.key == key else replace(one, key=key)
                for one, key in zip(self.statements, fresh, strict=True)
            )
            object.__setattr__(self, "statements", keyed)

    @property
    def tracks(self) -> tuple[str, ...]:
        """Names of the tracks in reading order; one empty name when the document has only one line of levels."""
        return tuple(dict.fromkeys(level.track for level in self.levels))

    def expectation(
        self, level: str, category: str, track: str | None = None
    ) -> tuple[Statement, ...]:
        """What is expected of one level in one category, in reading order."""
        return tuple(
            one
            for one in self.statements
            if one.role == "expectation"
            and one.level == level
            and one.category == category
            and track in (None, one.track)
        )
