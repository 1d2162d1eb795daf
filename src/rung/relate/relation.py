"""How two statements relate: a small language model and trees on words and scales, blended and calibrated."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from rung.model.relation import LABELS, Label, Pair, Relation
from rung.relate import network, trees
from rung.relate.difference import Difference, changed_stretches, difference
from rung.relate.features import features
from rung.relate.steps import plain_step

Source = Literal["model", "rules"]
Array = NDArray[Any]

_FLOOR = 1e-4
_PLAIN = 0.95
_RAISE_OR_LOWER = np.array([False, False, True, True, False, False])


def relate(
    pairs: Sequence[Pair], *, source: Source | None = None
) -> tuple[Relation, ...]:
    """Return a judgement for each pair, in order. On one level the order of the two texts makes no difference.

    `source` chooses the judge: `model`, or `rules`, the trees on words and scales alone. Without it the model
    judges where it can run.
    """
    if not pairs:
        return ()
    judge = source or available()
    ordered = [_ordered(pair) for pair in pairs]
    differences = [difference(one.a, one.b) for one in ordered]
    found = _judged(judge, differences, [_is_one_level(pair) for pair in pairs])
    return tuple(map(_relation, pairs, ordered, differences, found))


def available() -> Source:
    """Return who judges here: the model where onnxruntime and the model's file are present, else the rules."""
    return "model" if network.present() else "rules"


def describe(source: Source | None = None) -> str:
    """Return in a sentence who judges the pairs, for reports; of the rules also why the model doesn't, if it can't."""
    if (source or available()) == "model":
        return "Pairs are judged by the relation model."
    why = network.hindrance()
    told = (
        "Pairs are judged by rules on words and scales, clearly weaker than the model"
    )
    return f"{told}, which {why}." if why else f"{told}."


def warning_threshold(source: Source | None = None) -> float:
    """Return the confidence from which four of five redundancies or more were right on held-out companies."""
    return float(_settings()[source or available()]["warning"])


def _stepped(pair: Pair, p: Array) -> Array:
    """Return the probabilities, with nearly all on raise or lower where nothing but tiers differs and they decide."""
    step = 0 if _is_one_level(pair) else plain_step(pair.a, pair.b)
    if not step:
        return p
    sure = np.zeros_like(p)
    sure[LABELS.index("raise" if step > 0 else "lower")] = _PLAIN
    return np.asarray(sure + (1 - _PLAIN) * p)


def _is_one_level(pair: Pair) -> bool:
    """Whether both statements stand at the same level."""
    return pair.position == "same-level"


def _ordered(pair: Pair) -> Pair:
    """The pair as it is judged: on one level the two texts stand in the order in which they sort."""
    if _is_one_level(pair) and pair.a > pair.b:
        return pair._replace(a=pair.b, b=pair.a)
    return pair


def _relation(pair: Pair, judged: Pair, d: Difference, p: Array) -> Relation:
    """The judgement on a pair, from what was found of it as it was judged."""
    if judged != pair:
        d = Difference(d.words_b, d.words_a, d.states_b, d.states_a)
    p = _stepped(pair, p)
    words_a = changed_stretches(pair.a, d.words_a, d.states_a)
    words_b = changed_stretches(pair.b, d.words_b, d.states_b)
    return Relation(_decided(p), tuple(map(float, p)), words_a, words_b)


def _decided(probabilities: Array) -> Label:
    """Return the label: redundant, raise, lower and distinct compete by their sums."""
    same, partial, higher, lower, related, unrelated = probabilities
    sums = (same + partial, higher, lower, related + unrelated)
    best = max(range(len(sums)), key=sums.__getitem__)
    redundant: Label = "same" if same >= partial else "partial"
    distinct: Label = "related" if related >= unrelated else "unrelated"
    return (redundant, "raise", "lower", distinct)[best]


def _judged(
    judge: Source, differences: list[Difference], one_level: list[bool]
) -> Array:
    """Return calibrated probabilities, one row a pair, from what network and trees, or the trees alone, believe."""
    shut = np.array(one_level, dtype=bool)
    hand = np.array(
        [
            (*features(d), float(level))
            for d, level in zip(differences, one_level, strict=True)
        ]
    )
    believed = [_logs(_closed(trees.probabilities(hand), shut))]
    if judge == "model":
        believed.insert(
            0, _logs(_closed(_softmax(network.logits(differences, one_level)), shut))
        )
    weights = _settings()[judge]["blend"]
    scores = np.sum(
        [weight * logs for weight, logs in zip(weights, believed, strict=True)], axis=0
    )
    return _closed(_softmax(scores), shut)


def _logs(p: Array) -> Array:
    """Logarithms of probabilities, finite where a probability is 0."""
    return np.asarray(np.log(np.maximum(p, _FLOOR)))


def _softmax(scores: Array) -> Array:
    """Rows of scores as rows of probabilities; each row's highest score is taken off first, so that nothing overflows."""
    scores = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(scores / scores.sum(axis=1, keepdims=True))


def _closed(p: Array, one_level: Array) -> Array:
    """Return the probabilities with raise and lower shut on one level; their share goes to the others in proportion."""
    p = np.where(one_level[:, None] & _RAISE_OR_LOWER, 0.0, p)
    return np.asarray(p / p.sum(axis=1, keepdims=True))


@lru_cache(maxsize=1)
def _settings() -> dict[str, Any]:
    """What training settled besides the weights, such as each label's threshold."""
    text = (resources.files("rung.relate") / "data" / "relation.json").read_text(
        encoding="utf-8"
    )
    return dict(json.loads(text))
