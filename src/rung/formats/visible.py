"""The visible text of a Word paragraph, and which element holds each piece of it."""

from __future__ import annotations

from typing import NamedTuple

from rung.formats.ooxml import Node, switched_on
from rung.formats.pieces import Piece, look_of

GONE = {"del", "moveFrom", "Fallback", "pPr", "rt", "delText", "instrText"}
"""Tracked deletions, the old copy of a text box, properties, reading aids."""
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "‑", "ptab": "\t"}
REFERENCES = {
    "commentReference": "comments",
    "footnoteReference": "footnotes",
    "endnoteReference": "endnotes",
}
PLAIN = {
    "rsidR",
    "lang",
    "noProof",
    "rFonts",
    "sz",
    "szCs",
    "color",
    "spacing",
    "kern",
    "w",
    "webHidden",
    "bCs",
    "iCs",
}
"""Properties of a run that an edit may cross without harm."""


class Line(NamedTuple):
    """A paragraph's text, its pieces, the comments and footnotes on it ("comments/3") and its text boxes."""

    text: str
    pieces: tuple[Piece, ...]
    notes: tuple[str, ...]
    boxes: tuple[Node, ...]


def line_of(paragraph: Node) -> Line:
    """What a reader sees of a paragraph."""
    walk = _Walk()
    walk.inside(paragraph, strong=False, look="")
    return Line(
        "".join(walk.said), tuple(walk.pieces), tuple(walk.notes), tuple(walk.boxes)
    )


class _Walk:
    """Down through runs, links, insertions and fields."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.length = 0
        self.pieces: list[Piece] = []
        self.notes: list[str] = []
        self.boxes: list[Node] = []

    def inside(self, node: Node, *, strong: bool, look: str) -> None:
        """Take what stands in an element whose text is set in one way."""
        for child in node.children:
            if child.name in SIGNS:
                self._add(SIGNS[child.name])
            elif child.name in REFERENCES:
                number = child.attributes.get("id", "")
                self.notes.append(f"{REFERENCES[child.name]}/{number}")
            elif child.name not in GONE:
                self._element(child, strong, look)

    def _element(self, node: Node, strong: bool, look: str) -> None:
        """Take an element: text, a run, a text box, or what holds such."""
        if node.name == "t":
            self._say(node, strong, look)
        elif node.name == "r":
            self._run(node)
        elif node.name == "txbxContent":
            self.boxes.append(node)
        else:
            self.inside(node, strong=strong, look=look)

    def _run(self, node: Node) -> None:
        """Take a run with its own look, unless it is hidden."""
        style = node.child("rPr")
        if style is None:
            self.inside(node, strong=False, look="")
        elif not switched_on(style, "vanish"):
            strong = switched_on(style, "b") or style.value("rStyle") == "Strong"
            look = look_of(one for one in style.children if one.name not in PLAIN)
            self.inside(node, strong=strong, look=look)

    def _say(self, node: Node, strong: bool, look: str) -> None:
        """Add the text of an element as a piece."""
        if node.text:
            self.pieces.append(
                Piece(self.length, self.length + len(node.text), node, strong, look)
            )
            self._add(node.text)

    def _add(self, said: str) -> None:
        """Add text to the line."""
        self.said.append(said)
        self.length += len(said)
