"""From rows to the arrays a model reads: word pieces, states and places, built by the same code as at run time."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch
from pairs import LABELS, Row, mirrored
from tokenizers import Tokenizer

from rung.relate.difference import difference

MOST_PIECES = 56
POSITION = {"lower-higher": 0, "common-level": 0, "same-level": 1}


class Vocabulary:
    """Word pieces of a tokenizer, by word, with the special ids."""

    def __init__(self, path: str, *, mpnet: bool = False) -> None:
        self.tokenizer = Tokenizer.from_file(path)
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        names = (
            ("<s>", "</s>", "[unused1]", "[unused2]")
            if mpnet
            else ("[CLS]", "[SEP]", "[unused1]", "[unused2]")
        )
        ids = [self.tokenizer.token_to_id(n) for n in names]
        if ids[2] is None:
            ids[2:] = [self.tokenizer.token_to_id(n) for n in ("~", "|")]
        self.first, self.sep, *self.positions = ids
        self.offset, self.pad = (2, 1) if mpnet else (0, 0)
        self.cache: dict[str, tuple[int, ...]] = {}

    def pieces(self, word: str) -> tuple[int, ...]:
        if word not in self.cache:
            self.cache[word] = tuple(
                self.tokenizer.encode(word, add_special_tokens=False).ids
            )
        return self.cache[word]


class Example(NamedTuple):
    ids: np.ndarray
    states: np.ndarray
    places: np.ndarray
    target: np.ndarray
    weight: float
    same_level: bool


def example(
    row: Row, vocabulary: Vocabulary, smoothing: float = 0.0, layout: str = "apart"
) -> Example:
    d = difference(row.a, row.b)
    level = POSITION[row.position]
    ids, states = [vocabulary.first, vocabulary.positions[level]], [0, 0]
    places = [0, 1]
    sides = ((d.words_a, d.states_a, 0), (d.words_b, d.states_b, 4))
    for words, word_states, side in sides:
        start = 2 if layout == "together" else len(ids)
        pieces = [
            (p, s + side)
            for w, s in zip(words, word_states, strict=True)
            for p in vocabulary.pieces(w.form)
        ][:MOST_PIECES]
        ids += [p for p, _ in pieces] + [vocabulary.sep]
        states += [s for _, s in pieces] + [side]
        places += range(start, start + len(pieces) + 1)
    allowed = np.array([1, 1, 0, 0, 1, 1] if level else [1] * 6, np.float32)
    target = (
        np.array(row.soft, np.float32)
        if row.soft
        else np.eye(6, dtype=np.float32)[LABELS.index(row.label)]
    )
    target = (target * (1 - smoothing) + smoothing * allowed / allowed.sum()) * allowed
    return Example(
        np.array(ids),
        np.array(states),
        np.array(places) + vocabulary.offset,
        target / target.sum(),
        row.weight,
        bool(level),
    )


def both(
    row: Row, vocabulary: Vocabulary, *, smoothing: float, layout: str
) -> tuple[Example, Example]:
    """Return the example and its mirror."""
    return example(row, vocabulary, smoothing, layout), example(
        mirrored(row), vocabulary, smoothing, layout
    )


def orderless(row: Row) -> bool:
    """Return whether the order says nothing: on one level, or for distinct expectations.

    Elsewhere it does: a line that loses a clause on the way up is redundant, one that gains a clause is a raise.
    """
    return row.position == "same-level" or row.label in ("related", "unrelated")


def batch(examples: list[Example], pad: int) -> tuple[torch.Tensor, ...]:
    """Return padded arrays: ids, states, places, targets, weights, same-level."""
    length = max(len(e.ids) for e in examples)
    ids = np.full((len(examples), length), pad, np.int64)
    states, places = np.zeros_like(ids), np.full_like(ids, pad)
    for i, e in enumerate(examples):
        n = len(e.ids)
        ids[i, :n], states[i, :n], places[i, :n] = e.ids, e.states, e.places
    parts = (
        ids,
        states,
        places,
        np.stack([e.target for e in examples]),
        np.array([e.weight for e in examples], np.float32),
        np.array([e.same_level for e in examples]),
    )
    return tuple(torch.from_numpy(p) for p in parts)


def batches(
    lengths: list[int], size: int, rng: np.random.Generator | None
) -> list[list[int]]:
    """Return index lists of pairs of like length, shuffled when a generator is given."""
    noise = rng.uniform(0, 6, len(lengths)) if rng else np.zeros(len(lengths))
    order = np.argsort(np.array(lengths) + noise, kind="stable")
    groups = [list(order[i : i + size]) for i in range(0, len(order), size)]
    if rng:
        rng.shuffle(groups)  # type: ignore[arg-type]
    return groups
