"""Names of categories: one for each, whatever the case, the closing colon or a slip of the pen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rung.model.ladder import Category
from rung.model.source import Block
from rung.shape.marks import NOWHERE, Mark, Notebook


def unified(marks: Sequence[Mark]) -> dict[str, str]:
    """For each spelling of a category the one to use: the first in the document among those that only differ by
    case or a typo.
    """
    counts = Counter(mark.category for mark in marks if mark.category)
    openings: dict[str, set[int]] = {}
    for mark in marks:
        if mark.category and mark.opening != NOWHERE:
            openings.setdefault(mark.category, set()).add(mark.opening)
    chosen: dict[str, str] = {}
    by_key: dict[str, str] = {}
    for name in counts:
        key = _key(name)
        if key not in by_key:
            twin = (
                next((other for other in by_key if _slip(key, other)), None)
                if len(by_key) < 200
                else None
            )
            together = twin is not None and openings.get(name, set()) & openings.get(
                by_key[twin], set()
            )
            by_key[key] = by_key[twin] if twin is not None and not together else name
        chosen[name] = by_key[key]
    return chosen


def _key(name: str) -> str:
    return " ".join(name.casefold().replace("&", "and").replace("-", " ").split())


def _slip(one: str, other: str) -> bool:
    """Whether two names differ by one slip of the pen (or two, if they are long)."""
    short = min(len(one), len(other))
    if (
        short < 6
        or abs(len(one) - len(other)) > 2
        or (one[:2] != other[:2] and one[-3:] != other[-3:])
    ):
        return False
    if not one.replace(" ", "").isalpha() or not other.replace(" ", "").isalpha():
        return False
    return _distance(one, other) <= (1 if short < 10 else 2)


def _distance(one: str, other: str) -> int:
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, start=1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]


def categories(
    blocks: Sequence[Block], book: Notebook, names: dict[str, str]
) -> tuple[Category, ...]:
    """Every category under which a statement stands or that a level names, in reading order, with its definition."""
    used = {mark.category for mark in book.marks if mark.became == "statement"} | {
        spot.category for spot in book.headings
    }
    used = {names.get(name, name) for name in used}
    found: dict[str, list[str]] = {}
    for mark in book.marks:
        name = names.get(mark.category, mark.category)
        if (
            not name
            or name not in used
            or mark.became not in ("statement", "category", "definition")
        ):
            continue
        texts = found.setdefault(name, [])
        text = blocks[mark.block].text[mark.start : mark.end].strip()
        if mark.became == "definition" and text not in texts:
            texts.append(text)
    return tuple(Category(name, " ".join(texts)) for name, texts in found.items())
