"""Text of Office files in its smallest pieces: what blocks are made of, and where an edit has to go."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice
from typing import NamedTuple

from rung.formats.decoding import ordered, replaced
from rung.formats.format import UnknownFormat
from rung.formats.ooxml import Node
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

    @property
    def setting(self) -> tuple[bool, str, bool]:
        """All that keeps two pieces from being edited as one."""
        return self.strong, self.look, self.exact

    def overlaps(self, place: Place) -> bool:
        """Whether the piece and a stretch of its part have a character in common."""
        return self.start < place.end and place.start < self.end


def look_of(properties: Iterable[Node]) -> str:
    """How text is set, as a string that is the same for text that is set alike."""
    told = (f"{one.name}={sorted(one.attributes.items())}" for one in properties)
    return " ".join(sorted(told))


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
        called, level = _kind(block, kind, depth, first=number == 0)
        runs = tuple(cut for run in block.runs for cut in _cut(run, pieces))
        yield replace(block, kind=called, depth=level, cell=cell, runs=runs)
    if not found and cell:
        yield Block("cell", (), Place(order, 0, len(text)), cell=cell)


def _kind(
    line: Block, kind: BlockKind, depth: int, *, first: bool
) -> tuple[BlockKind, int]:
    """Kind and depth of one line of a part that is itself of a kind and depth."""
    below = depth + (kind == "item" and not first)
    if line.kind == "item":
        return "item", below if kind == "item" else line.depth
    return (kind if first or kind in ("cell", "note") else "paragraph"), below


def _cut(run: Run, pieces: Sequence[Piece]) -> Iterator[Run]:
    """A run cut where words are set in another way, so that no edit crosses from one to the other.

    What no element holds, such as a sheet's name, can't be edited.
    """
    if not run.literal or not pieces:
        yield run._replace(literal=False)
        return
    start = at = run.place.start
    for piece, upto in _stretches(pieces, run.place):
        cut = run.cut(at - start, upto - start)
        yield cut._replace(strong=piece.strong, literal=piece.exact)
        at = upto


def _stretches(pieces: Sequence[Piece], place: Place) -> Iterator[tuple[Piece, int]]:
    """The pieces under a place, those set alike as one, each with the offset up to which it reaches."""
    held: Piece | None = None
    for piece in _settings(pieces, place.start):
        if held and piece.start >= place.end:
            break
        if held:
            yield held, piece.start
        held = piece
    if held:
        yield held, place.end


def _settings(pieces: Sequence[Piece], start: int) -> Iterator[Piece]:
    """The first piece that ends after an offset, and from there on each that is set otherwise than the one before."""
    first = bisect.bisect_right(pieces, start, key=lambda piece: piece.end)
    after = (pieces[number] for number in range(first, len(pieces)))
    return (next(alike) for _, alike in groupby(after, key=lambda one: one.setting))


def changed(pieces: Sequence[Piece], edits: Sequence[Edit]) -> dict[Node, str]:
    """The new text of each element that some edits of one part touch; they may cross elements that are set alike."""
    said = {piece.node: piece.node.text for piece in pieces}
    for edit in reversed(ordered(edits)):
        new = edit.text
        for piece in _editable(pieces, edit.place):
            low = max(edit.place.start, piece.start) - piece.start
            high = min(edit.place.end, piece.end) - piece.start
            text = said[piece.node]
            said[piece.node] = text[:low] + new + text[high:]
            new = ""
    return {node: text for node, text in said.items() if text != node.text}


def _editable(pieces: Sequence[Piece], place: Place) -> list[Piece]:
    """The pieces that a place covers; UnknownFormat when they are not set alike."""
    touched = _touched(pieces, place)
    exact = all(piece.exact for piece in touched)
    if len({piece.look for piece in touched}) != 1 or not exact:
        raise UnknownFormat(
            "An edit crosses text that is set in different ways; make it in the file's own program."
        )
    return touched


def _touched(pieces: Sequence[Piece], place: Place) -> list[Piece]:
    """The pieces that cover a place together; for an insertion the one it stands in or ends."""
    if place.start == place.end:
        holding = (one for one in pieces if one.start <= place.start <= one.end)
        return list(islice(holding, 1))
    inside = [piece for piece in pieces if piece.overlaps(place)]
    return inside if _reach_over(inside, place) else []


def _reach_over(pieces: Sequence[Piece], place: Place) -> bool:
    """Whether pieces reach from the beginning of a place to its end."""
    if not pieces:
        return False
    return pieces[0].start <= place.start and place.end <= pieces[-1].end


def proved(
    reading: Reading,
    edits: Sequence[Edit],
    patched: Source,
    read: Callable[[Source], Reading],
) -> Source:
    """The patched source, if reading it again shows the edits and no other change."""
    texts = [part.text for part in reading.parts]
    for edit in reversed(ordered(edits)):
        texts[edit.place.order] = replaced(texts[edit.place.order], edit, 0)
    if [part.text for part in read(patched).parts] != texts:
        raise UnknownFormat(
            f"An edit in {patched.name} would change more than its own text; make it by hand."
        )
    return patched
