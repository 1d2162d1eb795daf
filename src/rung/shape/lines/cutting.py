"""Blocks to lines: a paragraph cut where its lines break, list signs and outline numbers taken off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from rung.model.source import Block, BlockKind
from rung.shape.decoration import bare
from rung.shape.lines.line import Line
from rung.shape.lines.looks import UNFINISHED, with_look
from rung.shape.names import level_name
from rung.shape.nouns import CATEGORY_LABELS

SIGN = re.compile(
    r"(?:[-*+–—•‣◦▪▫●○·►▶✓✔➢➤]|(?:\d{1,2}|[a-hA-H]|[ivx]{1,4})[.)])[ \t\xa0]+(?=\S)"
    r"|[•‣◦▪▫●○►▶✓✔➢➤](?=\w)"
)
"""What stands before an entry of a list."""
SAYS_CATEGORY = re.compile("|".join(CATEGORY_LABELS), re.IGNORECASE)
ENDS_LINE = (".", "!", "?", ":", ";")
DEEPEST = 40
"""Lists nested deeper count as nested so deep."""
Stretch = tuple[int, int]


def lines_of(blocks: Iterable[tuple[int, int, Block]]) -> list[Line]:
    """Lines of the given (number, source, block), each with its look; lines without a character are left out.

    >>> [(one.text, one.look) for one in page("- Knows", "- 1) Owns it:", "", "Craft: Bakes bread.")]
    [('Knows', 'parent'), ('Owns it:', 'colon'), ('Craft: Bakes bread.', 'lead')]
    """
    cut = [
        line
        for number, source, block in blocks
        for line in _below_bold(list(_lines(number, source, block)))
    ]
    parents = [_as_parent(line, below) for line, below in pairwise(cut)]
    every = [_as_it_says(line) for line in (*parents, *cut[-1:])]
    return _without_lone_entries(every)


def _lines(number: int, source: int, block: Block) -> Iterator[Line]:
    """The lines of one block, without the signs of lists before them."""
    depth = min(block.depth, DEEPEST)
    for start, end in _stretches(block.text, block.kind):
        sign = SIGN.match(block.text, start, end) if block.kind != "heading" else None
        begin = sign.end() if sign else start
        text = block.text[begin:end]
        line = Line(number, begin, end, block.kind, depth, text, "", source=source)
        seen = with_look(line, block)
        yield seen._replace(kind="item") if sign else seen


def _stretches(text: str, kind: BlockKind) -> list[Stretch]:
    """The lines of a block's text, without white space around; a heading is one line.

    In data a line that only a wrapping editor broke off is not one of its own.

    >>> _stretches(" a ", "paragraph")
    [(1, 2)]
    """
    found: list[Stretch] = []
    at = 0
    for piece in [text] if kind == "heading" else text.split("\n"):
        start, end = at + len(piece) - len(piece.lstrip()), at + len(piece.rstrip())
        at += len(piece) + 1
        if kind == "meta" and found and _goes_on(text, found[-1], (start, end)):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return [(start, end) for start, end in found if start < end]


def _goes_on(text: str, before: Stretch, after: Stretch) -> bool:
    """Whether a line carries on the sentence of the line before it.

    >>> _goes_on("Owns all of it. Bakes", (0, 7), (8, 14)), _goes_on("Owns it. Bakes", (0, 8), (9, 14))
    (True, False)
    >>> _goes_on("Owns - Bakes", (0, 4), (5, 12))
    False

    >>> _goes_on("Owns", (0, 0), (0, 4)), _goes_on("Owns", (0, 4), (4, 4))
    (False, False)
    """
    if before[0] >= before[1] or after[0] >= after[1]:
        return False
    ended = text[slice(*before)].endswith(ENDS_LINE)
    return not ended and not SIGN.match(text, *after)


def _below_bold(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines of one paragraph; what stands below a bold line of it is text, however short."""
    for at, line in enumerate(lines):
        below = at > 0 and lines[0].look == "strong"
        yield line._replace(look="") if below and line.look == "bare" else line


def _as_parent(line: Line, below: Line) -> Line:
    """A list entry that only introduces the list below it, as what it is; other lines as they are.

    >>> [one.look for one in page("- Craft", "  - Knows it", "- Scope")]
    ['parent', 'bare', 'bare']
    """
    if not line.listed or line.look not in ("bare", "colon", "strong"):
        return line
    nested = below.depth > line.depth and below.kind in ("item", "paragraph")
    return line._replace(look="parent") if nested else line


def _as_it_says(line: Line) -> Line:
    """A line that says itself what it is ("Category: Craft") as the heading that it names.

    >>> _as_it_says(line("Category: Craft")).text, _as_it_says(line("Category: Craft.")).text
    ('Craft', 'Category: Craft.')
    >>> _as_it_says(line("Topic: Craft")).text
    'Topic: Craft'
    """
    if line.look != "lead" or not SAYS_CATEGORY.fullmatch(bare(line.label)):
        return line
    if len(line.said.split()) > 5 or line.said.endswith(UNFINISHED):
        return line
    return line._replace(
        start=line.rest, text=line.said, look="colon", label="", rest=0
    )


def _without_lone_entries(lines: list[Line]) -> list[Line]:
    """The lines, those no longer list entries that stand alone although they have a number or sign before them.

    That is so where two of them or more name levels: "1. Junior Baker" above a text, "2. Senior Baker" above another.

    >>> [one.listed for one in page("1. Junior Baker", "", "Text.", "", "2. Senior Baker")]
    [False, False, False]
    >>> [one.listed for one in page("1. Junior Baker", "", "Text.", "", "2. Ovens")]
    [True, False, True]
    """
    lone = _lone_entries(lines)
    levels = [at for at in lone if level_name(lines[at].text) is not None]
    if len(levels) < 2:
        return lines
    found = list(lines)
    for at in lone:
        found[at] = lines[at]._replace(kind="paragraph")
    return found


def _lone_entries(lines: Sequence[Line]) -> set[int]:
    """The entries of lists that are a few words each, and have no other entry beside them.

    >>> _lone_entries([line("- Junior Baker"), line("Text."), line("- Senior Baker")])
    {0, 2}
    >>> _lone_entries([line("- Junior Baker"), line("- Senior Baker")])
    set()
    """
    entries = {at for at, line in enumerate(lines) if line.listed}
    alone = {at for at in entries if entries.isdisjoint((at - 1, at + 1))}
    return {at for at in alone if lines[at].look == "bare"}
