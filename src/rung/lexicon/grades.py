"""Single words that grade: families of them from the least rank to the greatest, and how great a part verbs take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from rung.lexicon.lemmas import lemma
from rung.lexicon.tables import named_lines

VERBS = "verbs"
"""The family of verbs; it is looked up by lemma, the others by the word as it is written."""

NOTHING: Mapping[str, int] = MappingProxyType({})

Ranks = tuple[tuple[str, ...], ...]
"""The words of each rank, from the lowest rank up."""


@lru_cache(maxsize=1)
def families() -> Mapping[str, Ranks]:
    """The words of each rank, by the name of the family, in the order of grades.txt."""
    found = {}
    for name, listed in named_lines("grades.txt"):
        found[name] = tuple(tuple(rank.split()) for rank in listed.split("|"))
    return found


def ranks(word: str) -> Mapping[str, int]:
    """The rank of a word, from 0, by the name of each family that it is in; empty for one that doesn't grade.

    The word is in lower case; a plural that isn't listed counts as its singular.

    >>> dict(ranks("large")), dict(ranks("bake"))
    ({'size': 3}, {})
    """
    table = _ranks()
    return table.get(word) or table.get(word.removesuffix("s"), NOTHING)


def highest(words: Iterable[str], names: Iterable[str]) -> Mapping[str, int]:
    """The highest rank that some words show in each of these families; families that none is in are missing."""
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
    """How great a part a verb takes in any form, from 1 ('follow') to 7 ('pioneer'); None for one without a rank.

    >>> strength("lead") > strength("help"), strength("bake") is None
    (True, True)
    """
    return _strengths().get(lemma(verb))


@lru_cache(maxsize=1)
def _ranks() -> Mapping[str, Mapping[str, int]]:
    """For each word its rank in each family that it is in, verbs apart."""
    found: dict[str, dict[str, int]] = {}
    for name, listed in families().items():
        for word, rank in _ranked(listed) if name != VERBS else ():
            found.setdefault(word, {})[name] = rank
    return found


@lru_cache(maxsize=1)
def _strengths() -> Mapping[str, int]:
    """For each verb, as its lemma, its rank from 1."""
    return {word: rank + 1 for word, rank in _ranked(families()[VERBS])}


def _ranked(listed: Ranks) -> Iterator[tuple[str, int]]:
    """Each word of a family with its rank from 0."""
    for rank, words in enumerate(listed):
        for word in words:
            yield word, rank
