"""Which vectors to compare where there are too many to compare all with all: leaves of random projection trees.

Time grows with n log n and memory with n (Dasgupta and Freund 2008, "Random projection trees and low dimensional
manifolds").
"""

from __future__ import annotations

from collections.abc import Iterator

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


def leaves(vectors: Vectors) -> Iterator[NDArray[np.int64]]:
    """Rows split at the median along random directions until a part has 128 rows or fewer; one partition per tree.

    Of each tree every row is in one leaf; of ten trees, nearly every two vectors that are near share some leaf.
    """
    random = np.random.default_rng(SEED)
    for _ in range(TREES):
        directions = random.normal(size=(vectors.shape[1], SHADOW))
        shadow = vectors @ directions.astype(np.float32)
        waiting = [np.arange(len(vectors))]
        while waiting:
            rows = waiting.pop()
            if len(rows) <= LEAF:
                yield rows
                continue
            one, other = shadow[random.choice(rows, 2, replace=False)]
            along = shadow[rows] @ (one - other)
            half = len(rows) // 2
            middle = np.argpartition(along, half)
            waiting += [rows[middle[:half]], rows[middle[half:]]]
