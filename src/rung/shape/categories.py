"""Names of categories: one for each, whatever the case, the closing colon or a slip of the pen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rung.model.ladder import Became, Category
from rung.model.source import Block
from rung.shape.notebook import NOWHERE, Mark, Notebook

NAMING: frozenset[Became] = frozenset(("statement", "category", "definition"))
"""What a stretch may be that shows that a document has a category."""
MOST = 200
"""Spellings beyond which no slips of the pen are looked for."""
SHORTEST, LONG = 6, 10
"""Letters below which no slip is believed, and from which two are."""


def unified(marks: Sequence[Mark]) -> dict[str, str]:
    """For each spelling of a category the one to use.

    That is the first in the document among those that differ by case only, or by a typo and never stand in one level.
    """
    openings: dict[str, set[int]] = defaultdict(set)
    for mark in marks:
        openings[mark.category].add(mark.opening)
    openings.pop("", None)
    chosen: dict[str, str] = {}
    by_key: dict[str, str] = {}
    for name, opened in openings.items():
        key = _key(name)
        if key not in by_key:
            twin = _twin(key, by_key) or name
            together = opened & openings[twin] - {NOWHERE}
            by_key[key] = name if together else twin
        chosen[name] = by_key[key]
    return chosen


def _key(name: str) -> str:
    """A name as it is compared: "Health & Safety" is "health and safety".

    >>> _key("Health & Safety-first")
    'health and safety first'
    """
    return " ".join(name.casefold().replace("&", "and").replace("-", " ").split())


def _twin(key: str, known: Mapping[str, str]) -> str | None:
    """The first of the known names from which this one differs by a slip.

    >>> known = {"craftsman": "Craftsman"} | {str(number): "" for number in range(198)}
    >>> _twin("craftsmen", known), _twin("craftsmen", known | {"198": ""}) is None
    ('Craftsman', True)
    """
    if len(known) >= MOST:
        return None
    return next((name for other, name in known.items() if _is_slip(key, other)), None)


def _is_slip(one: str, other: str) -> bool:
    """Whether two names differ by one slip of the pen (or two, if they are long): "comunication".

    Their beginnings or their ends must agree, and neither may hold a digit or sign: "area 1" and "area 2" are two.

    >>> _is_slip("communication", "comunication"), _is_slip("area 1", "area 2"), _is_slip("craft", "crafts")
    (True, False, False)
    >>> _is_slip("ownership", "leadership")
    False
    """
    short = min(len(one), len(other))
    if short < SHORTEST or abs(len(one) - len(other)) > 2:
        return False
    if one[:2] != other[:2] and one[-3:] != other[-3:]:
        return False
    letters = (one + other).replace(" ", "")
    return letters.isalpha() and _distance(one, other) <= 1 + (short >= LONG)


def _distance(one: str, other: str) -> int:
    """How many letters must be put in, left out or changed to make the one of the other (Levenshtein).

    >>> _distance("craft", "crafts"), _distance("craft", "carft")
    (1, 2)
    """
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, start=1):
        before, row[0] = row[0], number
        for at, opposite in enumerate(other, start=1):
            changed = before + (letter != opposite)
            before = row[at]
            row[at] = min(row[at] + 1, row[at - 1] + 1, changed)
    return row[-1]


def categories(
    blocks: Sequence[Block], book: Notebook, names: Mapping[str, str]
) -> tuple[Category, ...]:
    """Every category under which a statement stands or that a level names, in reading order, with its definition.

    `names` unifies spellings; what several places say of a category is joined, each text once.
    """
    used = _used(book, names)
    definitions: dict[str, dict[str, None]] = {}
    for mark in book.marks:
        name = names.get(mark.category, mark.category)
        if name in used and mark.became in NAMING:
            texts = definitions.setdefault(name, {})
            if mark.became == "definition":
                texts[blocks[mark.block].text[mark.start : mark.end].strip()] = None
    return tuple(Category(name, " ".join(said)) for name, said in definitions.items())


def _used(book: Notebook, names: Mapping[str, str]) -> set[str]:
    """The categories under which a statement stands or that a level names."""
    said = {mark.category for mark in book.marks if mark.became == "statement"}
    headed = {heading.category for heading in book.headings}
    return {names.get(name, name) for name in said | headed} - {""}
