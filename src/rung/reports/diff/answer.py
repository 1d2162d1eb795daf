"""The result of `rung diff`: levels side by side and every change; its shape is published as a JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Literal

import msgspec

from rung.lexicon.casing import capitalized
from rung.model.ladder import Level, Statement, called
from rung.relate.drafts.alignment import LevelPair
from rung.relate.drafts.changes import Change, Comparison, Kind
from rung.reports.wording import number_of

Fate = Literal["same", "renamed", "added", "dropped"]

MEANINGS: dict[Kind, str] = {
    "raised": "Asks for more",
    "lowered": "Asks for less",
    "added": "New",
    "dropped": "No longer asked for",
    "moved": "Moved",
    "merged": "Said in fewer statements",
    "split": "Said in more statements",
    "reworded": "Said in other words",
}
"""What each kind of change means to a reader, the most important first."""
NOWHERE = Level("", "", "", 0)
"""A stand-in for the missing counterpart of a level that was added or dropped."""
FATES: dict[Fate, str] = {
    "renamed": "{old} is now called {new}.",
    "added": "{new} is a new level.",
    "dropped": "{old} is no longer a level.",
}
"""What became of a level or a category, in a sentence."""


class DiffLevel(msgspec.Struct, frozen=True):
    """One level in both drafts; `old` or `new` is empty where it came or went."""

    fate: Fate
    old: str
    new: str
    track: str


class DiffCategory(msgspec.Struct, frozen=True):
    """A category that goes by another name now."""

    old: str
    new: str


class DiffChange(msgspec.Struct, frozen=True):
    """One change. `level` and `category` say where it stands now, or stood if it is gone; `level` is `common` for all.

    Several statements that became one, or the other way round, stand on lines of their own in `old` or `new`.
    """

    kind: Kind
    level: str
    category: str
    old: str
    new: str
    why: str
    track: str
    old_level: str
    old_category: str


class Diff(msgspec.Struct, frozen=True):
    """What changed from one draft to another; `unchanged` counts the statements that stayed as and where they were."""

    old: str
    new: str
    judge: str
    levels: tuple[DiffLevel, ...]
    categories: tuple[DiffCategory, ...]
    unchanged: int
    changes: tuple[DiffChange, ...]


def answer(old: str, new: str, found: Comparison, judge: str) -> Diff:
    """The comparison of two drafts, by their names."""
    pairs = found.alignment.categories.items()
    return Diff(
        old=old,
        new=new,
        judge=judge,
        levels=tuple(map(_level, found.alignment.levels)),
        categories=tuple(DiffCategory(*pair) for pair in pairs if pair[0] != pair[1]),
        unchanged=found.unchanged,
        changes=tuple(map(_change, found.changes)),
    )


def grouped(found: Diff) -> Iterator[tuple[str, tuple[DiffChange, ...]]]:
    """The changes under the level that each stands at."""
    for (track, level), held in groupby(
        found.changes, key=attrgetter("track", "level")
    ):
        of = f" of {track}" if track else ""
        yield capitalized(f"{called(level)}{of}"), tuple(held)


def by_kind(
    changes: Sequence[DiffChange],
) -> Iterator[tuple[Kind, tuple[DiffChange, ...]]]:
    """The changes of each kind that there are any of, the weightiest kind first."""
    ranks = list(MEANINGS)
    ordered = sorted(changes, key=lambda change: ranks.index(change.kind))
    for kind, held in groupby(ordered, key=attrgetter("kind")):
        yield kind, tuple(held)


def news(found: Diff) -> Iterator[str]:
    """What became of levels and categories, a sentence each."""
    for level in found.levels:
        if level.fate in FATES:
            yield FATES[level.fate].format(old=level.old, new=level.new)
    for category in found.categories:
        yield FATES["renamed"].format(old=category.old, new=category.new)


def counted(changes: Sequence[DiffChange]) -> str:
    """How many changes of each kind, in words."""
    said = [f"{len(held)} {kind}" for kind, held in by_kind(changes)]
    return ", ".join(said) or "nothing changed"


def stayed(number: int) -> str:
    """How many statements are unchanged, in words."""
    return number_of(number, "statement is unchanged", "statements are unchanged")


def _level(one: LevelPair) -> DiffLevel:
    """Two levels side by side, by their names."""
    old, new = one.old or NOWHERE, one.new or NOWHERE
    here = one.new or old
    return DiffLevel(_fate(one), old.id, new.id, here.track)


def _fate(one: LevelPair) -> Fate:
    """What became of a level."""
    if one.old is None:
        return "added"
    if one.new is None:
        return "dropped"
    return "same" if one.old.id == one.new.id else "renamed"


def _change(one: Change) -> DiffChange:
    """A change with its texts, at the place of the new statement, or of the old one if that is gone."""
    here = (one.new or one.old)[0]
    before = (one.old[0].level, one.old[0].category) if one.old else ("", "")
    return DiffChange(
        kind=one.kind,
        level=here.level,
        category=here.category,
        old=_lines(one.old),
        new=_lines(one.new),
        why=one.why,
        track=here.track,
        old_level=before[0],
        old_category=before[1],
    )


def _lines(statements: Sequence[Statement]) -> str:
    """The texts of statements, one a line."""
    return "\n".join(" ".join(one.text.split()) for one in statements)
