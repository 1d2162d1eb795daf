"""Where lines from elsewhere belong: their category in this ladder, and their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rung.model.ladder import Ladder
from rung.model.proposal import Line
from rung.revise.mechanical.words import heavy


def placed(text: str, category: str, ladder: Ladder) -> str:
    """The ladder's category of the same name, else the one whose statements and definition share most words."""
    names = [one.name for one in ladder.categories]
    same = next((name for name in names if name.casefold() == category.casefold()), "")
    if same or not names:
        return same or category
    mine = heavy(text)
    scores = {name: _share(mine, _texts(ladder, name)) for name in names}
    best = max(names, key=lambda name: scores[name])
    return best if scores[best] else names[0]


def ordered(lines: Sequence[Line], ladder: Ladder) -> tuple[Line, ...]:
    """The lines in the order of the ladder's categories; summaries of the whole level first."""
    order = {
        name: at
        for at, name in enumerate(["", *(one.name for one in ladder.categories)])
    }
    return tuple(sorted(lines, key=lambda one: order.get(one.category, len(order))))


def _texts(ladder: Ladder, name: str) -> Sequence[str]:
    told = [one.definition for one in ladder.categories if one.name == name]
    return [*told, *(one.text for one in ladder.statements if one.category == name)]


def _share(mine: frozenset[str], texts: Sequence[str]) -> float:
    """How often the words of a statement occur in a category, for the size of the category."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(heavy(text))
    whole = sum(counts.values())
    return sum(counts[word] for word in mine) / whole if whole else 0.0
