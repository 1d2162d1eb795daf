"""Whether a file may be overwritten without asking: rung wrote it, and nobody has changed it since."""

from __future__ import annotations

from pathlib import Path

from rung.writers.seal import is_sealed


def is_of_rung(path: Path, data: bytes) -> bool:
    """Whether the file's seal shows it is as rung wrote it, or its bytes are those about to be written."""
    try:
        there = path.read_bytes()
    except OSError:
        return False
    return there == data or is_sealed(there)
