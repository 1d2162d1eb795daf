"""Keys by which a statement is known: minted where it is first seen, kept when it is reworded or moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

BYTES = 6
"""Of a digest: 48 bits, so that two of 50,000 statements share a key by chance once in 200,000 ladders."""


def are_keys(keys: Sequence[str]) -> bool:
    """Whether these are keys, no two of them the same."""
    return len(set(keys)) == len(keys) and "" not in keys


def minted(keys: Sequence[str], said: Sequence[str]) -> tuple[str, ...]:
    """Keys for statements, no two of them the same; an empty one is made of what is said.

    said: what tells a statement: its place in the ladder and its words. The first of two that have one key keeps it.
    A key is a digest of what is said, and a number where that stands twice: the same document gives the same keys.
    """
    taken = {key for key in keys if key}
    used: set[str] = set()
    often: Counter[str] = Counter()
    made = []
    for key, text in zip(keys, said, strict=True):
        if not key or key in used:
            key = _free(key or _digest(text), taken, often)
            taken.add(key)
        used.add(key)
        made.append(key)
    return tuple(made)


def _digest(said: str) -> str:
    """A short digest of what is said, the same on every machine; the source may hold lone surrogates."""
    from hashlib import blake2b  # 3 ms that only who makes a ladder pays

    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=BYTES).hexdigest()


def _free(key: str, taken: set[str], often: Counter[str]) -> str:
    """The key, with the next free number behind it where it is taken; `often` knows how far the numbers have come."""
    found = key
    while found in taken:
        often[key] += 1
        found = f"{key}-{often[key] + 1}"
    return found
