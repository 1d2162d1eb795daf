"""Where lines go that need a place of their own: behind their neighbours, into a hole, or under a heading."""

from __future__ import annotations

from collections.abc import Sequence

from rung.lexicon.holes import is_hole
from rung.model.finding import Edit
from rung.model.ladder import Cell, Heading, Statement
from rung.model.refused import Refused
from rung.model.source import Place
from rung.workbench.lines_of_text import joint, stretch
from rung.workbench.workbench import Opened


def insertion(opened: Opened, cell: Cell, texts: Sequence[str]) -> Edit:
    """The edit that puts texts into a cell; Refused where the document has no place for it."""
    here = [one for one in opened.ladder.statements if one.cell == cell]
    hole = _hole(opened, cell, here)
    if hole:
        return _filled(opened, hole, texts)
    if here:
        return _behind(opened, here[-1].place, texts)
    return _under(opened, _heading(opened, cell), texts)


def _hole(opened: Opened, cell: Cell, here: Sequence[Statement]) -> Place | None:
    """A hole of the cell: a statement, or a line that became none."""
    for one in here:
        if is_hole(one.text):
            return one.place
    if here:
        return None
    spot = (cell.level, cell.category)
    lines = (x for x in opened.ladder.ledger if (x.level, x.category) == spot)
    return next((line.place for line in lines if is_hole(line.text)), None)


def _filled(opened: Opened, hole: Place, texts: Sequence[str]) -> Edit:
    text = opened.reading.parts[hole.order].text
    return Edit(hole, joint(text, hole).join(texts))


def _behind(opened: Opened, place: Place, texts: Sequence[str]) -> Edit:
    between = joint(opened.reading.parts[place.order].text, place)
    end = Place(place.order, place.end, place.end)
    return Edit(end, "".join(between + one for one in texts))


def _heading(opened: Opened, cell: Cell) -> Heading:
    """The heading of a cell; Refused where the document has none."""
    spot = (cell.level, cell.category)
    headings = opened.ladder.headings
    found = next((x for x in headings if (x.level, x.category) == spot), None)
    if found is None:
        raise Refused(
            f"{opened.name} has no heading for {cell}, so nothing was written; add the"
            " heading, or take the text from --format json."
        )
    return found


def _under(opened: Opened, heading: Heading, texts: Sequence[str]) -> Edit:
    """The edit below a heading: a list in Markdown, the same line where the document writes so, else new lines."""
    text = opened.reading.parts[heading.place.order].text
    start, end = stretch(text, heading.place)
    line = text[start:end]
    behind = Place(heading.place.order, end, end)
    if line.lstrip().startswith("#"):
        return Edit(behind, "\n" + "".join(f"\n- {one}" for one in texts))
    if line.rstrip().endswith(":") and _writes_inline(opened, text):
        blank = "" if line.endswith(" ") else " "
        return Edit(behind, blank + " ".join(texts))
    return Edit(behind, "".join(f"\n{one}" for one in texts))


def _writes_inline(opened: Opened, text: str) -> bool:
    """Whether the document writes what it expects behind the name of a category, on the same line."""
    headings = (one for one in opened.ladder.headings if one.category)
    lines = (text[slice(*stretch(text, one.place))] for one in headings)
    return any(line.partition(":")[2].strip() for line in lines)
