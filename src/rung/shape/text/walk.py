"""The walk through running text: headings of every look open levels and categories, what stands below belongs to them."""

from __future__ import annotations

from rung.shape.labels import is_about_document, role_of
from rung.shape.lines.line import Line
from rung.shape.notebook import Mark
from rung.shape.ranks import PAGE, PLAIN_LEVEL
from rung.shape.remarks import inherits, is_footer
from rung.shape.text.inside import open_inside
from rung.shape.text.opening import (
    begin_file,
    open_if_shared,
    open_level,
    open_unnamed,
)
from rung.shape.text.outside import open_outside
from rung.shape.text.passages import read_line
from rung.shape.text.progress import Progress
from rung.shape.text.ranking import rank_of


def walk(progress: Progress, at: int) -> None:
    """Take the line of this number."""
    line = progress.plan.lines[at]
    if line.source != progress.source:
        begin_file(progress, line.source)
    if at == progress.plan.unnamed:
        open_unnamed(progress)
    if at in progress.plan.skipped:
        progress.mark(line, "intro")
    elif at in progress.plan.levels:
        open_level(progress, at, line)
    elif not open_if_shared(progress, line):
        _take(progress, at, line)


def _take(progress: Progress, at: int, line: Line) -> None:
    """Take a line that opens neither a level nor what all levels share."""
    here = progress.headings.where()
    if is_footer(line.text):
        progress.mark(line, "intro")
    elif at in progress.plan.taglines and here.category == "":
        mark = Mark(line.block, line.start, line.end, "statement", here.opening)
        progress.book.marks.append(mark._replace(role="summary", split=True))
    elif line.look == "" or not _open_heading(progress, at, line):
        read_line(progress, line)


def _open_heading(progress: Progress, at: int, line: Line) -> bool:
    """Open a category or a section if this line is the heading of one; False where it is text."""
    label = line.name
    if inherits(line.text) and line.look not in ("heading", "strong"):
        return False
    rank = rank_of(line)
    leaving = at in progress.plan.leaving
    if leaving or _leaves_levels(progress, line, label):
        away = leaving or line.source in progress.plan.pages
        rank = PAGE if away else min(rank, PLAIN_LEVEL)
    elif progress.headings.inside(rank):
        return open_inside(progress, line, label, rank)
    return open_outside(progress, at, line, label, rank)


def _leaves_levels(progress: Progress, line: Line, label: str) -> bool:
    """Whether a heading about the document ends the levels though its rank would not: a glossary, questions.

    Below a page about one level a heading by format does so only if it is as high as the level's.
    """
    if line.listed or progress.plan.words.knows(label):
        return False
    if role_of(label) or not is_about_document(label):
        return False
    if line.look == "heading":
        return line.depth <= progress.plan.pages.get(line.source, 0)
    return line.look in ("bare", "colon", "strong")
