"""Near neighbours among vectors without holding all pairs: exact for a few thousand, random projection trees beyond."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rung.relate.encoder import Vectors

EXACT = 2_000
"""Up to so many rows every pair is looked at, block by block; beyond, only rows that share a leaf of some tree."""

BLOCK = 512
LEAF = 128
TREES = 10
SHADOW = 48
"""Trees split a random projection of the vectors onto so few dimensions: a sixth of the time for the same leaves."""

SEED = 20231


class Near(NamedTuple):
    """Two rows, the first before the second, and the dot product of their vectors."""

    first: int
    second: int
    likeness: float


def near(vectors: Vectors, floor: float) -> Iterator[Near]:
    """Every pair whose likeness reaches the floor, each once and unordered; nearly every pair beyond 2,000 rows.

    Beyond the exact size time grows with n log n and memory with n: the leaves of random projection trees are compared
    within themselves (Dasgupta and Freund 2008, "Random projection trees and low dimensional manifolds").
    """
    if len(vectors) <= EXACT:
        yield from _exact(vectors, floor)
        return
    seen: set[int] = set()
    for rows in leaves(vectors):
        for one in _within(vectors, rows, floor):
            key = one.first * len(vectors) + one.second
            if key not in seen:
                seen.add(key)
                yield one


def _exact(vectors: Vectors, floor: float) -> Iterator[Near]:
    for start in range(0, len(vectors), BLOCK):
        block = vectors[start : start + BLOCK] @ vectors.T
        hits = np.argwhere(block >= floor)
        yield from (
            Near(int(i) + start, int(j), float(block[i, j]))
            for i, j in hits
            if i + start < j
        )


def _within(vectors: Vectors, rows: NDArray[np.int64], floor: float) -> Iterator[Near]:
    block = vectors[rows] @ vectors[rows].T
    upper = np.argwhere(np.triu(block >= floor, k=1))
    for i, j in upper:
        low, high = sorted((int(rows[i]), int(rows[j])))
        yield Near(low, high, float(block[i, j]))


def leaves(vectors: Vectors) -> Iterator[NDArray[np.int64]]:
    """Rows split at the median along random directions until a part is small; one partition per tree."""
    random = np.random.default_rng(SEED)
    for _ in range(TREES):
        shadow = vectors @ random.normal(size=(vectors.shape[1], SHADOW)).astype(
            np.float32
        )
        waiting = [np.arange(len(vectors))]
        while waiting:
            rows = waiting.pop()
            if len(rows) <= LEAF:
                yield rows
                continue
            one, other = shadow[random.choice(rows, 2, replace=False)]
            along = shadow[rows] @ (one - other)
            middle = np.argpartition(along, len(rows) // 2)
            waiting += [rows[middle[: len(rows) // 2]], rows[middle[len(rows) // 2 :]]]
