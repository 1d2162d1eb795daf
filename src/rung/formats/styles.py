"""Word's styles: which paragraphs are headings, which are entries of a list, and how deep."""

from __future__ import annotations

import re
from typing import NamedTuple

from rung.formats.ooxml import Node, value_of
from rung.model.source import BlockKind

HEADING = re.compile(r"heading ?([1-9])", re.IGNORECASE)
LISTED = re.compile(r"list (?:bullet|number)(?: ([2-9]))?", re.IGNORECASE)
TITLED = {"title": 1}
QUOTES = ("quote", "intense quote")


class Style(NamedTuple):
    """What a style and its ancestors say of a paragraph: depth of a heading, level of a list; -1 for nothing."""

    heading: int = -1
    level: int = -1
    quote: bool = False

    def over(self, other: Style) -> Style:
        """What this says, and where it says nothing what the other one says."""
        heading = self.heading if self.heading >= 0 else other.heading
        level = self.level if self.level >= 0 else other.level
        return Style(heading, level, self.quote or other.quote)


class Styles(NamedTuple):
    """Styles by id."""

    known: dict[str, Style]

    def kind(self, paragraph: Node) -> tuple[BlockKind, int]:
        """Kind and depth of a paragraph: what it says itself counts before what its style says."""
        own = paragraph.child("pPr")
        style = self.known.get(value_of(own, "pStyle") or "", Style())
        outline = _outline(own)
        heading = outline if outline >= 0 else style.heading
        if heading > 0:
            return "heading", min(heading, 6)
        level = _level(own, unsaid=style.level)
        if level >= 0:
            return "item", level
        return ("quote" if style.quote else "paragraph"), 0


def styles_of(root: Node | None) -> Styles:
    """The styles of a document."""
    if root is None:
        return Styles({})
    nodes = {node.attributes.get("styleId", ""): node for node in root.all("style")}
    return Styles({name: _style(name, nodes) for name in nodes})


def _style(name: str, nodes: dict[str, Node]) -> Style:
    """A style with what it takes over from the styles it is based on."""
    found = Style()
    seen: set[str] = set()
    while name in nodes and name not in seen:
        seen.add(name)
        found = found.over(_own(name, nodes[name]))
        name = nodes[name].value("basedOn") or ""
    return found


def _own(name: str, node: Node) -> Style:
    """What a style says by itself: with its properties, or with a name that Word gives to such styles."""
    called, own = node.value("name") or name, node.child("pPr")
    level = _level(own, unsaid=-1)
    if level <= 0:
        level = max(level, _listed(called))
    depth = TITLED.get(called.lower(), _outline(own))
    return Style(_headed(called, depth), level, called.lower() in QUOTES)


def _headed(called: str, depth: int) -> int:
    """The depth of a heading by the name of its style; the one given where that is no name of a heading."""
    heading = HEADING.fullmatch(called)
    return int(heading[1]) if heading else depth


def _listed(called: str) -> int:
    """The level of a list entry by the name of its style, -1 where that is no name of a list."""
    listed = LISTED.fullmatch(called)
    return int(listed[1] or 1) - 1 if listed else -1


def _outline(own: Node | None) -> int:
    """The depth that an outline level gives a heading, 0 for body text, -1 for nothing said."""
    value = value_of(own, "outlineLvl") or ""
    return (int(value) + 1) % 10 if value.isdecimal() and len(value) < 3 else -1


def _level(own: Node | None, unsaid: int) -> int:
    """The level of a list entry, -1 where numbering is switched off, `unsaid` where nothing is said of it."""
    numbering = own.child("numPr") if own else None
    if numbering is None:
        return unsaid
    if numbering.value("numId") == "0":
        return -1
    level = numbering.value("ilvl") or "0"
    return min(int(level), 20) if level.isdecimal() and len(level) < 4 else 0
