"""What a store does: it keeps the versions of a ladder and the proposals that somebody is still to decide on.

Files on disk are one store, memory is another; a database would be a third. Nobody above this room asks which it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is to be recorded with a new version: what was asked, by whom it was worded, and the whole answer as JSON.

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
        """The bytes of a ladder as they are now; Stale when there is no such ladder."""

    def versions(self, name: str) -> tuple[Version, ...]:
        """What changes have made of a ladder, the oldest first, undone ones included."""

    def commit(self, name: str, before: bytes, after: bytes, change: Change) -> Version:
        """Make a new version, if the ladder still is `before`; else Stale, and nothing is changed.

        Of two that commit on the same bytes at once, one succeeds and the other is told.
        """

    def undo(self, name: str) -> Version:
        """Put back what stood before the last version that stands; Stale when the ladder has moved on since."""

    def keep(self, name: str, kept: Kept) -> str:
        """Keep a proposal; the number under which it is to be found."""

    def kept(self, name: str, number: str) -> Kept:
        """A proposal by its number; Stale when there is none."""


def digest(data: bytes) -> str:
    """The identity of bytes: their SHA-256 in hex."""
    return sha256(data).hexdigest()


def keys_of(versions: tuple[Version, ...], data: bytes) -> Mapping[str, str]:
    """The keys by which the statements of these bytes are known, from the last version that made them."""
    wanted = digest(data)
    made = (one for one in reversed(versions) if one.after == wanted)
    return next((one.change.keys for one in made), {})
