"""Figures: F1 of the three sets, the best threshold, precision of warnings, calibration."""

from __future__ import annotations

import numpy as np

SETS = {"redundant": (0, 1), "raise": (2,), "behaviour": (0, 1, 2, 3)}


def f1(
    gold: np.ndarray, ours: np.ndarray, weight: np.ndarray | None = None
) -> tuple[float, float, float]:
    """Return F1, precision and recall, of weighted pairs if need be."""
    w = np.ones(len(gold)) if weight is None else weight
    hit = float(w[gold & ours].sum())
    p, r = hit / max(1e-9, float(w[ours].sum())), hit / max(1e-9, float(w[gold].sum()))
    return 2 * p * r / max(1e-9, p + r), p, r


def best(gold: np.ndarray, score: np.ndarray) -> tuple[float, float]:
    """Return the best F1 and its threshold."""
    order = np.argsort(-score)
    hits = np.cumsum(gold[order])
    p, r = hits / (np.arange(len(order)) + 1), hits / max(1, gold.sum())
    f = 2 * p * r / np.maximum(1e-9, p + r)
    k = int(f.argmax())
    return float(f[k]), float(score[order][k])


def recall_at(gold: np.ndarray, score: np.ndarray, precision: float) -> float:
    order = np.argsort(-score)
    hits = np.cumsum(gold[order])
    good = hits / (np.arange(len(order)) + 1) >= precision
    return float((hits / max(1, gold.sum()))[good].max()) if good.any() else 0.0


def threshold_at(
    gold: np.ndarray, score: np.ndarray, precision: float, weight: np.ndarray
) -> float:
    """Return the lowest score from which the weighted precision is reached, the highest score when none is."""
    order = np.argsort(-score)
    w = weight[order]
    reached = np.cumsum(w * gold[order]) / np.cumsum(w) >= precision
    reached[:20] = False  # too few to tell
    return (
        float(score[order][np.flatnonzero(reached)[-1]])
        if reached.any()
        else float(score.max())
    )


def ece(confidence: np.ndarray, right: np.ndarray, bins: int = 10) -> float:
    k = np.minimum((confidence * bins).astype(int), bins - 1)
    return float(
        sum(
            abs(confidence[k == i].mean() - right[k == i].mean()) * (k == i).mean()
            for i in range(bins)
            if (k == i).any()
        )
    )
