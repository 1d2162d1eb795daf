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
        if [(block.key, block.text) for block in read(patched).blocks] == wanted:
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
    if quote == "'" and not backslash:
        return text.replace("'", "''")
    if quote not in ('"', "'", "`"):
        return text
    said = json.dumps(text, ensure_ascii=False)[1:-1]
    return (
        said
        if quote == '"'
        else said.replace('\\"', '"').replace(quote, "\\" + quote).replace("${", "\\${")
    )


def _whole(text: str, edits: list[Edit], touched: list[Place]) -> list[Edit]:
    """Each touched scalar written anew in double quotes."""
    whole: dict[Place, str] = {}
    for edit, place in reversed(list(zip(edits, touched, strict=True))):
        said = whole.get(place, text[place.start : place.end])
        whole[place] = (
            said[: edit.place.start - place.start]
            + edit.text
            + said[edit.place.end - place.start :]
        )
    return [
        Edit(place, json.dumps(said, ensure_ascii=False))
        for place, said in sorted(whole.items())
    ]


def expected(reading: Reading, edits: Sequence[Edit]) -> list[tuple[str, str]]:
    """The keys and texts that the file must have afterwards."""
    told: list[tuple[str, str]] = []
    for block in reading.blocks:
        said = ""
        for run in block.runs:
            inside = [
                edit for edit in edits if run.literal and edit.place.within(run.place)
            ]
            piece = run.text
            for edit in sorted(inside, reverse=True):
                start = edit.place.start - run.place.start
                piece = (
                    piece[:start]
                    + edit.text
                    + piece[edit.place.end - run.place.start :]
                )
            said += piece
        told.append((block.key, said))
    return told
