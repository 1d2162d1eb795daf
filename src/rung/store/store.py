"""What a store does: it keeps the versions of a ladder and the proposals that still wait for a decision.

Files on disk are one store, memory is another; a database would be a third. No room above this one asks which it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is recorded with a new version: the request, the author of the wording, and the whole answer as JSON.

    keys: the key that each statement of the new text gets when it is read, with the key that it is known by.
    """

    operation: str
    author: str
    answer: bytes = b"null"
    keys: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version that a change has made. before, after: digests of the bytes. at: when, in UTC, as ISO 8601."""

    number: int
    at: str
    before: str
    after: str
    change: Change
    undone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A proposal that waits for a decision. base: the digest of the bytes that it was made for; data: it, as JSON."""

    base: str
    data: bytes


class Store(Protocol):
    """Ladders by name, each with its bytes, its versions and the proposals that wait for a decision."""

    def head(self, name: str) -> bytes:
        """The current bytes of a ladder; Stale if there is no such ladder."""

    def versions(self, name: str) -> tuple[Version, ...]:
        """The versions of a ladder, the oldest first, undone ones included."""

    def commit(self, name: str, before: bytes, after: bytes, change: Change) -> Version:
        """Make a new version; Stale, with nothing changed, unless the ladder still is `before`.

        Of two that commit on the same bytes at once, one succeeds and the other is told.
        """

    def undo(self, name: str) -> Version:
        """Undo the last version that hasn't been undone; Stale if the ladder has changed since."""

    def keep(self, name: str, kept: Kept) -> str:
        """Keep a proposal; return its number."""

    def kept(self, name: str, number: str) -> Kept:
        """A proposal by its number; Stale if there is none."""


def digest(data: bytes) -> str:
    """The identity of bytes: their SHA-256 in hex."""
    return sha256(data).hexdigest()


def keys_of(versions: tuple[Version, ...], data: bytes) -> Mapping[str, str]:
    """The keys of the statements in these bytes, from the last version that produced these bytes."""
    wanted = digest(data)
    made = (one for one in reversed(versions) if one.after == wanted)
    return next((one.change.keys for one in made), {})
