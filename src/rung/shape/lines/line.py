"""One line of text and how it looks."""

from __future__ import annotations

from typing import Literal, NamedTuple

from rung.model.source import BlockKind
from rung.shape.decoration import bare

Look = Literal["heading", "strong", "colon", "bare", "parent", "lead", ""]
"""heading: by format · strong: all bold · colon: "Impact:" · bare: a few words without a full stop ·
parent: an item with a list of its own · lead: "Impact: text" · "": text.
"""
COLONS = (":", "：")


class Line(NamedTuple):
    """A stretch of a block that stands on a line of its own.

    `start` and `end` are offsets in the block's text. `label` is the lead-in of a line that has one, and `rest` the
    offset of what follows it. `strong` says that the line, or its lead-in, is bold.
    """

    block: int
    start: int
    end: int
    kind: BlockKind
    depth: int
    text: str
    look: Look
    label: str = ""
    rest: int = 0
    strong: bool = False
    source: int = 0

    @property
    def words(self) -> int:
        """How many words there are."""
        return len(self.text.split())

    @property
    def listed(self) -> bool:
        """Whether this is an entry of a list."""
        return self.kind == "item"

    @property
    def said(self) -> str:
        """What follows the lead-in of a line that has one.

        >>> line("Craft: Knows.").said
        'Knows.'
        """
        return self.text[self.rest - self.start :]

    @property
    def name(self) -> str:
        """The words by which a line would be a heading: all of it, or its lead-in.

        >>> line("Craft: Knows.").name, line("## 1. Craft").name
        ('Craft', 'Craft')
        """
        return bare(self.label if self.look == "lead" else self.text)
