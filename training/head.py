"""What stands beside the network: boosted trees on the features, and the blend of both."""

from __future__ import annotations

import numpy as np
from arrays import orderless
from pairs import LABELS, SHUT, Row, mirrored
from scipy.optimize import minimize
from sklearn.ensemble import HistGradientBoostingClassifier

from rung.relate.difference import difference
from rung.relate.features import features

TURNED = {"raise": 0.3}
FLOOR = 1e-4  # no judge is surer than this


def sorted_level(rows: list[Row]) -> list[Row]:
    """Return the rows as they run: two texts of one level are put in the order in which they sort."""
    return [
        mirrored(r) if r.position == "same-level" and r.a > r.b else r for r in rows
    ]


def evidence(rows: list[Row]) -> np.ndarray:
    """Return the features and whether both stand on one level."""
    return np.array(
        [
            (*features(difference(r.a, r.b)), float(r.position == "same-level"))
            for r in rows
        ]
    )


def fit_trees(
    rows: list[Row], *, rounds: int = 110, seed: int = 1
) -> HistGradientBoostingClassifier:
    """Return trees fitted on the rows.

    Pairs whose order says nothing are shown both ways at half weight; raises are shown turned, as falls, at a small
    one: ladders hold too few falls to learn from.
    """
    shown = [(r, 0.5 if orderless(r) else 1.0) for r in rows]
    shown += [
        (mirrored(r), 0.5 if orderless(r) else TURNED.get(r.label, 0.0)) for r in rows
    ]
    shown = [(r, weight * r.weight) for r, weight in shown if weight]
    model = HistGradientBoostingClassifier(
        max_iter=rounds,
        learning_rate=0.06,
        max_leaf_nodes=10,
        min_samples_leaf=20,
        l2_regularization=3.0,
        max_features=0.4,
        early_stopping=False,
        random_state=seed,
    )
    return model.fit(
        evidence([r for r, _ in shown]),
        [LABELS.index(r.label) for r, _ in shown],
        sample_weight=[w for _, w in shown],
    )


def by_trees(model: HistGradientBoostingClassifier, rows: list[Row]) -> np.ndarray:
    """Return the trees' probabilities."""
    return shut(model.predict_proba(evidence(sorted_level(rows))), rows)


def shut(p: np.ndarray, rows: list[Row]) -> np.ndarray:
    """Return probabilities with raise and lower shut on one level."""
    p = p * np.where(
        np.array([r.position == "same-level" for r in rows])[:, None], SHUT, 1.0
    )
    return p / p.sum(1, keepdims=True)


def as_arrays(model: HistGradientBoostingClassifier) -> dict[str, np.ndarray]:
    """Return the trees as flat arrays: all nodes in a row, and per tree its root and the label that it votes on."""
    nodes, roots, labels, start = [], [], [], 0
    for trees in model._predictors:  # scikit-learn offers no public way
        for label, tree in enumerate(trees):
            n = tree.nodes
            leaf = n["is_leaf"].astype(bool)
            here = np.arange(len(n))
            left, right = (
                np.where(leaf, here, n["left"]) + start,
                np.where(leaf, here, n["right"]) + start,
            )
            nodes.append(
                np.stack(
                    [
                        np.where(leaf, 0, n["feature_idx"]),
                        np.where(leaf, 0.0, n["num_threshold"]),
                        left,
                        right,
                        n["value"],
                    ],
                    1,
                )
            )
            roots.append(start)
            labels.append(label)
            start += len(n)
    table = np.concatenate(nodes)
    return {
        "feature": table[:, 0].astype(np.int16),
        "threshold": table[:, 1].astype(np.float64),
        "left": table[:, 2].astype(np.int32),
        "right": table[:, 3].astype(np.int32),
        "value": table[:, 4].astype(np.float32),
        "root": np.array(roots, np.int32),
        "label": np.array(labels, np.int8),
        "base": model._baseline_prediction.reshape(-1).astype(np.float64),
    }


def blended(
    net: np.ndarray, trees: np.ndarray, rows: list[Row], blend: np.ndarray
) -> np.ndarray:
    """Return the blend: the weighted sum of the logarithms of both judges' probabilities."""
    z = blend[0] * np.log(np.maximum(net, FLOOR)) + blend[1] * np.log(
        np.maximum(trees, FLOOR)
    )
    return shut(np.exp(z - z.max(1, keepdims=True)), rows)


def fit_blend(
    net: np.ndarray, trees: np.ndarray, rows: list[Row], weights: np.ndarray
) -> np.ndarray:
    """Return the two weights of the highest likelihood.

    No bias per label is fitted: gold pairs are mined for closeness, and biases fitted on so few falls and so many
    close pairs do not carry over: redundancy lost on every fold.
    """
    gold = np.array([LABELS.index(r.label) for r in rows])

    def loss(blend: np.ndarray) -> float:
        p = blended(net, trees, rows, blend)[np.arange(len(rows)), gold]
        return float(-(weights * np.log(np.maximum(p, 1e-9))).sum())

    return minimize(
        loss, np.array([0.5, 0.5]), method="L-BFGS-B", bounds=[(0, 3), (0, 3)]
    ).x


def decided(p: np.ndarray) -> np.ndarray:
    """Return labels: redundant, raise, lower and distinct compete by their sums, then the likelier within."""
    sums = np.stack([p[:, 0] + p[:, 1], p[:, 2], p[:, 3], p[:, 4] + p[:, 5]], 1)
    within = np.stack(
        [
            p[:, :2].argmax(1),
            np.full(len(p), 2),
            np.full(len(p), 3),
            4 + p[:, 4:].argmax(1),
        ],
        1,
    )
    return within[np.arange(len(p)), sums.argmax(1)]
