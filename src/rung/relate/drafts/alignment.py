"""Where the statements of an old draft belong in the new one: levels and categories put side by side."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from math import inf
from typing import NamedTuple

from rung.lexicon.folding import folded_name, same_name
from rung.lexicon.tokens import tokens
from rung.model.ladder import COMMON, Ladder, Level, Statement

SAME_ID, SAME_TITLE, SAME_WORDS = 0.5, 0.3, 1.0
"""How much speaks for two levels being one: its name, its title, the share of statements with the same words."""

ENOUGH = 0.35
"""Less than this, and two levels have nothing to do with each other."""

MOST_OF_IT = 0.5
"""A category that goes by another name now has kept at least this share of its statements."""

GONE = "\0gone"
"""What stands for the name of a level that the new draft doesn't have."""

LevelKey = tuple[str, str]
"""The track and the name of a level."""

Said = Mapping[LevelKey, Counter[str]]
"""What is said at each level, as words alone."""


class Cell(NamedTuple):
    """Where a statement stands: track, level and category, as the new draft names them."""

    track: str
    level: str
    category: str

    @property
    def level_key(self) -> LevelKey:
        """Its track and level."""
        return self.track, self.level


class LevelPair(NamedTuple):
    """A level of the old draft beside the one it became; one of them is None where a level came or went."""

    old: Level | None
    new: Level | None


@dataclass(frozen=True)
class Alignment:
    """The levels side by side, in the order of the new draft, and the old names of categories with the new ones."""

    levels: tuple[LevelPair, ...]
    categories: Mapping[str, str]

    @cached_property
    def became(self) -> Mapping[LevelKey, LevelKey]:
        """For each level of the old draft that the new one still has what it became."""
        both = ((one.old, one.new) for one in self.levels)
        return {_key(old): _key(new) for old, new in both if old and new}

    @cached_property
    def gone(self) -> frozenset[LevelKey]:
        """The levels that the new draft doesn't have."""
        return frozenset(
            _key(one.old) for one in self.levels if one.old and not one.new
        )

    @cached_property
    def added(self) -> frozenset[LevelKey]:
        """The levels that the old draft doesn't have."""
        return frozenset(
            _key(one.new) for one in self.levels if one.new and not one.old
        )

    def cell(self, old: Statement) -> Cell:
        """Where an old statement would stand in the new draft if it had not moved; a level that is gone has no name."""
        category = self.categories.get(old.category, old.category)
        if old.level == COMMON:
            return Cell("", COMMON, category)
        before = (old.track, old.level)
        if before in self.gone:
            return Cell(old.track, GONE, category)
        return Cell(*self.became.get(before, before), category)


def cell_of(new: Statement) -> Cell:
    """Where a statement of the new draft stands."""
    return Cell(new.track, new.level, new.category)


def words_alone(text: str) -> str:
    """The words of a text: what remains the same when case, marks and blanks change.

    >>> words_alone("- Leads, always, projects.")
    'leads always projects'
    """
    return " ".join(token.form for token in tokens(text)) or text.casefold().strip()


def aligned(old: Ladder, new: Ladder) -> Alignment:
    """Levels and categories of two drafts side by side. A level is known by its statements more than by its name."""
    said, says = _said(old), _said(new)
    found: list[LevelPair] = []
    for before, after in _tracks(old, new):
        left = [level for level in old.levels if level.track == before]
        right = [level for level in new.levels if level.track == after]
        likeness = [[_likeness(a, b, said, says) for b in right] for a in left]
        found += _paired(left, right, likeness)
    return Alignment(tuple(found), _categories(old, new))


def _key(level: Level) -> LevelKey:
    """What names a level within a ladder of several tracks."""
    return level.track, level.id


def _said(ladder: Ladder) -> Said:
    """The statements of each level as bare words, with how often each is said."""
    found: defaultdict[LevelKey, Counter[str]] = defaultdict(Counter)
    for one in ladder.statements:
        found[one.track, one.level][words_alone(one.text)] += 1
    return found


def _tracks(old: Ladder, new: Ladder) -> list[tuple[str | None, str | None]]:
    """Tracks of one name; of the others the first with the first and so on."""
    shared = [name for name in old.tracks if name in new.tracks]
    left = [name for name in old.tracks if name not in shared]
    right = [name for name in new.tracks if name not in shared]
    return [*zip(shared, shared, strict=True), *zip_longest(left, right)]


def _likeness(a: Level, b: Level, old: Said, new: Said) -> float:
    """How much speaks for two levels being one; minus infinity where it isn't enough."""
    mine, theirs = old.get(_key(a), Counter()), new.get(_key(b), Counter())
    most = max(mine.total(), theirs.total(), 1)
    found = SAME_WORDS * (mine & theirs).total() / most
    if same_name(a.id, b.id):
        found += SAME_ID
    if a.title and same_name(a.title, b.title):
        found += SAME_TITLE
    return found if found >= ENOUGH else -inf


def _paired(
    left: Sequence[Level], right: Sequence[Level], likeness: Sequence[Sequence[float]]
) -> Iterator[LevelPair]:
    """The alignment without crossings of which most speaks, from the lowest level up."""
    best = _best(likeness, len(left), len(right))
    i = j = 0
    while i < len(left) and j < len(right):
        if best[i][j] == likeness[i][j] + best[i + 1][j + 1]:
            yield LevelPair(left[i], right[j])
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            yield LevelPair(left[i], None)
            i += 1
        else:
            yield LevelPair(None, right[j])
            j += 1
    yield from (LevelPair(one, None) for one in left[i:])
    yield from (LevelPair(None, one) for one in right[j:])


def _best(
    likeness: Sequence[Sequence[float]], rows: int, columns: int
) -> list[list[float]]:
    """At [i][j] how much speaks for the best alignment of the levels from the i-th and the j-th on."""
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            both = likeness[i][j] + best[i + 1][j + 1]
            best[i][j] = max(both, best[i + 1][j], best[i][j + 1])
    return best


def _categories(old: Ladder, new: Ladder) -> dict[str, str]:
    """Old names of categories with the new ones: the same but for case, or one that holds most of the statements."""
    before = [one.name for one in old.categories]
    known = {folded_name(one.name): one.name for one in new.categories}
    kept = _found({name: known.get(folded_name(name), "") for name in before})
    came = _came(new, before)
    others = [name for name in before if name not in kept]
    return kept | _found({name: _renamed(name, old, came) for name in others})


def _came(new: Ladder, before: Sequence[str]) -> dict[str, str]:
    """The words of each statement in a category that the old draft doesn't list, with that category."""
    return {
        words_alone(one.text): one.category
        for one in new.statements
        if one.category not in before
    }


def _found(names: Mapping[str, str]) -> dict[str, str]:
    """Without those for which there is no new name."""
    return {old: new for old, new in names.items() if new}


def _renamed(category: str, old: Ladder, came: Mapping[str, str]) -> str:
    """Of the categories that came, by the words of their statements, the one that an old one became; empty for none."""
    texts = [
        words_alone(one.text) for one in old.statements if one.category == category
    ]
    homes = Counter(filter(None, map(came.get, texts)))
    for name, count in homes.most_common(1):
        if count >= MOST_OF_IT * len(texts):
            return name
    return ""
