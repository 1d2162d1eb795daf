"""Which words derive from each other: 'decide' and 'decision', 'review' and 'reviewer', never 'product' and 'productive'.

Families of words are listed in families.txt; of words that it doesn't list, regular endings are taken off.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pkgutil import get_data

from rung.lexicon.lemmas import is_compared, lemma

ENDINGS = {
    "isation": 5,
    "ization": 5,
    "ability": 5,
    "ation": 5,
    "able": 5,
    "ment": 5,
    "ness": 4,
    "ise": 5,
    "ize": 5,
    "ly": 4,
    "e": 5,
}
"""Endings that change the part of speech and no meaning, longest first, and how many letters they must leave."""


@lru_cache(maxsize=16384)
def root(base: str) -> str:
    """What is equal for lemmas that derive from each other: the first of their family, or what endings leave.

    A degree of comparison is its own root: 'larger' asks for something other than 'large'.
    """
    known = _families().get(base)
    if known:
        return known
    if is_compared(base):
        return base
    short = _without_ending(base)
    return _families().get(short) or _families().get(short + "e") or short


@lru_cache(maxsize=16384)
def family(word: str) -> str:
    """What is equal for words in any form that derive from each other: the root of the word's lemma."""
    return root(lemma(word))


def derived(a: str, b: str) -> bool:
    """Whether one lemma derives from the other, or both from a third one."""
    return root(a) == root(b)


def _without_ending(base: str) -> str:
    for end, least in ENDINGS.items():
        if base.endswith(end) and len(base) - len(end) >= least:
            short = base.removesuffix(end)
            return short.removesuffix("e") if len(short) > ENDINGS["e"] else short
    return base


@lru_cache(maxsize=1)
def _families() -> Mapping[str, str]:
    data = get_data("rung.lexicon", "families.txt")
    assert data is not None, "the families of words are part of the package"
    lines = (line.split() for line in data.decode().splitlines() if line[:1] != "#")
    return {word: family[0] for family in lines for word in family}
