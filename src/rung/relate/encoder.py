"""Texts to vectors: static embeddings by default, anything that keeps the protocol otherwise."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Vectors = NDArray[np.float32]
WEIGHTS = "weights/l2_supercat_256.safetensors"
TOKENIZER = "tokenizers/l2_supercat_tokenizer_config.json"


class Encoder(Protocol):
    """Whatever turns texts into vectors whose dot product says how alike they are."""

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """One row per text, each of length 1 (of length 0 for a text without a known word)."""


def static(texts: Sequence[str]) -> Vectors:
    """The mean of the static word-piece vectors (256 wide) that the wordllama package carries, of length 1."""
    weights, tokenizer = _weights(), _tokenizer()
    rows = np.zeros((len(texts), weights.shape[1]), dtype=np.float32)
    for index, found in enumerate(
        tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
    ):
        if found.ids:
            rows[index] = weights[found.ids].astype(np.float32).mean(axis=0)
    return normed(rows)


def normed(rows: Vectors) -> Vectors:
    """Rows scaled to length 1; rows of zeros stay zeros."""
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    scaled: Vectors = np.divide(rows, length, out=np.zeros_like(rows), where=length > 0)
    return scaled


def _folder() -> str:
    """Where wordllama lies. It is found, not imported: importing it costs 0.7 s, reading its two files 0.1 s."""
    spec = find_spec("wordllama")
    assert spec is not None and spec.submodule_search_locations, (
        "wordllama is a dependency of rung"
    )
    return spec.submodule_search_locations[0]


@lru_cache(maxsize=1)
def _weights() -> NDArray[np.float16]:
    """The one matrix of a safetensors file: eight bytes of header length, a JSON header, then the numbers."""
    path = f"{_folder()}/{WEIGHTS}"
    with open(path, "rb") as file:  # noqa: PTH123 - pathlib stays out of the core
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
    (entry,) = (value for name, value in header.items() if name != "__metadata__")
    rows, columns = entry["shape"]
    kind = {"F16": np.float16, "F32": np.float32}[entry["dtype"]]
    start = 8 + size + int(entry["data_offsets"][0])
    return np.memmap(path, dtype=kind, mode="r", offset=start, shape=(rows, columns))


@lru_cache(maxsize=1)
def _tokenizer() -> Tokenizer:
    from tokenizers import (
        Tokenizer,
    )  # heavy: paid by whoever encodes, not by whoever imports

    return Tokenizer.from_file(f"{_folder()}/{TOKENIZER}")
