"""The parts of an Office file as they are met, each with what it was made from, so that an edit finds its way back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from rung.formats.decoding import noticed
from rung.model.finding import Edit, Finding
from rung.model.reading import Reading
from rung.model.source import Block, Part, Place, Source

T = TypeVar("T")


class Parts(Generic[T]):
    """Parts in the order of their places, and the origin of each."""

    def __init__(self) -> None:
        self._parts: list[Part] = []
        self._origins: list[T] = []

    def add(self, text: str, address: str, origin: T) -> int:
        """Add a part; what comes back is the order that places in it have."""
        self._parts.append(Part(text, address))
        self._origins.append(origin)
        return len(self._parts) - 1

    def origin(self, order: int) -> T:
        """What a part was made from."""
        return self._origins[order]

    def address(self, order: int) -> str:
        """Where a part stands in its file, in words for a message."""
        return self._parts[order].address

    @property
    def blank(self) -> bool:
        """Whether no part says anything."""
        return not any(part.text.strip() for part in self._parts)

    def reading(
        self, source: Source, blocks: tuple[Block, ...], findings: Iterable[Finding]
    ) -> Reading:
        """The parts with their blocks as a reading, which has at least one part."""
        parts = tuple(self._parts) or (Part(""),)
        return Reading((source,), parts, blocks, tuple(findings))


def by_part(edits: Sequence[Edit]) -> dict[int, list[Edit]]:
    """The edits of each part, in the order of the parts."""
    found: dict[int, list[Edit]] = {}
    for edit in sorted(edits, key=lambda one: one.place.order):
        found.setdefault(edit.place.order, []).append(edit)
    return found


def empty(what: str) -> Finding:
    """The finding on a file that says nothing."""
    said = f"This {what} is empty; there is nothing to review."
    return noticed(Place(0, 0, 0), "empty", said, severity="error")
