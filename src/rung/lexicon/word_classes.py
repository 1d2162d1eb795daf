"""Words by class: the one stop list, from which every use composes what it needs by the names of classes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pkgutil import get_data


def members(*classes: str) -> frozenset[str]:
    """The words of these classes together, in lower case; KeyError for a class that isn't there."""
    return frozenset(word for name in classes for word in _classes()[name])


def one_of(*classes: str) -> str:
    """The words of these classes as alternatives of a regular expression, in the order of the file."""
    return "|".join(word for name in classes for word in _classes()[name])


def class_names() -> tuple[str, ...]:
    """The names of all classes, as the file lists them."""
    return tuple(_classes())


@lru_cache(maxsize=1)
def _classes() -> Mapping[str, tuple[str, ...]]:
    data = get_data("rung.lexicon", "word_classes.txt")
    assert data is not None, "the word classes are part of the package"
    return dict(_parsed(data.decode()))


def _parsed(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Name and words of each class; an indented line belongs to the one above."""
    for line in text.replace("\n    ", " ").splitlines():
        name, colon, listed = line.partition(": ")
        if colon and not line.startswith("#"):
            yield name, tuple(listed.split())
