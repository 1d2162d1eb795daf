"""Whether a file may be written over unasked: rung wrote it, and nobody has changed it since."""

from __future__ import annotations

from pathlib import Path

from rung.writers.seal import is_sealed


def is_of_rung(path: Path) -> bool:
    """Whether the file is as rung wrote it, by the seal that it carries; what can't be read is not."""
    try:
        return is_sealed(path.read_bytes())
    except OSError:
        return False
