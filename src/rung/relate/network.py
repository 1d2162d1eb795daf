"""The small language model that reads a pair with its differing words marked, run by onnxruntime."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rung import telemetry
from rung.lexicon.tokens import Token
from rung.relate.difference import Difference
from rung.relate.pieces import (
    END,
    FIRST,
    LEVELS_DIFFER,
    ONE_LEVEL,
    pieces_of,
    vocabulary,
)

Array = NDArray[Any]
Input = tuple[tuple[int, ...], tuple[int, ...]]

_BATCH = 24
_THREADS = 2
_IDLE_THREADS_SPIN = "0"
"""Spinning doubled the work that a judgement costs, and took the other core from whoever else had work to do."""
_MOST_PIECES = 56
_LABELS = 6


def hindrance() -> str:
    """Return why the network can't run here, to follow "the model, which"; empty where it can."""
    if not telemetry.silence():
        return f"isn't used here: {telemetry.TOO_LATE}"
    if find_spec(telemetry.RUNTIME) is None:
        return "needs onnxruntime: pip install onnxruntime"
    if not _file().is_file():
        return "has lost its file: install rung again"
    return ""


def present() -> bool:
    """Return whether the network can run here: onnxruntime is installed, silent, and the model's file is there."""
    return not hindrance()


def logits(differences: Sequence[Difference], one_level: Sequence[bool]) -> Array:
    """Return the labels' logits, one row a pair; equal inputs run once, those of like length together."""
    inputs = [_input(d, level) for d, level in zip(differences, one_level, strict=True)]
    distinct = sorted(set(inputs), key=lambda pair: (len(pair[0]), pair))
    found = np.zeros((len(distinct), _LABELS))
    for start in range(0, len(distinct), _BATCH):
        group = distinct[start : start + _BATCH]
        found[start : start + len(group)] = _run(group)
    row = {pair: k for k, pair in enumerate(distinct)}
    return found[[row[pair] for pair in inputs]]


def _run(group: list[Input]) -> Array:
    """The scores of pairs of similar length, padded to the longest, which comes last."""
    ids = np.zeros((len(group), len(group[-1][0])), dtype=np.int64)
    states = np.zeros_like(ids)
    for row, (pieces, of_pieces) in enumerate(group):
        ids[row, : len(pieces)] = pieces
        states[row, : len(pieces)] = of_pieces
    return np.asarray(_session().run(None, {"ids": ids, "states": states})[0])


def _input(d: Difference, one_level: bool) -> Input:
    """Return the pieces of a pair and of each piece the state of its word; 0 to 3 in a, 4 to 7 in b."""
    known = vocabulary()
    ids, states = (
        [known[FIRST], known[ONE_LEVEL if one_level else LEVELS_DIFFER]],
        [0, 0],
    )
    for words, word_states, side in (
        (d.words_a, d.states_a, 0),
        (d.words_b, d.states_b, 4),
    ):
        pieces = _numbered(words, word_states)[:_MOST_PIECES]
        ids += [*(number for number, _ in pieces), known[END]]
        states += [*(state + side for _, state in pieces), side]
    return tuple(ids), tuple(states)


def _numbered(
    words: tuple[Token, ...], states: tuple[int, ...]
) -> list[tuple[int, int]]:
    """The numbers of a text's word pieces, each with the state of its word."""
    return [
        (number, state)
        for word, state in zip(words, states, strict=True)
        for number in pieces_of(word.form)
    ]


def _file() -> Any:
    """Where the network lies in the installed package."""
    return resources.files("rung.relate") / "data" / "relation.onnx"


@lru_cache(maxsize=1)
def _session() -> Any:
    """The network, loaded once per process, and only when the runtime's telemetry is known to be off."""
    if not telemetry.silence():
        raise RuntimeError(telemetry.TOO_LATE)
    import onnxruntime

    # Its older builds for Windows report to the system instead, which the switch doesn't stop and this does.
    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = _THREADS
    options.inter_op_num_threads = 1
    options.add_session_config_entry(
        "session.intra_op.allow_spinning", _IDLE_THREADS_SPIN
    )
    # Read by the runtime itself, the file costs a quarter less time than handed over as bytes, and 22 MB less memory.
    with resources.as_file(_file()) as path:
        return onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )
