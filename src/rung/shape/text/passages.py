"""What lines say that are no heading: expectations of the level above them, or what else a document says."""

from __future__ import annotations

from rung.lexicon.openers import opener
from rung.model.ladder import Became
from rung.shape.labels import is_about_document
from rung.shape.lines.line import Line
from rung.shape.lines.wording import STATING
from rung.shape.notebook import NOWHERE, SHARED, Mark
from rung.shape.ranks import listed
from rung.shape.remarks import inherits, is_about_itself
from rung.shape.text.following import announces_list, list_follows
from rung.shape.text.progress import Progress

ASKING = STATING - {"they"}
"""How sentences outside all levels begin that ask something of everyone; "They …" explains."""


def read_line(progress: Progress, line: Line) -> None:
    """Note what a whole line is: an expectation, an introduction, a definition, or text that belongs to nothing."""
    progress.headings.close(listed(line.depth))
    if _is_below_bold(progress, line):
        _note(progress, line, line.start, "definition")
    elif inherits(line.text):
        _note(progress, line, line.start, "intro")
    else:
        read_rest(progress, line, line.start)


def read_definition(progress: Progress, line: Line) -> None:
    """Note what follows a lead-in as the definition of the category that it names."""
    _note(progress, line, line.rest, "definition")


def read_rest(
    progress: Progress, line: Line, start: int, *, split: bool = False
) -> None:
    """Note what a line says from an offset on; `split`: its sentences are statements of their own even in a list."""
    mark = _mark(progress, line, start)
    mark = mark._replace(split=mark.split or split)
    if _introduces(progress, line):
        mark = mark._replace(became="intro")
    elif mark.opening == NOWHERE:
        mark = _outside_levels(progress, line, mark)
    elif mark.category == "" and mark.role == "expectation":
        _leave_undecided(progress, line, mark)
    progress.book.marks.append(mark)


def _note(progress: Progress, line: Line, start: int, became: Became) -> None:
    """Note what a line became from an offset on, with the level and category that hold there."""
    mark = _mark(progress, line, start)
    progress.book.marks.append(mark._replace(became=became))


def _mark(progress: Progress, line: Line, start: int) -> Mark:
    """A statement of the level, category and role that hold at a line, from an offset on."""
    here = progress.headings.where()
    return Mark(
        line.block,
        start,
        line.end,
        "statement",
        here.opening,
        here.category,
        here.role,
        split=not line.listed,
    )


def _is_below_bold(progress: Progress, line: Line) -> bool:
    """Whether a line is the second of a paragraph whose first, in bold, opened a category, and a list follows."""
    before = progress.book.marks[-1:]
    opened = any(
        mark.block == line.block and mark.became == "category" for mark in before
    )
    return opened and list_follows(line, progress.blocks)


def _introduces(progress: Progress, line: Line) -> bool:
    """Whether a line only announces a list, or speaks of the document."""
    if announces_list(line, progress.blocks):
        return True
    return not line.listed and is_about_itself(line.text)


def _outside_levels(progress: Progress, line: Line, mark: Mark) -> Mark:
    """The mark of a line that no level holds.

    Below a category it is asked of everyone if it asks anything, and otherwise defines the category. A list below a
    level that was closed has lost its place, unless it is about the document; all else introduces.
    """
    heading = progress.headings.nearest("category", "section")
    if heading.kind == "category":
        if line.listed or opener(line.text).kind in ASKING:
            return mark._replace(opening=SHARED, category=heading.text)
        return mark._replace(became="definition", category=heading.text)
    about = is_about_document(heading.text) or heading.text.endswith("?")
    stray = progress.begun and line.listed and not about
    return mark._replace(became="unplaced" if stray else "intro")


def _leave_undecided(progress: Progress, line: Line, mark: Mark) -> None:
    """Remember the first paragraphs of a level, and that a list or a quotation parts them from what follows."""
    if line.listed:
        progress.divided = progress.divided or mark.opening != SHARED
    elif line.kind == "quote":
        progress.undecided.append(len(progress.book.marks))
        progress.divided = True
    elif not progress.divided:
        progress.undecided.append(len(progress.book.marks))
