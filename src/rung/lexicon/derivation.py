"""Which words derive from each other: 'decide' and 'decision', 'review' and 'reviewer', never 'product' and 'productive'.

Families of words are listed in families.txt; of words that it doesn't list, regular endings are taken off.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rung.lexicon.lemmas import is_compared, lemma
from rung.lexicon.tables import lines

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
def family(word: str) -> str:
    """What is equal for words in any form that derive from each other: the root of the word's lemma.

    >>> family("mentorship") == family("mentor"), family("mentor") == family("mention")
    (True, False)
    """
    return root(lemma(word))


@lru_cache(maxsize=16384)
def root(base: str) -> str:
    """What is equal for lemmas that derive from each other: the first of their family, or what endings leave.

    A degree of comparison is its own root: 'larger' asks for something other than 'large'.

    >>> root("collaboration") == root("collaborate"), root("decision") == root("decide")
    (True, True)
    """
    families = _families()
    if base in families:
        return families[base]
    if is_compared(base):
        return base
    short = _without_ending(base)
    return families.get(short) or families.get(short + "e") or short


def _without_ending(base: str) -> str:
    """The lemma without a regular ending and without the -e before it; the lemma itself where it has none."""
    for end, least in ENDINGS.items():
        if base.endswith(end) and len(base) - len(end) >= least:
            short = base.removesuffix(end)
            return short.removesuffix("e") if len(short) > ENDINGS["e"] else short
    return base


@lru_cache(maxsize=1)
def _families() -> Mapping[str, str]:
    """For each listed word the first word of its family."""
    found: dict[str, str] = {}
    for line in lines("families.txt"):
        first, *others = line.split()
        found |= dict.fromkeys((first, *others), first)
    return found
