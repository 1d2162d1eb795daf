"""Plain text, above all text pasted without its formatting: lines, list markers, indentation, tables with tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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


def _read(source: Source) -> Reading:
    decoded = decode(source)
    part = Part(decoded.text)
    counted(decoded.text.count("\n"), source.name)
    found = tables(decoded.text)
    blocks = gathered(_blocks(decoded.text, found), source.name)
    return Reading((source,), (part,), blocks, decoded.findings + found.findings)


def _blocks(text: str, found: Found) -> Iterator[Block]:
    upto = 0
    for begin, end, cells in found.spans:
        yield from lines(text, upto, begin)
        yield from cells
        upto = end
    yield from lines(text, upto, len(text))


def _patch(reading: Reading, edits: Sequence[Edit]) -> Source:
    return splice(reading.sources[0], edits)


def lines(
    text: str, start: int, end: int, order: int = 0, *, least: int = WRAPPED
) -> Iterator[Block]:
    """The lines of a stretch of text as items and paragraphs.

    Lines that a wrapping editor broke are put together again, if the first has at least so many characters.
    """
    widest = max((len(line) for line in text[start:end].split("\n")), default=0)
    pending: list[_Line] = []
    depths: list[int] = []
    for line in _lines(text, start, end):
        if pending and line and _continues(pending[-1], line, widest, least):
            pending.append(line)
            continue
        if pending:
            yield _block(pending, depths, order)
        pending = [line] if line else []
        if line and not line.marker and not line.indent:
            depths.clear()
    if pending:
        yield _block(pending, depths, order)


def _lines(text: str, start: int, end: int) -> Iterator[_Line | None]:
    """Each line with its indentation and list marker taken off; None for a blank one."""
    at = start
    while at < end:
        found = LINE.match(text, at, end)
        stop = found.end() if found else end
        raw = text[at:stop]
        body = raw.strip(" \t\r\n\f\v\xa0\ufeff\x00")
        if not body:
            yield None
        else:
            first = raw.index(body)
            marker = MARKER.match(body) if len(body) > 1 else None
            skip = marker.end() if marker and marker.end() < len(body) else 0
            indent = len(raw[:first].expandtabs(4))
            yield _Line(at + first + skip, body[skip:], indent, body[:skip])
        at = stop


def _continues(line: _Line, following: _Line, widest: int, least: int) -> bool:
    """Whether the second line is the rest of the first one, broken off by a wrapping editor."""
    long = len(line.text) >= least and not line.text.endswith(SENTENCE_END)
    if following.marker or not long or following.indent < line.indent:
        return False
    if following.text.lstrip("(")[:1].islower() or OPEN_END.search(line.text):
        return True
    first = len(following.text.split(maxsplit=1)[0])
    return (
        WRAPPED < widest <= 100
        and line.indent + len(line.marker) + len(line.text) + 1 + first > widest
    )


def _block(pending: list[_Line], depths: list[int], order: int) -> Block:
    first, last = pending[0], pending[-1]
    runs: list[Run] = []
    for line in pending:
        if runs and not runs[-1].text.endswith("-"):
            runs.append(
                Run(" ", Place(order, runs[-1].place.end, line.start), literal=False)
            )
        runs.append(
            Run(line.text, Place(order, line.start, line.start + len(line.text)))
        )
    place = Place(order, first.start - len(first.marker), last.start + len(last.text))
    if not first.marker:
        return Block(
            "paragraph",
            tuple(runs),
            place,
            _depth(first.indent, depths) if depths else first.indent // 4,
        )
    return Block("item", tuple(runs), place, _nested(first.indent, depths))


def _nested(indent: int, depths: list[int]) -> int:
    """Nesting of an item, from the indentations of the items above it."""
    while depths and depths[-1] > indent:
        depths.pop()
    if not depths or depths[-1] < indent:
        depths.append(indent)
    return len(depths) - 1


def _depth(indent: int, depths: list[int]) -> int:
    """Nesting of a paragraph among items: below the item that it is indented under."""
    return sum(known < indent for known in depths)


text = Format("text", (".txt", ".text"), _read, _patch)
