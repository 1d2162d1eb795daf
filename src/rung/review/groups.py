"""Things that belong together, gathered in the order in which they were met."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


def grouped(found: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """The things under each key."""
    groups: dict[K, list[T]] = {}
    for one in found:
        groups.setdefault(key(one), []).append(one)
    return groups


def firsts(found: Iterable[T], key: Callable[[T], K]) -> dict[K, T]:
    """The first thing under each key."""
    kept: dict[K, T] = {}
    for one in found:
        kept.setdefault(key(one), one)
    return kept
