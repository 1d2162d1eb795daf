"""The result of `rung threads`: behaviours step by step, what is new at each level, the tiers each level reaches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from rung.lexicon.scales import DIMENSIONS, names
from rung.model.ladder import COMMON, Ladder, Level, Statement
from rung.model.reading import Reading
from rung.relate.branches import Branch, branches
from rung.relate.profiles import common_profile, profile_of
from rung.relate.threads import Step, StepKind, Thread, new_at, notes, threads
from rung.reports.lines import Lines
from rung.reports.sections import common


class ThreadStep(msgspec.Struct, frozen=True):
    """One statement of a thread and its step: new, raise, same, lower or partial against the one it follows.

    `follows` is the line of that one, 0 when it follows none; `confidence` how sure the step is.
    """

    level: str
    category: str
    text: str
    line: int
    step: StepKind
    file: str
    track: str
    follows: int
    confidence: float


class Note(msgspec.Struct, frozen=True):
    """A remark on a thread, numbered from 0: it jumps, falls back, stands still, or begins only at the top."""

    thread: int
    kind: str
    text: str


class New(msgspec.Struct, frozen=True):
    """What a level asks for that doesn't continue anything at a lower one, with lines of the input."""

    level: str
    track: str
    lines: tuple[int, ...]
    texts: tuple[str, ...]


class Reached(msgspec.Struct, frozen=True):
    """The highest tier that a level reaches on a dimension: its rank from 1, of how many, its name, and the words."""

    level: str
    track: str
    dimension: str
    rank: int
    of: int
    name: str
    phrase: str
    line: int


class Parting(msgspec.Struct, frozen=True):
    """A track that begins at a level beside a level of another track, and how the document shows it."""

    track: str
    level: str
    beside: str
    beside_track: str
    why: str


class Threads(msgspec.Struct, frozen=True):
    """The answer for one ladder; `levels` are the columns of a table of it, common first where there is any."""

    file: str
    judge: str
    levels: tuple[str, ...]
    threads: tuple[tuple[ThreadStep, ...], ...]
    notes: tuple[Note, ...]
    new: tuple[New, ...]
    profile: tuple[Reached, ...]
    branches: tuple[Parting, ...] = ()


def answer(name: str, reading: Reading, ladder: Ladder, judge: str) -> Threads:
    """Everything about the threads of a ladder."""
    found = threads(ladder)
    at = _Places(reading)
    levels = (*common(ladder), *ladder.levels)
    return Threads(
        file=name,
        judge=judge,
        levels=tuple(dict.fromkeys(level.id for level in levels)),
        threads=tuple(tuple(map(at.step, thread.steps)) for thread in found),
        notes=tuple(_notes(found, ladder)),
        new=tuple(_new(found, level, at) for level in ladder.levels),
        profile=tuple(one for level in levels for one in _reached(ladder, level, at)),
        branches=tuple(map(_parting, branches(ladder))),
    )


class _Places:
    """Statements and steps with their lines and files."""

    def __init__(self, reading: Reading) -> None:
        self._lines = Lines(reading)

    def line(self, one: Statement) -> int:
        """The line where a statement begins."""
        return self._lines.region(one.place).line

    def step(self, step: Step) -> ThreadStep:
        """A step as it is published."""
        one = step.statement
        return ThreadStep(
            level=one.level,
            category=one.category,
            text=one.text,
            line=self.line(one),
            step=step.kind,
            file=self._lines.file(one.place),
            track=one.track,
            follows=self.line(step.before) if step.before else 0,
            confidence=round(step.relation.confidence, 4) if step.relation else 1.0,
        )


def _notes(found: Sequence[Thread], ladder: Ladder) -> Iterator[Note]:
    """What is worth knowing of each thread, given how high its track reaches."""
    tops: dict[str, int] = {}
    for level in ladder.levels:
        tops[level.track] = max(level.rank, tops.get(level.track, 0))
    for row, thread in enumerate(found):
        for note in notes(thread, tops.get(thread.track, 0)):
            yield Note(row, *note)


def _parting(one: Branch) -> Parting:
    """A branch by the names of its levels."""
    return Parting(one.track, one.begins.id, one.beside.id, one.beside.track, one.why)


def _new(found: Sequence[Thread], level: Level, at: _Places) -> New:
    """What is new at a level, each statement with its line."""
    fresh = new_at(found, level.id, level.track)
    lines = tuple(at.line(one) for one in fresh)
    return New(level.id, level.track, lines, tuple(one.text for one in fresh))


def _reached(ladder: Ladder, level: Level, at: _Places) -> Iterator[Reached]:
    """The highest tier that a level reaches on each dimension that it mentions."""
    common = level.id == COMMON
    shown = common_profile(ladder) if common else profile_of(ladder, level)
    for name in filter(shown.__contains__, DIMENSIONS):
        one = shown[name]
        yield Reached(
            level=level.id,
            track=level.track,
            dimension=name,
            rank=one.tier.rank,
            of=len(names(name)),
            name=one.tier.name,
            phrase=one.phrase,
            line=at.line(one.statement),
        )
