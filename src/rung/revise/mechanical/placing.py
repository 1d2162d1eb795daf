"""Where lines from elsewhere belong: their category in this ladder, and their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from rung.lexicon.folding import same_name
from rung.model.ladder import Ladder
from rung.model.proposal import Line
from rung.model.scope import Scope
from rung.revise.lines import texts_of
from rung.revise.mechanical.words import heavy, is_among

Value = TypeVar("Value")
Key = TypeVar("Key", bound=Hashable)


def placed(text: str, category: str, ladder: Ladder) -> str:
    """The ladder's category of the same name, else the one whose statements and definition share most words.

    The first one where none shares any; the name as given in a ladder without categories.
    """
    names = [one.name for one in ladder.categories]
    same = [name for name in names if same_name(name, category)]
    if same or not names:
        return (*same, category)[0]
    mine = heavy(text)
    return max(names, key=lambda name: _share(mine, _texts(ladder, name)))


def with_kept(lines: list[Line], scope: Scope, source: str = "") -> list[Line]:
    """The lines, then those texts of the request that must stay and don't stand there yet.

    Each comes at the level spoken of, under the category that suits it, with this source.
    """
    there = texts_of(lines)
    missing = (text for text in scope.request.keep if not is_among(text, there))
    return lines + [
        Line(scope.level, placed(text, "", scope.ladder), text, source)
        for text in missing
    ]


def ordered(lines: Iterable[Line], ladder: Ladder) -> tuple[Line, ...]:
    """The lines in the order of the ladder's categories; summaries of the whole level first, unknown ones last."""
    names = ["", *(one.name for one in ladder.categories)]
    order = {name: at for at, name in enumerate(names)}
    return tuple(sorted(lines, key=lambda one: order.get(one.category, len(order))))


def room(most: int, category: str, lines: Iterable[Line]) -> int:
    """How many more lines a category takes beside these; 0 where it is full."""
    taken = Counter(one.category for one in lines)
    return max(0, most - taken[category])


def grouped(
    values: Iterable[Value], key: Callable[[Value], Key]
) -> dict[Key, list[Value]]:
    """The values by their keys, both in the order in which they come first."""
    found: dict[Key, list[Value]] = {}
    for one in values:
        found.setdefault(key(one), []).append(one)
    return found


def _texts(ladder: Ladder, name: str) -> Iterator[str]:
    """What a category is about: its definition and its statements at all levels."""
    for category in ladder.categories:
        if category.name == name:
            yield category.definition
    for one in ladder.statements:
        if one.category == name:
            yield one.text


def _share(mine: frozenset[str], texts: Iterable[str]) -> float:
    """How often the words of a statement occur in a category, for the size of the category."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(heavy(text))
    return sum(counts[word] for word in mine) / max(1, counts.total())
