"""Which words mean the same to a reader of a ladder: groups of words by sense, exact ones and near ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from rung.lexicon.derivation import root
from rung.lexicon.tables import lines

NONE: frozenset[int] = frozenset()


class Sense(NamedTuple):
    """Lemmas that mean the same, and those that mean nearly so."""

    exact: tuple[str, ...]
    near: tuple[str, ...]


@lru_cache(maxsize=1)
def senses() -> tuple[Sense, ...]:
    """Every sense, in the order of senses.txt; the number of a sense is its place here."""
    found = []
    for line in lines("senses.txt"):
        exact, _, near = line.partition("~")
        found.append(Sense(tuple(exact.split()), tuple(near.split())))
    return tuple(found)


@lru_cache(maxsize=65536)
def alike(a: str, b: str) -> bool:
    """Whether two lemmas are one word for a reader: they derive from each other, or share an exact sense.

    >>> alike("assist", "help"), alike("help", "lead")
    (True, False)
    """
    if root(a) == root(b):
        return True
    return not exact_senses(a).isdisjoint(exact_senses(b))


@lru_cache(maxsize=65536)
def near(a: str, b: str) -> bool:
    """Whether two lemmas are alike, or mean nearly the same.

    >>> near("assist", "help"), near("lead", "bake")
    (True, False)
    """
    if alike(a, b):
        return True
    return not near_senses(a).isdisjoint(near_senses(b))


@lru_cache(maxsize=16384)
def concept(lemma: str) -> str:
    """What is equal for lemmas that are alike: the first word of their first exact sense, or else their root.

    It makes sets of words out of texts. A word of several senses is counted under the first, so that words that are
    alike may have two concepts; words of one concept are always alike.

    >>> concept("assist") == concept("help"), concept("bake")
    (True, 'bake')
    """
    found = exact_senses(lemma)
    if not found:
        return root(lemma)
    return senses()[min(found)].exact[0]


def exact_senses(lemma: str) -> frozenset[int]:
    """The numbers of the senses that a lemma has exactly; one that isn't listed has those of its root."""
    table = _exact()
    return table.get(lemma) or table.get(root(lemma), NONE)


def near_senses(lemma: str) -> frozenset[int]:
    """The numbers of the senses that a lemma has exactly or nearly; one that isn't listed has those of its root."""
    table = _near()
    return table.get(lemma) or table.get(root(lemma), NONE)


@lru_cache(maxsize=1)
def _exact() -> Mapping[str, frozenset[int]]:
    """For each lemma the senses that list it before the "~"."""
    return _numbered([sense.exact for sense in senses()])


@lru_cache(maxsize=1)
def _near() -> Mapping[str, frozenset[int]]:
    """For each lemma the senses that list it at all."""
    return _numbered([sense.exact + sense.near for sense in senses()])


def _numbered(groups: Sequence[tuple[str, ...]]) -> Mapping[str, frozenset[int]]:
    """For each word the numbers of the groups that it is in."""
    found: dict[str, frozenset[int]] = {}
    for number, group in enumerate(groups):
        for word in group:
            found[word] = found.get(word, NONE) | {number}
    return found
