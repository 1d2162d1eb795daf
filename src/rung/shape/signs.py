"""What the look of one line says: its rank as a heading, and what the text beside a lead-in is to it."""

from __future__ import annotations

from collections.abc import Sequence

from rung.model.source import Block
from rung.shape.lines import Line
from rung.shape.names import LevelName
from rung.shape.planning import Plan
from rung.shape.stack import (
    BELOW_CATEGORY,
    LISTED,
    PAGE,
    PLAIN,
    PLAIN_LEVEL,
    STRONG,
    STRONG_LEVEL,
)


def rank_of(line: Line) -> float:
    """The rank of a line as the heading of a category or section."""
    if line.look == "heading":
        return float(line.depth)
    if line.look == "strong" and line.kind != "item":
        return STRONG
    if line.kind == "item" and line.look in ("parent", "lead"):
        return LISTED + line.depth
    return PLAIN


def says_more(line: Line, name: LevelName) -> bool:
    """Whether the text beside a level's name is more than its title."""
    ends = line.text.casefold().endswith(
        name.id.casefold()
    ) and not line.label.casefold().endswith(name.id.casefold())
    return (
        line.rest < line.end
        and not ends
        and not (name.title and line.text.rstrip(")").endswith(name.title.rstrip(")")))
    )


def speaks(line: Line) -> bool:
    """Whether a lead-in and the text beside it both begin with a capital, as a label and a sentence do."""
    at = line.rest - line.start
    return line.label[:1].isupper() and line.text[at : at + 1].isupper()


def explains(line: Line, blocks: Sequence[Block]) -> bool:
    """Whether the text beside a bold category only explains it: no colon sets it apart, and a list follows."""
    between = blocks[line.block].text[line.start + len(line.label) : line.rest].strip()
    return line.strong and not between and list_follows(line, blocks)


def list_follows(line: Line, blocks: Sequence[Block]) -> bool:
    """Whether a paragraph stands right above a list."""
    following = blocks[line.block + 1] if line.block + 1 < len(blocks) else None
    return line.kind != "item" and following is not None and following.kind == "item"


def announces(line: Line, blocks: Sequence[Block]) -> bool:
    """Whether a line says no more than that a list follows ("As a lead you:")."""
    return line.look == "colon" and list_follows(line, blocks)


def level_rank(line: Line, plan: Plan) -> float:
    """The rank of a line as the heading of a level."""
    if line.source in plan.pages:
        return PAGE
    if line.look == "heading":
        return float(line.depth)
    if plan.transposed:
        return BELOW_CATEGORY if line.kind != "item" else LISTED + line.depth
    if line.kind == "item":
        return LISTED + line.depth
    return STRONG_LEVEL if line.look == "strong" else PLAIN_LEVEL
