"""Headings outside every level: the document's title, categories that hold for all levels, sections."""

from __future__ import annotations

from rung.model.ladder import Became
from rung.shape.labels import is_about_document, role_of
from rung.shape.lines.line import Line
from rung.shape.lines.wording import noun_like
from rung.shape.notebook import NOWHERE, Mark
from rung.shape.ranks import PLAIN_LEVEL, Rank
from rung.shape.text.open_headings import Kind, Open
from rung.shape.text.progress import Progress


def open_outside(
    progress: Progress, at: int, line: Line, label: str, rank: Rank
) -> bool:
    """Open a category, a section or the title if this line is the heading of one; False where it is text."""
    known = _is_known(progress, label)
    if line.look == "lead":
        return known and _define(progress, line, label, rank)
    category = known or at in progress.plan.above
    if category or line.look in ("heading", "strong"):
        progress.settle()
        first = not known and _is_title(progress, at, line)
        _open(progress, line, label, rank, category=category, first=first)
        return True
    if _begins_section(line, label):
        progress.settle()
        section = Open(min(rank, PLAIN_LEVEL), "section", label)
        progress.headings.push(section)
    return False


def _is_known(progress: Progress, label: str) -> bool:
    """Whether a label is a category elsewhere in the document, and reads as one."""
    return progress.plan.words.knows(label) and noun_like(label)


def _is_title(progress: Progress, at: int, line: Line) -> bool:
    """Whether a heading is the document's title: the first of its file that can be."""
    if progress.titled or at not in progress.plan.titles:
        return False
    return line.look == "heading"


def _define(progress: Progress, line: Line, label: str, rank: Rank) -> bool:
    """Note the definition that stands beside a category's name; False where the lead-in only gives a role."""
    if role_of(label):
        return False
    progress.headings.close(rank)
    progress.mark(line, "category", NOWHERE, label, end=line.rest)
    definition = Mark(line.block, line.rest, line.end, "definition", NOWHERE, label)
    progress.book.marks.append(definition)
    return True


def _begins_section(line: Line, label: str) -> bool:
    """Whether a line of text begins a section: it ends in a colon, or is a few words about the document.

    >>> _begins_section(line("Craft:"), "Craft"), _begins_section(line("FAQ"), "FAQ")
    (True, True)
    >>> _begins_section(line("Craft"), "Craft"), _begins_section(line("- Craft:"), "Craft")
    (False, False)
    """
    if line.listed:
        return False
    about = line.look == "bare" and is_about_document(label)
    return about or line.look == "colon"


def _open(
    progress: Progress,
    line: Line,
    label: str,
    rank: Rank,
    *,
    category: bool,
    first: bool,
) -> None:
    """Open a category or a section; `first`: its heading is the document's title, and no part of the way to a level."""
    kind: Kind = "category" if category else "section"
    progress.headings.push(Open(rank, kind, "" if first else label))
    became: Became = "category" if category else "intro"
    if first:
        became = "title"
        progress.titled = True
        progress.book.titles.append(label)
    progress.mark(line, became, NOWHERE, label if category else "")
