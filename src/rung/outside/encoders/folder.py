"""Static vectors from a model2vec folder: one matrix and a tokenizer, read without that package."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rung.model.refused import BadSettings
from rung.outside.encoders.kind import Kind

if TYPE_CHECKING:
    from rung.relate.encoder import Encoder, Vectors

WEIGHTS, TOKENIZER = "model.safetensors", "tokenizer.json"
KINDS = {"F16": "float16", "F32": "float32", "F64": "float64"}


def _make(folder: str) -> Encoder:
    """An encoder of the weights and the tokenizer in a folder; BadSettings where they can't be read."""
    import numpy as np  # only who relates pays for it
    from tokenizers import Tokenizer

    from rung.relate.encoder import normed

    at = Path(folder).expanduser()
    try:
        matrix = _matrix(at / WEIGHTS)
        tokenizer = Tokenizer.from_file(str(at / TOKENIZER))
    except Exception as error:  # tokenizers raises Exception itself
        raise BadSettings(
            f"the encoder folder {folder} can't be read ({error})."
        ) from None

    def encode(texts: Sequence[str]) -> Vectors:
        rows = np.zeros((len(texts), matrix.shape[1]), dtype=np.float32)
        for row, found in enumerate(
            tokenizer.encode_batch(list(texts), add_special_tokens=False)
        ):
            if found.ids:
                rows[row] = matrix[found.ids].mean(axis=0)
        return normed(rows)

    return encode


def _matrix(path: Path) -> Vectors:
    """The matrix with the most dimensions in a safetensors file: a length, a JSON header, then the numbers."""
    import numpy as np

    data = path.read_bytes()
    size = int.from_bytes(data[:8], "little")
    header = {
        name: one
        for name, one in json.loads(data[8 : 8 + size]).items()
        if name != "__metadata__"
    }
    entry = max(header.values(), key=lambda one: len(one["shape"]))
    start, end = (8 + size + offset for offset in entry["data_offsets"])
    found = np.frombuffer(data[start:end], dtype=KINDS[entry["dtype"]]).reshape(
        entry["shape"]
    )
    return np.asarray(found, dtype=np.float32)


kind = Kind("model2vec", _make, "model2vec:path/of/folder")
