"""Near neighbours: what the leaves of the trees hold."""

from __future__ import annotations

import numpy as np
import pytest

from rung.relate.encoder import Vectors, normed, static
from rung.relate.neighbours import EXACT, LEAF, TREES, leaves


def clustered(rows: int) -> Vectors:
    random = np.random.default_rng(7)
    centres = random.normal(size=(rows // 3, 64))
    return normed(
        (
            centres[random.integers(0, len(centres), rows)]
            + 0.2 * random.normal(size=(rows, 64))
        ).astype(np.float32)
    )


def pairs(vectors: Vectors, floor: float) -> set[tuple[int, int]]:
    likeness = np.triu(vectors @ vectors.T, k=1)
    return {(int(i), int(j)) for i, j in np.argwhere(likeness >= floor)}


def test_every_tree_has_every_row_in_one_small_leaf() -> None:
    found = list(leaves(clustered(EXACT + 1_000)))

    often = np.bincount(np.concatenate(found), minlength=EXACT + 1_000)
    assert set(often) == {TREES}
    assert max(map(len, found)) <= LEAF
    assert min(map(len, found)) > LEAF // 4


def test_nearly_every_two_near_vectors_share_a_leaf() -> None:
    vectors = clustered(EXACT + 1_000)
    expected = pairs(vectors, 0.8)
    together = {
        (int(i), int(j))
        for rows in map(np.sort, leaves(vectors))
        for at, i in enumerate(rows)
        for j in rows[at + 1 :]
    }

    assert len(together & expected) >= 0.9 * len(expected)


@pytest.mark.parametrize(
    ("a", "b", "c"),
    [
        (
            "Mentors junior engineers.",
            "Coaches junior developers.",
            "Files expense reports.",
        )
    ],
)
def test_the_static_encoder_puts_like_next_to_like(a: str, b: str, c: str) -> None:
    vectors = static([a, b, c, ""])

    assert vectors.shape == (4, 256)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]
    assert np.allclose(np.linalg.norm(vectors[:3], axis=1), 1, atol=1e-3)
    assert not vectors[3].any()
