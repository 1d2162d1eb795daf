"""Whether a file may be written over unasked: rung wrote it, and nobody has changed it since."""

from __future__ import annotations

from pathlib import Path

from rung.writers.seal import is_sealed


def is_of_rung(path: Path, data: bytes) -> bool:
    """Whether the file is as rung wrote it, by its seal, or is to the byte what rung is about to write."""
    try:
        there = path.read_bytes()
    except OSError:
        return False
    return there == data or is_sealed(there)
