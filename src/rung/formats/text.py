"""Plain text, above all text pasted without its formatting: lines, list markers, indentation, tables with tabs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rung.formats.decoding import decode, splice
from rung.formats.format import Format
from rung.formats.limits import counted, gathered
from rung.formats.separated import Found, tables
from rung.formats.signs import MARKER
from rung.model.finding import Edit
from rung.model.reading import Reading
from rung.model.source import Block, Part, Place, Run, Source

LINE = re.compile(r"[^\n]*\n?")
OPEN_END = re.compile(
    r"(?:,|\b(?:and|or|of|the|an?|to|in|on|for|with|by|at|from|as|their|our|your))$"
)
"""No line ends like this unless it goes on."""
SENTENCE_END = (".", "!", "?", ":", ";", "…")
WRAPPED = 40
"""A line shorter than this was not broken by a wrapping editor."""


class _Line(NamedTuple):
    start: int
    text: str
    indent: int
    marker: str

    @property
    def width(self) -> int:
        """How many characters it has without the blanks at its end."""
        return self.indent + len(self.marker) + len(self.text)

    def run(self, order: int) -> Run:
        """Its text, marker aside, in the part of that order."""
        return Run(self.text, Place(order, self.start, self.start + len(self.text)))


def _read(source: Source) -> Reading:
    """The lines of a text as items and paragraphs, and the tables in it."""
    decoded = decode(source)
    part = Part(decoded.text)
    counted(decoded.text.count("\n"), source.name)
    found = tables(decoded.text)
    blocks = gathered(_blocks(decoded.text, found), source.name)
    return Reading((source,), (part,), blocks, decoded.findings + found.findings)


def _blocks(text: str, found: Found) -> Iterator[Block]:
    """The tables in their places, and the lines before, between and after them."""
    upto = 0
    for begin, end, cells in found.spans:
        yield from lines(text, upto, begin)
        yield from cells
        upto = end
    yield from lines(text, upto, len(text))


def _patch(reading: Reading, edits: Sequence[Edit]) -> Source:
    """The text with other words in the same places."""
    return splice(reading.sources[0], edits)


def lines(
    text: str, start: int, end: int, order: int = 0, *, least: int = WRAPPED
) -> Iterator[Block]:
    """The lines of a stretch of text as items and paragraphs.

    Lines that a wrapping editor broke are put together again, if the first has at least so many characters.
    """
    widest = max(map(len, text[start:end].split("\n")))
    depths: list[int] = []
    for thought in _thoughts(_lines(text, start, end), widest, least):
        if not thought[0].marker and not thought[0].indent:
            depths.clear()
        yield _block(thought, depths, order)


def _thoughts(
    lines: Iterable[_Line | None], widest: int, least: int
) -> Iterator[list[_Line]]:
    """Each line with those that an editor broke off it; a blank line ends what stands before it."""
    held: list[_Line] = []
    for line in lines:
        if held and line and _continues(held[-1], line, widest, least):
            held.append(line)
            continue
        if held:
            yield held
        held = [line] if line else []
    if held:
        yield held


def _lines(text: str, start: int, end: int) -> Iterator[_Line | None]:
    """Each line with its indentation and list marker taken off; None for a blank one."""
    at = start
    while at < end:
        found = LINE.match(text, at, end)
        stop = found.end() if found else end
        yield _line(text[at:stop], at)
        at = stop


def _line(raw: str, at: int) -> _Line | None:
    """A line that begins at an offset, cut into indentation, list marker and text; None for a blank one.

    A line of nothing but a marker is its own text.
    """
    body = raw.strip(" \t\r\n\f\v\xa0\ufeff\x00")
    if not body:
        return None
    first = raw.index(body)
    marker = MARKER.match(body)
    skip = marker.end() if marker and marker.end() < len(body) else 0
    indent = len(raw[:first].expandtabs(4))
    return _Line(at + first + skip, body[skip:], indent, body[:skip])


def _continues(line: _Line, following: _Line, widest: int, least: int) -> bool:
    """Whether the second line is the rest of the first one, broken off by a wrapping editor."""
    long = len(line.text) >= least and not line.text.endswith(SENTENCE_END)
    if following.marker or not long or following.indent < line.indent:
        return False
    if following.text.lstrip("(")[:1].islower() or OPEN_END.search(line.text):
        return True
    first = len(following.text.split(maxsplit=1)[0])
    return WRAPPED < widest <= 100 and line.width + 1 + first > widest


def _block(pending: list[_Line], depths: list[int], order: int) -> Block:
    """An item or a paragraph of lines that belong together, those after a hyphen joined without a blank.

    depths: the indentations of the items around it, which an item brings up to date.
    """
    first = pending[0]
    runs = [first.run(order)]
    for line in pending[1:]:
        before = runs[-1]
        if not before.text.endswith("-"):
            gap = Place(order, before.place.end, line.start)
            runs.append(Run(" ", gap, literal=False))
        runs.append(line.run(order))
    place = Place(order, first.start - len(first.marker), runs[-1].place.end)
    if first.marker:
        return Block("item", tuple(runs), place, _nested(first.indent, depths))
    return Block("paragraph", tuple(runs), place, _depth(first.indent, depths))


def _nested(indent: int, depths: list[int]) -> int:
    """Nesting of an item, from the indentations of the items above it."""
    while depths and depths[-1] > indent:
        depths.pop()
    if not depths or depths[-1] < indent:
        depths.append(indent)
    return len(depths) - 1


def _depth(indent: int, depths: list[int]) -> int:
    """Nesting of a paragraph: below the item that it is indented under; by its blanks where no item stands above."""
    if not depths:
        return indent // 4
    return sum(known < indent for known in depths)


text = Format("text", (".txt", ".text"), _read, _patch)
