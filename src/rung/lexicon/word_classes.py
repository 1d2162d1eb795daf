"""Words by class: the one stop list, from which every use composes what it needs by the names of classes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rung.lexicon.tables import named_lines


def members(*classes: str) -> frozenset[str]:
    """The words of these classes together, in lower case.

    KeyError for a class that word_classes.txt doesn't have.
    """
    table = _classes()
    return frozenset(word for name in classes for word in table[name])


def one_of(*classes: str) -> str:
    """The words of these classes as alternatives of a regular expression, in the order of the file.

    KeyError for a class that word_classes.txt doesn't have.
    """
    table = _classes()
    return "|".join(word for name in classes for word in table[name])


@lru_cache(maxsize=1)
def _classes() -> Mapping[str, tuple[str, ...]]:
    """The words of each class, in the order of the file."""
    listed = named_lines("word_classes.txt")
    return {name: tuple(words.split()) for name, words in listed}
