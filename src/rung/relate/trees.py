"""Boosted trees as flat arrays: probabilities of the labels from the features of a pair, with numpy alone."""

from __future__ import annotations

import io
from functools import lru_cache
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

_DEEPEST = 32


def probabilities(features: Array) -> Array:
    """Return the labels' probabilities, one row for each row of features."""
    trees = _trees()
    at = np.repeat(trees["root"][None, :].astype(np.int64), len(features), axis=0)
    row = np.arange(len(features))[:, None]
    for _ in range(_DEEPEST):
        is_left = features[row, trees["feature"][at]] <= trees["threshold"][at]
        below = np.where(is_left, trees["left"][at], trees["right"][at])
        if np.array_equal(below, at):
            break
        at = below
    scores = trees["base"] + trees["value"][at] @ _votes()
    scores = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(scores / scores.sum(axis=1, keepdims=True))


@lru_cache(maxsize=1)
def _votes() -> Array:
    """Return which label each tree votes on, as a matrix of trees and labels."""
    labels = _trees()["label"]
    return np.eye(len(_trees()["base"]))[labels]


@lru_cache(maxsize=1)
def _trees() -> dict[str, Array]:
    """The arrays of the boosted trees, loaded once per process."""
    data = (resources.files("rung.relate") / "data" / "trees.npz").read_bytes()
    with np.load(io.BytesIO(data)) as arrays:
        return {name: arrays[name] for name in arrays.files}
