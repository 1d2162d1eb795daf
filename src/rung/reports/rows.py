"""Rows of styled text, wrapped to a width: what the terminal report is laid out in before anyone knows about colour."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple


class Piece(NamedTuple):
    """Text of one style."""

    text: str
    style: str = ""


class Row(NamedTuple):
    """Pieces that read on from each other; lines after the first begin `hang` columns further in."""

    pieces: tuple[Piece, ...] = ()
    indent: int = 0
    hang: int = 0


def row(indent: int, *pieces: Piece | str, hang: int = 0) -> Row:
    """A row of pieces; a bare text has no style."""
    return Row(
        tuple(Piece(one) if isinstance(one, str) else one for one in pieces),
        indent,
        hang,
    )


def clean(text: str) -> str:
    """Text that can't move the cursor or colour the screen: blanks in one piece, control characters made visible."""
    flat = " ".join(text.split())
    if flat.isprintable():
        return flat
    return "".join(
        "�"
        if unicodedata.category(mark) in ("Cc", "Cf", "Cs") and mark not in "\u200d"
        else mark
        for mark in flat
    )


def clip(text: str, most: int) -> str:
    """Text cut at a word before `most` characters, with an ellipsis where something was cut."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def cells(text: str) -> int:
    """How many columns a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.combining(mark)
        else 2
        if unicodedata.east_asian_width(mark) in "WF"
        else 1
        for mark in text
    )


def wrapped(rows: Iterable[Row], width: int) -> Iterator[tuple[Piece, ...]]:
    """The rows as lines no wider than `width`, unless a single word is."""
    for one in rows:
        for line in _lines(one, width):
            yield tuple(_merged(line))


def _lines(one: Row, width: int) -> Iterator[tuple[Piece, ...]]:
    line: list[Piece] = [Piece(" " * one.indent)] if one.indent else []
    used, fresh = one.indent, True
    for word in _words(one.pieces):
        size = sum(cells(piece.text) for piece in word)
        blank = word[0].text[:1] == " "
        if not fresh and used + size > width:
            yield tuple(line)
            line, used, fresh = (
                [Piece(" " * (one.indent + one.hang))],
                one.indent + one.hang,
                True,
            )
        if fresh and blank:
            word = (Piece(word[0].text.lstrip(" "), word[0].style), *word[1:])
            size = sum(cells(piece.text) for piece in word)
        line += word
        used, fresh = used + size, False
    yield tuple(line)


def _merged(line: tuple[Piece, ...]) -> Iterator[Piece]:
    """Neighbours of one style as one piece, so that a terminal is told of a style once."""
    for style, alike in groupby(line, key=lambda piece: piece.style):
        yield Piece("".join(piece.text for piece in alike), style)


def _words(pieces: tuple[Piece, ...]) -> Iterator[tuple[Piece, ...]]:
    """Words with the blank before them; a word may change style within."""
    word: list[Piece] = []
    for piece in pieces:
        for at, text in enumerate(piece.text.split(" ")):
            if at and word:
                yield tuple(word)
                word = []
            word.append(Piece(" " + text if at else text, piece.style))
    if word:
        yield tuple(word)
