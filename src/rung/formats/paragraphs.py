"""The lines of a Markdown paragraph: where each one's text stands, and which belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from rung.formats.signs import PASTED
from rung.formats.text import SENTENCE_END, WRAPPED
from rung.model.source import Block, Cell, Place, Run

TASK = re.compile(r"\[[ xX]\][ \t]+")
LEAD = re.compile(r"(\*\*|__)[^*_\n]{1,80}(?::\1|\1[ \t]*:)")
PAIRS = ("**", "__", "`")


class Group(NamedTuple):
    """Lines that are one thought; `marked` when a pasted list sign stood before them."""

    spans: list[tuple[int, int]]
    marked: bool


def spans(text: str, starts: list[int], content: str) -> list[tuple[int, int]]:
    """Where each line of a parser's content stands in the text; `starts`: offsets of the source's lines and its end."""
    lines = zip(content.split("\n"), pairwise(starts), strict=False)
    return [_span(text[start:end], start, line) for line, (start, end) in lines]


def _span(whole: str, start: int, line: str) -> tuple[int, int]:
    """Where a line of the parser's content stands in the whole line that begins at an offset.

    It ends the whole line, but for blanks and the closing signs of a heading, which the parser left out.
    """
    body, tail = line.strip(), whole.replace("\x00", "\ufffd").rstrip()
    cut = tail.rstrip("#").rstrip()
    ends = (len(one) - len(body) for one in (tail, cut) if one.endswith(body))
    at = max(next(ends, tail.rfind(body)), 0)
    blanks = len(line.lstrip()) - len(body)
    stop = min(at + len(body) + blanks, len(whole.rstrip("\r\n")))
    return start + at, start + stop


def groups(text: str, lines: list[tuple[int, int]]) -> Iterator[Group]:
    """Lines of a paragraph put together as they were meant: who breaks after a full stop means a new line."""
    held = Group([], False)
    for start, end in lines:
        sign = PASTED.match(text, start, end)
        if held.spans and (sign or _breaks(text, held.spans, text[start:end])):
            yield held
            held = Group([], False)
        if not held.spans:
            held = held._replace(marked=bool(sign))
            start = _behind(sign or TASK.match(text, start, end), start, end)
        held.spans.append((start, end))
    if held.spans:
        yield held


def _behind(sign: re.Match[str] | None, start: int, end: int) -> int:
    """Where the text of a line begins: behind its sign, if it has one and anything else."""
    return sign.end() if sign and sign.end() < end else start


def _breaks(text: str, held: list[tuple[int, int]], following: str) -> bool:
    """Whether a line begins something new, rather than go on with what the lines before it say."""
    so_far = "\n".join(text[start:end] for start, end in held[-20:])
    if _is_open(so_far):
        return False
    if LEAD.match(following):
        return True
    before = text[held[-1][0] : held[-1][1]].rstrip()
    ended = len(before) < WRAPPED or before.endswith(SENTENCE_END)
    return ended and not following[:1].islower()


def _is_open(so_far: str) -> bool:
    """Whether bold, code, a link or a tag has been begun and not ended."""
    odd = any(so_far.count(sign) % 2 for sign in PAIRS)
    linked = so_far.count("[") != so_far.count("]")
    return odd or linked or so_far.rfind("<") > so_far.rfind(">")


def comment(text: str, place: Place, cell: Cell | None) -> Block:
    """An HTML comment as a note; its run is what it says."""
    inner = text[place.start + 4 : place.end - 3]
    said = inner.strip()
    at = place.start + 4 + inner.index(said)
    return Block(
        "note", (Run(said, Place(place.order, at, at + len(said))),), place, cell=cell
    )
