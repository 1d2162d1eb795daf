"""A server with an OpenAI-compatible API for embeddings, such as one on this machine."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rung.model.refused import BadSettings, Refused
from rung.outside.encoders.kind import Kind

if TYPE_CHECKING:
    from rung.relate.encoder import Encoder, Vectors

PATIENCE = 60.0
AT_ONCE = 128


def _make(rest: str) -> Encoder:
    """An encoder that asks a server; BadSettings where its model or address isn't named."""
    import numpy as np  # only who relates pays for it

    from rung.relate.encoder import normed

    model, _, address = rest.partition("@")
    if not model or not address.startswith(("http://", "https://")):
        raise BadSettings(
            f"the encoder 'openai:{rest}' must name a model and an address, like {kind.example!r}."
        )

    def encode(texts: Sequence[str]) -> Vectors:
        rows = [
            row
            for at in range(0, len(texts), AT_ONCE)
            for row in _asked(address, model, texts[at : at + AT_ONCE])
        ]
        return normed(np.asarray(rows, dtype=np.float32))

    return encode


def _asked(address: str, model: str, texts: Sequence[str]) -> list[list[float]]:
    """The vectors that the server gives for texts, in their order; Refused where it gives none."""
    from http.client import (
        HTTPConnection,
        HTTPException,
        HTTPSConnection,
    )  # needed only when a server is asked

    where = urlsplit(address)
    kind_of = HTTPSConnection if where.scheme == "https" else HTTPConnection
    connection = kind_of(where.netloc, timeout=PATIENCE)
    body = json.dumps({"model": model, "input": list(texts)})
    headers = {
        "Content-Type": "application/json",
        "Authorization": f"Bearer {os.environ.get('OPENAI_API_KEY', '')}",
    }
    try:
        connection.request(
            "POST", f"{where.path.rstrip('/')}/embeddings", body, headers
        )
        found = sorted(
            json.loads(connection.getresponse().read())["data"],
            key=lambda one: int(one["index"]),
        )
        return [one["embedding"] for one in found]
    except (OSError, HTTPException, ValueError, KeyError, TypeError) as error:
        raise Refused(f"The encoder at {address} gave no vectors ({error}).") from None
    finally:
        connection.close()


kind = Kind("openai", _make, "openai:nomic-embed-text@http://localhost:11434/v1")
