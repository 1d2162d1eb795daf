"""Which words mean the same to a reader of a ladder: groups of words by sense, exact ones and near ones."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pkgutil import get_data
from typing import NamedTuple

from rung.lexicon.derivation import root

NONE: frozenset[int] = frozenset()


class Sense(NamedTuple):
    """Lemmas that mean the same, and those that mean nearly so."""

    exact: tuple[str, ...]
    near: tuple[str, ...]


def senses() -> tuple[Sense, ...]:
    """Every sense, as the file lists them."""
    return _senses()


@lru_cache(maxsize=65536)
def alike(a: str, b: str) -> bool:
    """Whether two lemmas are one word for a reader: they derive from each other, or share an exact sense."""
    return root(a) == root(b) or not exact_senses(a).isdisjoint(exact_senses(b))


@lru_cache(maxsize=65536)
def near(a: str, b: str) -> bool:
    """Whether two lemmas are alike or mean nearly the same."""
    return alike(a, b) or not near_senses(a).isdisjoint(near_senses(b))


def concept(lemma: str) -> str:
    """What is equal for lemmas that are alike: the first word of their first exact sense, or their root.

    A word of several senses is counted under the first, so words that are alike may have two concepts.
    """
    found = exact_senses(lemma)
    return _senses()[min(found)].exact[0] if found else root(lemma)


def exact_senses(lemma: str) -> frozenset[int]:
    """The numbers of the senses that a lemma, or the head of its family, has."""
    return _of(lemma, _exact())


def near_senses(lemma: str) -> frozenset[int]:
    """The numbers of the senses that a lemma, or the head of its family, has exactly or nearly."""
    return _of(lemma, _all())


def _of(lemma: str, numbers: Mapping[str, frozenset[int]]) -> frozenset[int]:
    return numbers.get(lemma) or numbers.get(root(lemma), NONE)


@lru_cache(maxsize=1)
def _senses() -> tuple[Sense, ...]:
    data = get_data("rung.lexicon", "senses.txt")
    assert data is not None, "the senses are part of the package"
    lines = (
        line.partition("~")
        for line in data.decode().splitlines()
        if line[:1] not in ("#", "")
    )
    return tuple(
        Sense(tuple(exact.split()), tuple(near.split())) for exact, _, near in lines
    )


@lru_cache(maxsize=1)
def _exact() -> Mapping[str, frozenset[int]]:
    return _numbered([sense.exact for sense in _senses()])


@lru_cache(maxsize=1)
def _all() -> Mapping[str, frozenset[int]]:
    return _numbered([sense.exact + sense.near for sense in _senses()])


def _numbered(groups: list[tuple[str, ...]]) -> Mapping[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, group in enumerate(groups):
        for word in group:
            found[word] = found.get(word, NONE) | {number}
    return found
