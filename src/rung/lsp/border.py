"""Code points to the positions of the language server protocol (lines and code units), and back."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from lsprotocol import types

from rung.model.source import Place

BREAK = re.compile(r"\r\n|\r|\n")
WIDTHS: dict[str, Callable[[str], int]] = {
    types.PositionEncodingKind.Utf8.value: lambda text: len(
        text.encode("utf-8", "surrogatepass")
    ),
    types.PositionEncodingKind.Utf16.value: lambda text: (
        len(text.encode("utf-16-le", "surrogatepass")) // 2
    ),
    types.PositionEncodingKind.Utf32.value: len,
}


class Border(NamedTuple):
    """One text with the starts of its lines and the unit in which the client counts columns."""

    text: str
    starts: tuple[int, ...]
    width: Callable[[str], int]

    @classmethod
    def of(cls, text: str, encoding: str) -> Border:
        """The lines of a text; \\n, \\r\\n and a lone \\r end a line, as the protocol says."""
        return cls(
            text, (0, *(hit.end() for hit in BREAK.finditer(text))), WIDTHS[encoding]
        )

    def position(self, offset: int) -> types.Position:
        """A code point offset as line and column in the client's units."""
        line = bisect_right(self.starts, offset) - 1
        return types.Position(line, self.width(self.text[self.starts[line] : offset]))

    def range(self, place: Place) -> types.Range:
        """A place as a range."""
        return types.Range(self.position(place.start), self.position(place.end))

    def offset(self, position: types.Position) -> int:
        """The code point offset of a position; for one beyond the end of its line, the end of the line."""
        line = min(position.line, len(self.starts) - 1)
        start = self.starts[line]
        end = self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)
        for offset in range(start, end):
            if self.width(self.text[start:offset]) >= position.character:
                return offset
        return end
