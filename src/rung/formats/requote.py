"""Edits in YAML, JSON and JavaScript that keep quotes, comments and everything else, and prove it by reading again."""

from __future__ import annotations

import bisect
import json
from collections.abc import Callable, Sequence

from rung.formats.decoding import ordered, replaced, splice
from rung.formats.format import UnknownFormat
from rung.model.finding import Edit
from rung.model.reading import Reading
from rung.model.source import Block, Place, Run, Source

QUOTES = ('"', "'", "`")


def requoted(
    reading: Reading,
    edits: Sequence[Edit],
    read: Callable[[Source], Reading],
    *,
    backslash: bool = False,
) -> Source:
    """The source with the edits made, each written as its scalar's quotes ask; a plain one gets quotes if it must.

    `backslash` says that single quotes are escaped with one, as in JavaScript, and not doubled.
    """
    if not edits:
        return reading.sources[0]
    inorder = ordered(edits)
    text = reading.parts[0].text
    scalars = _scalars(reading.blocks)
    touched = [_scalar(scalars, edit) for edit in inorder]
    wanted = expected(reading, inorder)
    escaped = [
        Edit(edit.place, _escaped(edit.text, text[place.start], backslash))
        for edit, place in zip(inorder, touched, strict=True)
    ]
    for attempt in (escaped, _whole(text, inorder, touched)):
        patched = splice(reading.sources[0], attempt)
        if told(read(patched)) == wanted:
            return patched
    raise UnknownFormat(
        f"An edit in {reading.sources[0].name} would change more than its own value; make it by hand."
    )


def _scalars(blocks: Sequence[Block]) -> list[Place]:
    """Where each scalar stands; its lines, if it has several, are blocks of one key."""
    places: list[Place] = []
    for before, block in zip([None, *blocks], blocks, strict=False):
        if before and block.key and before.key == block.key:
            places[-1] = places[-1]._replace(end=block.place.end)
        else:
            places.append(block.place)
    return places


def _scalar(scalars: list[Place], edit: Edit) -> Place:
    """The scalar in which an edit lies; UnknownFormat where it lies in none."""
    at = (
        bisect.bisect_right(scalars, edit.place.start, key=lambda place: place.start)
        - 1
    )
    if at < 0 or edit.place.end > scalars[at].end:
        raise UnknownFormat(
            "An edit lies outside every value of the file; make it by hand."
        )
    return scalars[at]


def _escaped(text: str, quote: str, backslash: bool) -> str:
    """The text as it must be written within quotes of a kind; without quotes as it is."""
    if quote == "'" and not backslash:
        return text.replace("'", "''")
    if quote not in QUOTES:
        return text
    said = json.dumps(text, ensure_ascii=False)[1:-1]
    if quote == '"':
        return said
    return said.replace('\\"', '"').replace(quote, "\\" + quote).replace("${", "\\${")


def _whole(text: str, edits: list[Edit], touched: list[Place]) -> list[Edit]:
    """Each touched scalar written anew in double quotes."""
    whole: dict[Place, str] = {}
    for edit, place in reversed(list(zip(edits, touched, strict=True))):
        said = whole.get(place, text[place.start : place.end])
        whole[place] = replaced(said, edit, place.start)
    return [
        Edit(place, json.dumps(said, ensure_ascii=False))
        for place, said in sorted(whole.items())
    ]


def told(reading: Reading) -> list[tuple[str, str]]:
    """The keys and texts of a file, by which two versions of it are compared."""
    return [(block.key, block.text) for block in reading.blocks]


def expected(reading: Reading, edits: Sequence[Edit]) -> list[tuple[str, str]]:
    """The keys and texts that the file must have after the edits."""
    return [
        (block.key, "".join(_edited(run, edits) for run in block.runs))
        for block in reading.blocks
    ]


def _edited(run: Run, edits: Sequence[Edit]) -> str:
    """The text of a run after the edits that lie within it."""
    text = run.text
    inside = [one for one in edits if run.literal and one.place.within(run.place)]
    for edit in sorted(inside, reverse=True):
        text = replaced(text, edit, run.place.start)
    return text
