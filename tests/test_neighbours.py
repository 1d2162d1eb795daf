"""Near neighbours: the exact way against a plain count, the trees against the exact way."""

from __future__ import annotations

import numpy as np
import pytest

from rung.relate.encoder import Vectors, normed, static
from rung.relate.neighbours import EXACT, near


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


def test_a_small_set_is_compared_exactly() -> None:
    vectors = clustered(700)

    assert {(one.first, one.second) for one in near(vectors, 0.8)} == pairs(
        vectors, 0.8
    )


def test_trees_find_nearly_every_near_pair_once() -> None:
    vectors = clustered(EXACT + 1_000)
    found = [(one.first, one.second) for one in near(vectors, 0.8)]
    expected = pairs(vectors, 0.8)

    assert len(found) == len(set(found))
    assert set(found) <= expected
    assert len(set(found) & expected) >= 0.9 * len(expected)


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
