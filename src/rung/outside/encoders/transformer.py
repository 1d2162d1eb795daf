"""A sentence-transformers model by its name, where that package is installed."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from rung.model.refused import BadSettings
from rung.outside.encoders.kind import Kind

if TYPE_CHECKING:
    from rung.relate.encoder import Encoder, Vectors


def _make(name: str) -> Encoder:
    """An encoder of the sentence-transformers package; BadSettings where it can't be loaded."""
    import numpy as np  # only who relates pays for it

    try:
        model = import_module("sentence_transformers").SentenceTransformer(name)
    except ImportError:
        raise BadSettings(
            "this encoder needs a package; run: pip install sentence-transformers"
        ) from None
    except Exception as error:  # whatever the hub or the disk raises
        raise BadSettings(f"the encoder {name} can't be loaded ({error}).") from None

    def encode(texts: Sequence[str]) -> Vectors:
        return np.asarray(
            model.encode(list(texts), normalize_embeddings=True), dtype=np.float32
        )

    return encode


kind = Kind("sentence-transformers", _make, "sentence-transformers:all-MiniLM-L6-v2")
