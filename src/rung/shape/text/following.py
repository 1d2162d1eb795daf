"""What the blocks after a line say of it: whether it only stands above a list."""

from __future__ import annotations

from collections.abc import Sequence

from rung.model.source import Block
from rung.shape.lines.line import Line


def list_follows(line: Line, blocks: Sequence[Block]) -> bool:
    """Whether a line is of a paragraph that stands right above a list.

    >>> [list_follows(one, blocks("You:", "- lead")) for one in page("You:", "- lead")]
    [True, False]
    """
    below = blocks[line.block + 1 : line.block + 2]
    return not line.listed and any(block.kind == "item" for block in below)


def announces_list(line: Line, blocks: Sequence[Block]) -> bool:
    """Whether a line says no more than that a list follows ("As a lead you:").

    >>> rows = "As a lead you:", "- own it", "", "As a lead you:", "", "Text."
    >>> [announces_list(one, blocks(*rows)) for one in page(*rows)]
    [True, False, False, False]
    """
    return line.look == "colon" and list_follows(line, blocks)


def explains_label(line: Line, blocks: Sequence[Block]) -> bool:
    """Whether the text beside a bold category only explains it: no colon sets it apart, and a list follows."""
    text = blocks[line.block].text
    between = text[line.start + len(line.label) : line.rest].strip()
    return line.strong and not between and list_follows(line, blocks)
