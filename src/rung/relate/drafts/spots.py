"""Where the statements of an old draft belong in the new one: levels and categories put side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from rung.lexicon.tokens import tokens
from rung.model.ladder import COMMON, Ladder, Level, Statement

SAME_ID, SAME_TITLE, SAME_WORDS = 0.5, 0.3, 1.0
"""How much speaks for two levels being one: its name, its title, the share of statements with the same words."""

ENOUGH = 0.35
"""Less than this, and two levels have nothing to do with each other."""

MOST_OF_IT = 0.5
"""A category that goes by another name now has kept at least this share of its statements."""

Fold = Callable[[str], str]


class Spot(NamedTuple):
    """Track, level and category of a statement, as the new draft names them."""

    track: str
    level: str
    category: str


class Abreast(NamedTuple):
    """A level of the old draft beside the one it became; one of them is None where a level came or went."""

    old: Level | None
    new: Level | None


class Frame(NamedTuple):
    """The levels side by side, in the order of the new draft, and the old names of categories with the new ones."""

    levels: tuple[Abreast, ...]
    categories: Mapping[str, str]

    def spot(self, old: Statement) -> Spot:
        """Where an old statement would stand in the new draft if it had not moved; a level that is gone has no name."""
        category = self.categories.get(old.category, old.category)
        if old.level == COMMON:
            return Spot("", COMMON, category)
        for one in self.levels:
            if one.old and (one.old.track, one.old.id) == (old.track, old.level):
                return (
                    Spot(one.new.track, one.new.id, category)
                    if one.new
                    else Spot(old.track, "\0gone", category)
                )
        return Spot(old.track, old.level, category)


def folded(text: str) -> str:
    """The words of a text alone: what remains the same when case, marks and blanks change."""
    return " ".join(token.form for token in tokens(text)) or text.casefold().strip()


def frame(old: Ladder, new: Ladder) -> Frame:
    """Levels and categories of two drafts side by side. A level is known by its statements more than by its name."""
    said = {id(ladder): _said(ladder) for ladder in (old, new)}
    found: list[Abreast] = []
    for before, after in _tracks(old, new):
        left = [
            level
            for level in old.levels
            if before is not None and level.track == before
        ]
        right = [
            level for level in new.levels if after is not None and level.track == after
        ]
        likeness = [
            [_likeness(a, b, said[id(old)], said[id(new)]) for b in right] for a in left
        ]
        found += _aligned(left, right, likeness)
    return Frame(tuple(found), _categories(old, new))


def _said(ladder: Ladder) -> dict[tuple[str, str], Counter[str]]:
    found: dict[tuple[str, str], Counter[str]] = {}
    for one in ladder.statements:
        found.setdefault((one.track, one.level), Counter())[folded(one.text)] += 1
    return found


def _tracks(old: Ladder, new: Ladder) -> list[tuple[str | None, str | None]]:
    """Tracks of one name; of the others the first with the first and so on."""
    names = [name for name in old.tracks if name in new.tracks]
    left = [name for name in old.tracks if name not in names]
    right = [name for name in new.tracks if name not in names]
    most = max(len(left), len(right))
    pairs = zip(
        [*left, *[None] * (most - len(left))],
        [*right, *[None] * (most - len(right))],
        strict=True,
    )
    return [*((name, name) for name in names), *pairs]


def _likeness(
    a: Level,
    b: Level,
    old: Mapping[tuple[str, str], Counter[str]],
    new: Mapping[tuple[str, str], Counter[str]],
) -> float:
    mine, theirs = (
        old.get((a.track, a.id), Counter()),
        new.get((b.track, b.id), Counter()),
    )
    most = max(mine.total(), theirs.total(), 1)
    share = (mine & theirs).total() / most
    titled = bool(a.title) and a.title.casefold() == b.title.casefold()
    return (
        SAME_WORDS * share
        + SAME_ID * (a.id.casefold() == b.id.casefold())
        + SAME_TITLE * titled
    )


def _aligned(
    left: Sequence[Level], right: Sequence[Level], likeness: Sequence[Sequence[float]]
) -> list[Abreast]:
    """The alignment without crossings of which most speaks, from the lowest level up."""
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            both = (
                likeness[i][j] + best[i + 1][j + 1]
                if likeness[i][j] >= ENOUGH
                else -1.0
            )
            best[i][j] = max(both, best[i + 1][j], best[i][j + 1])
    found: list[Abreast] = []
    i = j = 0
    while i < len(left) or j < len(right):
        if i == len(left) or j == len(right):
            found.append(
                Abreast(
                    left[i] if i < len(left) else None,
                    right[j] if i == len(left) else None,
                )
            )
            i, j = (i + 1, j) if i < len(left) else (i, j + 1)
        elif (
            likeness[i][j] >= ENOUGH
            and best[i][j] == likeness[i][j] + best[i + 1][j + 1]
        ):
            found.append(Abreast(left[i], right[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            found.append(Abreast(left[i], None))
            i += 1
        else:
            found.append(Abreast(None, right[j]))
            j += 1
    return found


def _categories(old: Ladder, new: Ladder) -> dict[str, str]:
    """Old names of categories with the new ones: the same but for case, or one that holds most of the statements."""
    known = {one.name.casefold(): one.name for one in new.categories}
    names = {
        one.name: known[one.name.casefold()]
        for one in old.categories
        if one.name.casefold() in known
    }
    before = {one.name for one in old.categories}
    home = {folded(one.text): one.category for one in new.statements}
    for category in old.categories:
        if category.name in names:
            continue
        mine = [
            folded(one.text) for one in old.statements if one.category == category.name
        ]
        found = Counter(
            home[text] for text in mine if home.get(text) and home[text] not in before
        )
        name, count = found.most_common(1)[0] if found else ("", 0)
        if mine and count >= MOST_OF_IT * len(mine):
            names[category.name] = name
    return names
