"""Single words that grade: families of them from the least rank to the greatest, and how strong a part verbs take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pkgutil import get_data
from types import MappingProxyType

from rung.lexicon.lemmas import lemma

VERBS = "verbs"
"""The family of verbs; it is looked up by lemma, the others by the word as it is written."""

NOTHING: Mapping[str, int] = MappingProxyType({})


def families() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The words of each rank, by the name of the family."""
    return _families()


def ranks(word: str) -> Mapping[str, int]:
    """The rank of a word in lower case, from 0, by the name of each family that it is in."""
    table = _ranks()
    return table.get(word) or table.get(word.removesuffix("s"), NOTHING)


def highest(words: Iterable[str], names: Iterable[str]) -> Mapping[str, int]:
    """The highest rank that some words show, for each of these families that one of them is in."""
    found: dict[str, int] = {}
    wanted = frozenset(names)
    for word in words:
        for name, rank in ranks(word).items():
            if name in wanted:
                found[name] = max(rank, found.get(name, 0))
    return found


def grades(word: str, names: Iterable[str]) -> bool:
    """Whether a word in lower case grades in one of these families."""
    return not ranks(word).keys().isdisjoint(names)


def strength(verb: str) -> int | None:
    """How great a part the verb takes, from 1 ('follow') to 7 ('pioneer'); None for one that isn't graded."""
    return _strengths().get(lemma(verb))


@lru_cache(maxsize=1)
def _families() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    data = get_data("rung.lexicon", "grades.txt")
    assert data is not None, "the grades are part of the package"
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for line in data.decode().replace("\n    ", " ").splitlines():
        name, colon, listed = line.partition(": ")
        if colon and not line.startswith("#"):
            found[name] = tuple(tuple(rank.split()) for rank in listed.split("|"))
    return found


@lru_cache(maxsize=1)
def _ranks() -> Mapping[str, Mapping[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for name, listed in _families().items():
        for rank, words in enumerate(listed):
            for word in words if name != VERBS else ():
                found.setdefault(word, {})[name] = rank
    return found


@lru_cache(maxsize=1)
def _strengths() -> Mapping[str, int]:
    listed = enumerate(_families()[VERBS], 1)
    return {word: rank for rank, words in listed for word in words}
