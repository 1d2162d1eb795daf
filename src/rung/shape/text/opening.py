"""What opens a level: a line that names it, the beginning of a file, or the first line of a draft without levels."""

from __future__ import annotations

from rung.shape.lines.line import Line
from rung.shape.names import UNNAMED, LevelName
from rung.shape.notebook import SHARED
from rung.shape.ranks import PAGE, PLAIN_LEVEL, formatted
from rung.shape.text.open_headings import Open
from rung.shape.text.passages import read_rest
from rung.shape.text.progress import Progress
from rung.shape.text.ranking import rank_of_level
from rung.shape.text.shared import opens_shared


def begin_file(progress: Progress, source: int) -> None:
    """Begin another file; nothing stays open, and a level opens if the file's name names one."""
    plan = progress.plan
    progress.settle()
    progress.headings.every.clear()
    progress.source = source
    progress.titled = False
    progress.begun = progress.begun and source not in plan.pages
    if source in plan.by_file:
        _open_page(progress, plan.by_file[source])


def open_unnamed(progress: Progress) -> None:
    """Open the level of a document that names none; the headings above it that are sections stay open."""
    every = progress.headings.every
    progress.headings.every = [one for one in every if one.kind == "section"]
    _open_page(progress, UNNAMED)


def _open_page(progress: Progress, name: LevelName) -> None:
    """Open a level that no line names."""
    opening = progress.book.open(name)
    progress.headings.every.append(Open(PAGE, "level", name.id, opening))
    progress.begun = True


def open_level(progress: Progress, at: int, line: Line) -> None:
    """Open the level that a line names, and the category that it names or that stands above it.

    What follows the name on the same line is read as text.
    """
    plan, headings = progress.plan, progress.headings
    name = plan.levels[at]
    progress.settle()
    rank = rank_of_level(line, plan)
    headings.close(rank)
    end = line.rest if line.look == "lead" and _says_more(line, name) else line.end
    place = progress.place(line, end)
    opening = progress.book.open(name, headings.parents(), place)
    headings.push(Open(rank, "level", name.id, opening))
    progress.mark(line, "level", opening, end=end)
    progress.head(line, end, opening)
    above = headings.where().category
    if at in plan.crossed:
        topic = plan.crossed[at].category
        progress.open_category(line, topic, rank.just_below(), None, line.end)
    elif above:
        progress.book.heading(opening, above, above, place)
    progress.begun = True
    if end < line.end:
        read_rest(progress, line, end, split=True)


def _says_more(line: Line, name: LevelName) -> bool:
    """Whether the text beside a level's name is more than its title or code.

    >>> _says_more(line("IC3: Owns a service."), LevelName("IC3"))
    True
    >>> _says_more(line("IC3: Senior"), LevelName("IC3", "Senior"))
    False
    """
    title = name.title.rstrip(")")
    titled = name.title != "" and line.text.rstrip(")").endswith(title)
    if titled or line.rest >= line.end:
        return False
    code = name.id.casefold()
    coded = line.text.casefold().endswith(code)
    return not coded or line.label.casefold().endswith(code)


def open_if_shared(progress: Progress, line: Line) -> bool:
    """Open what all levels share if a line announces it; False where it doesn't, or stands below a level.

    A pinned heading opens it anywhere.
    """
    plan, headings = progress.plan, progress.headings
    formal = line.look == "heading"
    if not opens_shared(line, plan.naming):
        return False
    rank = formatted(line.depth) if formal else PLAIN_LEVEL
    if headings.in_level(rank) and not plan.naming.common:
        return False
    progress.settle()
    own = rank if formal else rank_of_level(line, plan)
    headings.push(Open(own, "common", "", SHARED))
    progress.mark(line, "level", SHARED)
    progress.head(line, line.end, SHARED)
    return True
