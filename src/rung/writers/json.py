"""JSON by the published schema."""

from __future__ import annotations

import msgspec

from rung.model.ladder import Ladder
from rung.writers.document import document
from rung.writers.writer import Extras, Writer


def _write(ladder: Ladder, extras: Extras) -> bytes:
    """The ladder as JSON."""
    return msgspec.json.format(msgspec.json.encode(document(ladder)), indent=2) + b"\n"


json = Writer("json", ".json", _write)
