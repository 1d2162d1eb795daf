"""The visible text of a Word paragraph, and which element holds each piece of it."""

from __future__ import annotations

from typing import NamedTuple

from rung.formats.ooxml import Node
from rung.formats.pieces import Piece

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
        for child in node.children:
            if child.name in GONE:
                continue
            if child.name == "t":
                self._say(child, strong, look)
            elif child.name in SIGNS:
                self._add(SIGNS[child.name])
            elif child.name == "r":
                self._run(child)
            elif child.name in REFERENCES:
                self.notes.append(
                    f"{REFERENCES[child.name]}/{child.attributes.get('id', '')}"
                )
            elif child.name == "txbxContent":
                self.boxes.append(child)
            elif child.name not in ("rPr", "drawing") or child.children:
                self.inside(child, strong=strong, look=look)

    def _run(self, node: Node) -> None:
        style = node.child("rPr")
        if style is None:
            self.inside(node, strong=False, look="")
        elif not _on(style, "vanish"):
            strong = _on(style, "b") or style.value("rStyle") == "Strong"
            told = [
                f"{one.name}={sorted(one.attributes.items())}"
                for one in style.children
                if one.name not in PLAIN
            ]
            self.inside(node, strong=strong, look=" ".join(sorted(told)))

    def _say(self, node: Node, strong: bool, look: str) -> None:
        if node.text:
            self.pieces.append(
                Piece(self.length, self.length + len(node.text), node, strong, look)
            )
            self._add(node.text)

    def _add(self, said: str) -> None:
        self.said.append(said)
        self.length += len(said)


def _on(style: Node, name: str) -> bool:
    return style.value(name) not in (None, "0", "false", "off")
