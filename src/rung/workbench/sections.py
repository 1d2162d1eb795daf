"""The stretch of a text document that belongs to a level, and a new one in the shape of its neighbour."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rung.formats.decoding import replaced
from rung.lexicon.mentions import renamed
from rung.model.finding import Edit
from rung.model.ladder import COMMON, Heading, Ladder, Level, Statement
from rung.model.neighbours import neighbours
from rung.model.proposal import Line
from rung.model.refused import Refused
from rung.model.request import Request
from rung.model.scope import Scope
from rung.model.source import Place
from rung.review.groups import firsts, grouped
from rung.workbench.lines_of_text import joint, removal, stretch
from rung.workbench.workbench import Opened

HOLE = "TODO"


def level_starts(opened: Opened, text: str) -> list[tuple[str, int]]:
    """Where the section of each level begins, in the order of the text."""
    headings = sorted(opened.ladder.headings, key=lambda one: one.place)
    first = firsts(filter(_opens_level, headings), lambda one: one.level)
    starts = [(name, stretch(text, one.place)[0]) for name, one in first.items()]
    return sorted(starts, key=lambda each: each[1])


def _opens_level(heading: Heading) -> bool:
    """Whether a heading opens a level, rather than a category or what is common to all."""
    return not heading.category and heading.level != COMMON


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
    section = _section_of(opened, near)
    piece = _headed(_filled(opened, near, section, lines), near, request.level)
    piece = piece.rstrip("\n")
    if near is where.above:
        return Edit(section._replace(end=section.start), piece + "\n\n")
    end = "\n\n" if section.end < len(text) else "\n"
    gap = _gap_behind(text[: section.end])
    return Edit(section._replace(start=section.end), gap + piece + end)


def _section_of(opened: Opened, level: Level) -> Place:
    """The section of a level, from its heading to the next level; Refused where it has no heading of its own."""
    text = opened.reading.parts[0].text
    starts = dict(level_starts(opened, text))
    if level.id not in starts:
        raise Refused(
            f"{level.id} has no heading in {opened.name}, so there is nothing to model a new level on."
        )
    start = starts[level.id]
    following = [at for at in starts.values() if at > start]
    return Place(0, start, min(following, default=section_end(text, start)))


def _gap_behind(text: str) -> str:
    """The line breaks that are missing between the end of a text and a paragraph to be put behind it."""
    breaks = len(text) - len(text.rstrip("\n"))
    return "\n" * max(2 - breaks, 0)


def _filled(opened: Opened, near: Level, section: Place, lines: Sequence[Line]) -> str:
    """The neighbour's section with other statements in it."""
    cells = _by_category(opened.ladder, near)
    strange = [line.category for line in lines if line.category not in cells]
    if strange:
        raise Refused(
            f"{near.id} has nothing in {strange[0] or 'its summary'} to model a new level on."
        )
    text = opened.reading.parts[0].text
    piece = text[section.start : section.end]
    edits = [
        edit
        for category, held in cells.items()
        for edit in _category(text, held, _told(category, lines))
    ]
    for edit in sorted(edits, key=lambda one: one.place, reverse=True):
        piece = replaced(piece, edit, section.start)
    return piece


def _by_category(ladder: Ladder, level: Level) -> dict[str, list[Statement]]:
    """The statements of a level under their categories, those of the whole level under an empty name."""
    mine = (level.id, level.track)
    said = (one for one in ladder.statements if (one.level, one.track) == mine)
    return grouped(said, lambda one: one.category)


def _told(category: str, lines: Sequence[Line]) -> list[str]:
    """What a category of the new level says: its lines, or that they are to be written; a summary may be missing."""
    told = [line.text for line in lines if line.category == category]
    return told or [HOLE] * bool(category)


def _category(text: str, held: Sequence[Statement], told: list[str]) -> Iterator[Edit]:
    """The edits that put other statements in the place of those of one category: the first that counts gives way."""
    seat = next((one for one in held if one.is_held), held[0])
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
