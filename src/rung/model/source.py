"""What came in: bytes, the parts a format found in them, and blocks that know their place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

BlockKind = Literal["heading", "item", "paragraph", "cell", "quote", "meta", "note"]


class Place(NamedTuple):
    """Where something stands: code points from start up to, not including, end of a part; sorts as people read."""

    order: int
    start: int
    end: int

    def within(self, other: Place) -> bool:
        """Whether the other stretch covers this one; which parts they lie in is the caller's to know."""
        return other.start <= self.start and self.end <= other.end

    def overlaps(self, other: Place) -> bool:
        """Whether the two share a character, or one of them is a point in the other.

        >>> Place(0, 2, 5).overlaps(Place(0, 4, 4)), Place(0, 2, 5).overlaps(Place(0, 5, 6))
        (True, False)
        """
        if self.order != other.order:
            return False
        end, other_end = max(self.end, self.start + 1), max(other.end, other.start + 1)
        return self.start < other_end and other.start < end

    def upto(self, last: Place) -> Place:
        """From here to the end of another place; where that lies in another part, to the end of this one."""
        return self._replace(end=last.end) if last.order == self.order else self


@dataclass(frozen=True, slots=True)
class Source:
    """What came in, byte for byte, and what it was called."""

    name: str
    data: bytes

    @property
    def digest(self) -> str:
        """The identity of the bytes: their SHA-256 in hex."""
        import hashlib  # 5 ms that only who asks pays

        return hashlib.sha256(self.data).hexdigest()


class Part(NamedTuple):
    """One addressable text of a source: a whole text file, one DOCX paragraph, one sheet cell."""

    text: str
    address: str = ""
    source: int = 0


class Run(NamedTuple):
    """Text of a block or statement with the place it came from.

    A literal run is exactly as long as its place: a character maps to a character. A run that is not literal (an
    entity, a line break tag,
    a joining space) can be shown but not edited in place.
    """

    text: str
    place: Place
    literal: bool = True
    strong: bool = False

    def cut(self, start: int, end: int) -> Run:
        """text[start:end] with its own place; a run that isn't literal can't be cut and comes back whole."""
        if not self.literal:
            return self
        begin = self.place.start
        place = self.place._replace(start=begin + start, end=begin + end)
        return self._replace(text=self.text[start:end], place=place)


class Cell(NamedTuple):
    """Where a block stands in a table; a merged cell names its first row and column and how far it reaches."""

    table: int
    row: int
    column: int
    header: bool = False
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, list item, paragraph or cell before anyone knows what it means.

    depth: heading level 1-6 for headings, nesting from 0 for items. key: for data formats, the path of the value
    (`levels/0/title`).
    """

    kind: BlockKind
    runs: tuple[Run, ...]
    place: Place
    depth: int = 0
    cell: Cell | None = None
    key: str = ""

    @property
    def text(self) -> str:
        """The block as one string, as a reader sees it."""
        return "".join(run.text for run in self.runs)
