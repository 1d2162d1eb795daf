"""Rows of styled text, wrapped to a width: the layout of terminal reports, independent of colour."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from rung.pages.visible import visible

BLANKS = re.compile(r"\s+")


class Piece(NamedTuple):
    """Text of one style."""

    text: str
    style: str = ""


class Row(NamedTuple):
    """Consecutive pieces of text; lines after the first are indented by `hang` more columns."""

    pieces: tuple[Piece, ...] = ()
    indent: int = 0
    hang: int = 0


BLANK = Row()
"""An empty line."""


def row(indent: int, *pieces: Piece | str, hang: int = 0) -> Row:
    """A row of pieces; a bare text has no style."""
    return Row(
        tuple(Piece(one) if isinstance(one, str) else one for one in pieces),
        indent,
        hang,
    )


def clean(text: str) -> str:
    """Text that is safe on a terminal: blanks collapsed and stripped, control characters made visible."""
    return part(text).strip(" ")


def part(text: str) -> str:
    """Part of a text, made safe like `clean`, but keeping a blank at either end."""
    return visible(BLANKS.sub(" ", text))


def clip(text: str, most: int) -> str:
    """The text cut after a word to at most `most` characters, with an ellipsis if anything was cut."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def cells(text: str) -> int:
    """How many columns a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(mark: str) -> int:
    """How many columns a character takes."""
    if unicodedata.combining(mark):
        return 0
    return 2 if unicodedata.east_asian_width(mark) in "WF" else 1


def centred(text: str, width: int) -> str:
    """A text centred in a number of columns."""
    room = max(width - cells(text), 0)
    return " " * (room // 2) + text + " " * (room - room // 2)


def wrapped(rows: Iterable[Row], width: int) -> Iterator[tuple[Piece, ...]]:
    """The rows as lines no wider than `width`, unless a single word is."""
    for one in rows:
        for line in _lines(one, width):
            yield tuple(_merged(line))


def _lines(one: Row, width: int) -> Iterator[tuple[Piece, ...]]:
    """One row as lines: a word that no longer fits begins the next one, further in."""
    indent, line, used = one.indent, list[Piece](), 0
    for word in _words(one.pieces):
        size = _size(word)
        if line and indent + used + size > width:
            yield (*_blanks(indent), *line)
            indent, line, used = one.indent + one.hang, [], 0
        if not line:
            word = _without_blank(word)
            size = _size(word)
        line += word
        used += size
    yield (*_blanks(indent), *line)


def _blanks(number: int) -> tuple[Piece, ...]:
    """A number of blanks, to begin a line with."""
    return (Piece(" " * number),) if number else ()


def _size(word: Iterable[Piece]) -> int:
    """How many columns a word takes."""
    return sum(cells(piece.text) for piece in word)


def _without_blank(word: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """A word without the blank before it, as it stands at the beginning of a line."""
    first, *rest = word
    return (first._replace(text=first.text.lstrip(" ")), *rest)


def _merged(line: tuple[Piece, ...]) -> Iterator[Piece]:
    """The pieces with neighbours of the same style joined, so that a terminal switches styles less often."""
    for style, alike in groupby(line, key=lambda piece: piece.style):
        yield Piece("".join(piece.text for piece in alike), style)


def _words(pieces: tuple[Piece, ...]) -> Iterator[tuple[Piece, ...]]:
    """Words with the blank before them; a word may change style within."""
    word: list[Piece] = []
    for piece in pieces:
        first, *rest = piece.text.split(" ")
        word.append(Piece(first, piece.style))
        for text in rest:
            yield tuple(word)
            word = [Piece(f" {text}", piece.style)]
    if word:
        yield tuple(word)
