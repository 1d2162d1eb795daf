"""Edits in YAML, JSON and JavaScript that keep quotes, comments and everything else, and prove it by reading again."""

from __future__ import annotations

import bisect
import json
from collections.abc import Callable, Sequence

from rung.formats.decoding import ordered, splice
from rung.formats.format import UnknownFormat
from rung.model.finding import Edit
from rung.model.reading import Reading
from rung.model.source import Block, Place, Source


def requoted(reading: Reading, edits: Sequence[Edit], read: Callable[[Source], Reading]) -> Source:
    """The source with the edits made, each written as its scalar's quotes ask; a plain one gets quotes if it must."""
    if not edits:
        return reading.sources[0]
    inorder = ordered(edits)
    text = reading.parts[0].text
    starts = [block.place.start for block in reading.blocks]
    touched = [_block(reading.blocks, starts, edit) for edit in inorder]
    expected = _expected(reading, inorder)
    escaped = [
        Edit(edit.place, _escaped(edit.text, text[block.place.start])) for edit, block in _paired(inorder, touched)
    ]
    for attempt in (escaped, _whole(text, inorder, touched)):
        patched = splice(reading.sources[0], attempt)
        if [(block.key, block.text) for block in read(patched).blocks] == expected:
            return patched
    raise UnknownFormat(f"An edit in {reading.sources[0].name} would change more than its own value; make it by hand.")


def _paired(edits: list[Edit], blocks: list[Block]) -> list[tuple[Edit, Block]]:
    return list(zip(edits, blocks, strict=True))


def _block(blocks: Sequence[Block], starts: list[int], edit: Edit) -> Block:
    at = bisect.bisect_right(starts, edit.place.start) - 1
    if at < 0 or edit.place.end > blocks[at].place.end:
        raise UnknownFormat("An edit lies outside every value of the file; make it by hand.")
    return blocks[at]


def _escaped(text: str, quote: str) -> str:
    if quote == "'":
        return text.replace("'", "''")
    return json.dumps(text, ensure_ascii=False)[1:-1] if quote in '"`' else text


def _whole(text: str, edits: list[Edit], blocks: list[Block]) -> list[Edit]:
    """Each touched scalar written anew in double quotes."""
    whole: dict[Place, str] = {}
    for edit, block in reversed(_paired(edits, blocks)):
        said = whole.get(block.place, text[block.place.start : block.place.end])
        at = block.place.start
        whole[block.place] = said[: edit.place.start - at] + edit.text + said[edit.place.end - at :]
    return [Edit(place, json.dumps(said, ensure_ascii=False)) for place, said in sorted(whole.items())]


def _expected(reading: Reading, edits: list[Edit]) -> list[tuple[str, str]]:
    """The keys and texts that the file must have afterwards."""
    told: list[tuple[str, str]] = []
    for block in reading.blocks:
        said = ""
        for run in block.runs:
            inside = [edit for edit in edits if run.literal and _within(edit.place, run.place)]
            piece = run.text
            for edit in reversed(inside):
                start = edit.place.start - run.place.start
                piece = piece[:start] + edit.text + piece[edit.place.end - run.place.start :]
            said += piece
        told.append((block.key, said))
    return told


def _within(place: Place, other: Place) -> bool:
    return other.start <= place.start and place.end <= other.end
