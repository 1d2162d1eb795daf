"""Word's styles: which paragraphs are headings, which are entries of a list, and how deep."""

from __future__ import annotations

import re
from typing import NamedTuple

from rung.formats.ooxml import Node
from rung.model.source import BlockKind

HEADING = re.compile(r"heading ?([1-9])", re.IGNORECASE)
LISTED = re.compile(r"list (?:bullet|number)(?: ([2-9]))?", re.IGNORECASE)


class Style(NamedTuple):
    """What a style and its ancestors say of a paragraph: depth of a heading, level of a list; -1 for nothing."""

    heading: int = -1
    level: int = -1
    quote: bool = False


class Styles(NamedTuple):
    """Styles by id."""

    known: dict[str, Style]

    def kind(self, paragraph: Node) -> tuple[BlockKind, int]:
        """Kind and depth of a paragraph."""
        own = paragraph.child("pPr")
        style = self.known.get((own.value("pStyle") if own else None) or "", Style())
        outline, numbering = _outline(own), own.child("numPr") if own else None
        heading = outline if outline >= 0 else style.heading
        if heading > 0:
            return "heading", min(heading, 6)
        level = _level(numbering) if numbering is not None else style.level
        if level >= 0:
            return "item", level
        return ("quote", 0) if style.quote else ("paragraph", 0)


def styles_of(root: Node | None) -> Styles:
    """The styles of a document."""
    nodes = (
        {node.attributes.get("styleId", ""): node for node in root.all("style")}
        if root
        else {}
    )
    return Styles({name: _style(name, nodes) for name in nodes})


def _style(name: str, nodes: dict[str, Node]) -> Style:
    """A style with what it takes over from the styles it is based on."""
    found = Style()
    seen: set[str] = set()
    while name in nodes and name not in seen:
        seen.add(name)
        node = nodes[name]
        own = node.child("pPr")
        numbering = own.child("numPr") if own else None
        called = node.value("name") or name
        heading, listed = HEADING.fullmatch(called), LISTED.fullmatch(called)
        depth = (
            int(heading[1])
            if heading
            else 1
            if called.lower() == "title"
            else _outline(own)
        )
        level = _level(numbering) if numbering is not None else -1
        if listed and level <= 0:
            level = max(level, int(listed[1] or 1) - 1)
        found = Style(
            found.heading if found.heading >= 0 else depth,
            found.level if found.level >= 0 else level,
            found.quote or called.lower() in ("quote", "intense quote"),
        )
        name = node.value("basedOn") or ""
    return found


def _outline(own: Node | None) -> int:
    """The depth that an outline level gives a heading, 0 for body text, -1 for nothing said."""
    value = (own.value("outlineLvl") if own else None) or ""
    return (int(value) + 1) % 10 if value.isdecimal() and len(value) < 3 else -1


def _level(numbering: Node) -> int:
    """The level of a list entry, or -1 where numbering is switched off."""
    number, level = numbering.value("numId"), numbering.value("ilvl") or "0"
    if number == "0":
        return -1
    return min(int(level), 20) if level.isdecimal() and len(level) < 4 else 0
