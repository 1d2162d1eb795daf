"""Word pieces of the relation model: longest known pieces first, from a vocabulary of one piece a line."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from importlib import resources

FIRST, END, LEVELS_DIFFER, ONE_LEVEL = "[CLS]", "[SEP]", "[unused1]", "[unused2]"
_UNKNOWN = "[UNK]"
_RUN = re.compile(r"\w+|[^\w\s]", re.UNICODE)
_LONGEST_PIECE = 20


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, int]:
    """Return the pieces with their numbers; the line of a piece is its number."""
    text = (resources.files("rung.relate") / "data" / "pieces.txt").read_text(
        encoding="utf-8"
    )
    return {piece: number for number, piece in enumerate(text.split("\n"))}


@lru_cache(maxsize=8192)
def pieces_of(word: str) -> tuple[int, ...]:
    """Return the numbers of the pieces of a lower-cased word, accents taken off."""
    plain = "".join(
        c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c) != "Mn"
    )
    return tuple(
        number for run in _RUN.findall(plain) for number in _longest_first(run)
    )


def _longest_first(run: str) -> list[int]:
    """The numbers of a run's pieces, the longest known prefix first; of the unknown piece where none fits."""
    known = vocabulary()
    found, start = [], 0
    while start < len(run):
        prefix = "##" if start else ""
        for end in range(min(len(run), start + _LONGEST_PIECE), start, -1):
            number = known.get(prefix + run[start:end])
            if number is not None:
                break
        else:
            return [known[_UNKNOWN]]
        found.append(number)
        start = end
    return found
