"""Where lines go that need a place of their own: behind their neighbours, into a hole, or under a heading."""

from __future__ import annotations

from collections.abc import Sequence

from rung.lexicon.holes import is_hole
from rung.model.finding import Edit
from rung.model.ladder import Cell, Entry, Heading, Ladder, Statement
from rung.model.refused import Refused
from rung.model.source import Place
from rung.workbench.lines_of_text import joint, stretch
from rung.workbench.workbench import Opened


def insertion(opened: Opened, cell: Cell, texts: Sequence[str]) -> Edit:
    """The edit that puts texts into a cell; Refused where the document has no place for it.

    They take the place of the first hole, else stand behind the last statement, else below the heading of the cell.
    """
    here = [one for one in opened.ladder.statements if one.cell == cell]
    holes = _holes(here or _lines(opened.ladder, cell))
    if holes:
        return _filled(opened, holes[0], texts)
    if here:
        return _behind(opened, here[-1].place, texts)
    return _under(opened, _heading(opened, cell), texts)


def _lines(ladder: Ladder, cell: Cell) -> list[Entry]:
    """The lines of the document that belong to a cell, whatever became of them."""
    return [one for one in ladder.ledger if (one.level, one.category) == cell[1:]]


def _holes(said: Sequence[Statement | Entry]) -> list[Place]:
    """The places of those that only keep a place for a text."""
    return [one.place for one in said if is_hole(one.text)]


def _filled(opened: Opened, hole: Place, texts: Sequence[str]) -> Edit:
    """The edit that puts texts into a hole, one under the other as the document lists them."""
    text = opened.reading.parts[hole.order].text
    return Edit(hole, joint(text, hole).join(texts))


def _behind(opened: Opened, place: Place, texts: Sequence[str]) -> Edit:
    """The edit that puts texts behind the last statement of their cell, each listed as that is."""
    between = joint(opened.reading.parts[place.order].text, place)
    end = Place(place.order, place.end, place.end)
    return Edit(end, "".join(between + one for one in texts))


def _heading(opened: Opened, cell: Cell) -> Heading:
    """The heading of a cell; Refused where the document has none."""
    for one in opened.ladder.headings:
        if (one.level, one.category) == cell[1:]:
            return one
    raise Refused(
        f"{opened.name} has no heading for {cell}, so nothing was written; add the"
        " heading, or take the text from --format json."
    )


def _under(opened: Opened, heading: Heading, texts: Sequence[str]) -> Edit:
    """The edit below a heading: a list in Markdown, the same line where the document writes so, else new lines."""
    text = opened.reading.parts[heading.place.order].text
    start, end = stretch(text, heading.place)
    line = text[start:end]
    behind = Place(heading.place.order, end, end)
    if line.lstrip().startswith("#"):
        return Edit(behind, "\n\n- " + "\n- ".join(texts))
    if line.rstrip().endswith(":") and _writes_inline(opened, text):
        blank = " " * (not line.endswith(" "))
        return Edit(behind, blank + " ".join(texts))
    return Edit(behind, "\n" + "\n".join(texts))


def _writes_inline(opened: Opened, text: str) -> bool:
    """Whether the document writes what it expects behind the name of a category, on the same line."""
    return any(
        text[slice(*stretch(text, one.place))].partition(":")[2].strip()
        for one in opened.ladder.headings
        if one.category
    )
