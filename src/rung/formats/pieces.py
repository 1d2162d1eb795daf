"""Text of Office files in its smallest pieces: what blocks are made of, and where an edit has to go."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from rung.formats.decoding import ordered
from rung.formats.format import UnknownFormat
from rung.formats.ooxml import Node
from rung.formats.runs import cut_run
from rung.formats.text import lines
from rung.model.finding import Edit
from rung.model.reading import Reading
from rung.model.source import Block, BlockKind, Cell, Place, Run, Source


class Piece(NamedTuple):
    """A stretch of a part's text that one element holds; `exact` when it is that element's whole text."""

    start: int
    end: int
    node: Node
    strong: bool = False
    look: str = ""
    exact: bool = True


def blocks_of(
    text: str,
    order: int,
    pieces: Sequence[Piece],
    kind: BlockKind,
    *,
    depth: int = 0,
    cell: Cell | None = None,
) -> Iterator[Block]:
    """Blocks for the lines of one part; a list sign typed by hand makes an item, an empty cell an empty block."""
    found = list(lines(text, 0, len(text), order))
    for number, block in enumerate(found):
        typed = block.kind == "item"
        first: BlockKind = (
            kind if not number or kind in ("cell", "note") else "paragraph"
        )
        level = (
            block.depth
            if typed and kind != "item"
            else depth + (number > 0 and kind == "item")
        )
        runs = tuple(
            run._replace(literal=run.literal and bool(pieces))
            for one in block.runs
            for run in _set(one, pieces)
        )
        yield replace(
            block, kind="item" if typed else first, depth=level, cell=cell, runs=runs
        )
    if not found and cell:
        yield Block("cell", (), Place(order, 0, len(text)), cell=cell)


def _set(run: Run, pieces: Sequence[Piece]) -> Iterator[Run]:
    """A run cut where words are set in another way, so that no edit crosses from one to the other."""
    start, end = run.place.start, run.place.end
    if not run.literal or not pieces:
        yield run
        return
    at = start
    for index in range(
        bisect.bisect_right(pieces, start, key=lambda piece: piece.end), len(pieces)
    ):
        piece = pieces[index]
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        upto = min(following.start if following else end, end)
        if upto >= end or (following and following[3:] != piece[3:]):
            cut = cut_run(run, at - start, upto - start)
            yield cut._replace(strong=piece.strong, literal=piece.exact)
            at = upto
        if upto >= end:
            break


def changed(pieces: Sequence[Piece], edits: Sequence[Edit]) -> dict[Node, str]:
    """The new text of each element that some edits of one part touch; they may cross elements that are set alike."""
    said = {piece.node: piece.node.text for piece in pieces}
    for edit in reversed(ordered(edits)):
        touched = _touched(pieces, edit.place)
        if (
            not touched
            or not all(piece.exact for piece in touched)
            or len({piece.look for piece in touched}) > 1
        ):
            raise UnknownFormat(
                "An edit crosses text that is set in different ways; make it in the file's own program."
            )
        for number, piece in enumerate(touched):
            low = max(edit.place.start, piece.start) - piece.start
            high = min(edit.place.end, piece.end) - piece.start
            text = said[piece.node]
            said[piece.node] = (
                text[:low] + (edit.text if not number else "") + text[high:]
            )
    return {
        piece.node: said[piece.node]
        for piece in pieces
        if said[piece.node] != piece.node.text
    }


def _touched(pieces: Sequence[Piece], place: Place) -> list[Piece]:
    """The pieces that a place covers; for an insertion the one it stands in or ends."""
    inside = [
        piece for piece in pieces if piece.start < place.end and place.start < piece.end
    ]
    if inside and inside[0].start <= place.start and place.end <= inside[-1].end:
        return inside
    return [
        piece
        for piece in pieces
        if place.start == place.end and piece.start <= place.start <= piece.end
    ][:1]


def proved(
    reading: Reading,
    edits: Sequence[Edit],
    patched: Source,
    read: Callable[[Source], Reading],
) -> Source:
    """The patched source, if reading it again shows the edits and no other change."""
    texts = [part.text for part in reading.parts]
    for edit in reversed(ordered(edits)):
        order, start, end = edit.place
        texts[order] = texts[order][:start] + edit.text + texts[order][end:]
    if [part.text for part in read(patched).parts] != texts:
        raise UnknownFormat(
            f"An edit in {patched.name} would change more than its own text; make it by hand."
        )
    return patched
