"""The answer of `rung diff`: levels side by side and every change; its shape is published as a JSON Schema."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

import msgspec

from rung.model.ladder import Level, Statement, called
from rung.relate.drafts.changes import Change, Comparison, Kind
from rung.relate.drafts.spots import Abreast
from rung.reports.wording import capitalized, number_of

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
"""What each kind of change means for a reader; the weightiest first."""
FATES: dict[Fate, str] = {
    "renamed": "{old} is called {new} now.",
    "added": "{new} is a new level.",
    "dropped": "{old} is no level any more.",
}
"""What became of a level or a category, where that is worth a sentence."""


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
    renamed = tuple(
        DiffCategory(*one) for one in found.frame.categories.items() if one[0] != one[1]
    )
    levels = tuple(_level(one) for one in found.frame.levels)
    return Diff(
        old,
        new,
        judge,
        levels,
        renamed,
        found.unchanged,
        tuple(_change(one) for one in found.changes),
    )


def grouped(found: Diff) -> Iterator[tuple[str, tuple[DiffChange, ...]]]:
    """The changes under the level that each stands at."""
    for (track, level), held in groupby(
        found.changes, key=lambda one: (one.track, one.level)
    ):
        of = f" of {track}" if track else ""
        yield capitalized(f"{called(level)}{of}"), tuple(held)


def by_kind(
    changes: Sequence[DiffChange],
) -> Iterator[tuple[str, tuple[DiffChange, ...]]]:
    """The changes under what their kind means, the weightiest kind first."""
    for kind, meaning in MEANINGS.items():
        held = tuple(change for change in changes if change.kind == kind)
        if held:
            yield meaning, held


def news(found: Diff) -> Iterator[str]:
    """What became of levels and categories, a sentence each."""
    for level in found.levels:
        if level.fate in FATES:
            yield FATES[level.fate].format(old=level.old, new=level.new)
    for category in found.categories:
        yield FATES["renamed"].format(old=category.old, new=category.new)


def counted(changes: Sequence[DiffChange]) -> str:
    """How many changes of each kind, in words."""
    counts = Counter(one.kind for one in changes)
    return (
        ", ".join(f"{counts[kind]} {kind}" for kind in MEANINGS if counts[kind])
        or "nothing changed"
    )


def stayed(number: int) -> str:
    """How many statements are as they were, in words."""
    return number_of(number, "statement is as it was", "statements are as they were")


def _level(one: Abreast) -> DiffLevel:
    old, new = one.old, one.new
    track = next((level.track for level in (new, old) if level), "")
    return DiffLevel(
        _fate(old, new), old.id if old else "", new.id if new else "", track
    )


def _fate(old: Level | None, new: Level | None) -> Fate:
    if old is None:
        return "added"
    if new is None:
        return "dropped"
    return "same" if old.id == new.id else "renamed"


def _change(one: Change) -> DiffChange:
    here = (one.new or one.old)[0]
    before = (one.old[0].level, one.old[0].category) if one.old else ("", "")
    return DiffChange(
        one.kind,
        here.level,
        here.category,
        _lines(one.old),
        _lines(one.new),
        one.why,
        here.track,
        *before,
    )


def _lines(statements: Sequence[Statement]) -> str:
    return "\n".join(" ".join(one.text.split()) for one in statements)
