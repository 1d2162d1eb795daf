"""The stretch of a text document that belongs to a level, and a new one in the shape of its neighbour."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rung.lexicon.mentions import renamed
from rung.model.finding import Edit
from rung.model.ladder import COMMON, Level, Statement
from rung.model.neighbours import neighbours
from rung.model.proposal import Line
from rung.model.refused import Refused
from rung.model.request import Request
from rung.model.scope import Scope
from rung.model.source import Place
from rung.workbench.lines_of_text import joint, removal, stretch
from rung.workbench.workbench import Opened

HOLE = "TODO"


def level_starts(opened: Opened, text: str) -> list[tuple[str, int]]:
    """Where the section of each level begins, in the order of the text."""
    found: dict[str, int] = {}
    for one in sorted(opened.ladder.headings, key=lambda each: each.place):
        if not one.category and one.level not in found and one.level != COMMON:
            found[one.level] = stretch(text, one.place)[0]
    return sorted(found.items(), key=lambda each: each[1])


def section_end(text: str, last: int) -> int:
    """Where the section that begins at `last` ends: at the next heading that is no deeper, or with the text."""
    sign = re.match(r"#+", text[last:])
    if not sign:
        return len(text)
    hit = re.compile(rf"^#{{1,{len(sign[0])}}}\s", re.MULTILINE).search(
        text, last + len(sign[0])
    )
    return hit.start() if hit else len(text)


def new_section(opened: Opened, request: Request, lines: Sequence[Line]) -> Edit:
    """The edit that adds a level: the section of its neighbour with the new lines, and TODO where there are none."""
    where = neighbours(Scope(opened.ladder, request))
    near = where.nearest
    if near is None or len(opened.reading.parts) != 1:
        raise Refused(
            f"{opened.name} has no text to model a new level on; take the lines from --format json."
        )
    text = opened.reading.parts[0].text
    starts = dict(level_starts(opened, text))
    if near.id not in starts:
        raise Refused(
            f"{near.id} has no heading in {opened.name}, so there is nothing to model a new level on."
        )
    start = starts[near.id]
    end = min(
        [at for at in starts.values() if at > start], default=section_end(text, start)
    )
    piece = _filled(opened, near, text[start:end], start, lines)
    piece = _headed(piece, near, request.level)
    if where.below:
        gap = (
            ""
            if text[:end].endswith("\n\n")
            else "\n"
            if text[:end].endswith("\n")
            else "\n\n"
        )
        return Edit(
            Place(0, end, end),
            gap + piece.rstrip("\n") + ("\n\n" if end < len(text) else "\n"),
        )
    return Edit(Place(0, start, start), piece.rstrip("\n") + "\n\n")


def _filled(
    opened: Opened, near: Level, piece: str, start: int, lines: Sequence[Line]
) -> str:
    """The neighbour's section with other statements in it."""
    cells: dict[str, list[Statement]] = {}
    for one in opened.ladder.statements:
        if one.level == near.id and one.track == near.track:
            cells.setdefault(one.category, []).append(one)
    strange = [line.category for line in lines if line.category not in cells]
    if strange:
        raise Refused(
            f"{near.id} has nothing in {strange[0] or 'its summary'} to model a new level on."
        )
    edits = [
        edit
        for category, held in cells.items()
        for edit in _cell(opened, category, held, lines)
    ]
    for edit in sorted(edits, key=lambda one: one.place, reverse=True):
        piece = (
            piece[: edit.place.start - start]
            + edit.text
            + piece[edit.place.end - start :]
        )
    return piece


def _cell(
    opened: Opened, category: str, held: Sequence[Statement], lines: Sequence[Line]
) -> Iterator[Edit]:
    text = opened.reading.parts[0].text
    told = [line.text for line in lines if line.category == category]
    seat = next((one for one in held if one.is_held), held[0])
    if not told and category:
        told = [HOLE]
    for one in held:
        if one is seat and told:
            yield Edit(one.place, joint(text, one.place).join(told))
        else:
            yield removal(text, one.place)


def _headed(piece: str, near: Level, level: str) -> str:
    """The section under the name of the new level, without the neighbour's title."""
    first, mark, rest = piece.partition("\n")
    if near.title:
        title = re.escape(near.title)
        first = re.sub(rf"\s*(?:[:–—,-]\s*{title}|\({title}\))", "", first)
    return renamed(first, [(near.id, level)]) + mark + rest
