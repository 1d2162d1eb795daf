"""What rung found, read and said of many inputs, kept in tests/cases and compared word by word.

`python tests/recordings.py [NAME ...]` writes those whose names begin so, or all, again, for a change that is meant.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import findings
import perturbed
import relations
import revisions

CASES = Path(__file__).parent / "cases"
RECORDINGS: Mapping[str, Callable[[], Iterable[str]]] = {
    f"{folder}/{part}": lines
    for folder, parts in (
        ("findings", findings.PARTS),
        ("perturbed", perturbed.PARTS),
        ("relations", relations.PARTS),
        ("revisions", revisions.PARTS),
    )
    for part, lines in parts.items()
}


def path_of(name: str) -> Path:
    """Where a recording is kept."""
    return CASES / f"{name}.txt"


if __name__ == "__main__":
    for name, lines in RECORDINGS.items():
        if name.startswith(tuple(sys.argv[1:]) or ""):
            path_of(name).parent.mkdir(exist_ok=True)
            path_of(name).write_text("".join(lines()), encoding="utf-8")
