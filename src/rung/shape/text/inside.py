"""Headings below a level or in the common part: which open categories, and which a part with a role of its own."""

from __future__ import annotations

from rung.model.ladder import Role
from rung.shape.labels import is_generic, is_placeholder, role_of
from rung.shape.lines.line import Line
from rung.shape.lines.wording import acts, noun_like
from rung.shape.notebook import NOWHERE, Mark
from rung.shape.ranks import BOLD, LEAD_IN, Rank
from rung.shape.text.following import explains_label
from rung.shape.text.open_headings import Where
from rung.shape.text.passages import read_definition, read_rest
from rung.shape.text.progress import Progress

OF_CATEGORY: tuple[Role, ...] = ("example", "summary")
"""Roles of what stands in a category; what has another role is set apart under its own label."""


def open_inside(progress: Progress, line: Line, label: str, rank: Rank) -> bool:
    """Open a category or a part of a level if this line is the heading of one; False where it is text."""
    if line.look == "lead":
        return _open_lead_in(progress, line, label, rank)
    role = role_of(label)
    if line.look != "heading" and not _opens(progress, line, label, role):
        return False
    progress.open_category(line, label, rank, role, line.end)
    return True


def _opens(progress: Progress, line: Line, label: str, role: Role | None) -> bool:
    """Whether a line that is no heading by format opens a category or part: a known category, or what looks like one."""
    if not noun_like(label) or is_placeholder(label):
        return False
    return progress.plan.words.knows(label) or _looks_like_heading(line, label, role)


def _looks_like_heading(line: Line, label: str, role: Role | None) -> bool:
    """Whether a line that no format makes a heading is one by its look.

    A bold line is, and a parent of a list if it can name a category. Before a colon stand at most five words, alone on
    a line at most three that announce a part with a role.

    >>> _looks_like_heading(line("**Craft**"), "Craft", None)
    True
    >>> _looks_like_heading(line("Craft:"), "Craft", None), _looks_like_heading(line("Craft"), "Craft", None)
    (True, False)
    >>> _looks_like_heading(line("Examples"), "Examples", "example")
    True
    """
    words = len(label.split())
    match line.look:
        case "strong":
            return True
        case "parent":
            return not acts(label)
        case "colon":
            return role is not None or words <= 5
        case _:
            return role is not None and not line.listed and words <= 3


def _open_lead_in(progress: Progress, line: Line, label: str, rank: Rank) -> bool:
    """Read a line with a lead-in: a part with a role, a category, or a label of no weight; False where it is text."""
    here = progress.headings.where()
    role = role_of(label)
    if is_placeholder(label):
        return False
    if role and (here.role == "expectation" or role == "prerequisite"):
        _read_with_role(progress, line, label, rank, role)
        return True
    if here.role in ("note", "example"):
        return False
    return _open_category(progress, line, label, rank) or _skip_label(
        progress, line, label, here
    )


def _read_with_role(
    progress: Progress, line: Line, label: str, rank: Rank, role: Role
) -> None:
    """Read a line as one text with the role that its lead-in gives it: "Example: …", "Prerequisites: …"."""
    progress.headings.close(rank)
    progress.divided = True
    here = progress.headings.where()
    category = here.category if role in OF_CATEGORY else label
    progress.mark(line, "category", here.opening, category, role, end=line.rest)
    mark = Mark(
        line.block,
        line.rest,
        line.end,
        "intro" if here.opening == NOWHERE else "statement",
        here.opening,
        category,
        role,
        split=not line.listed,
    )
    progress.book.marks.append(mark)


def _open_category(progress: Progress, line: Line, label: str, rank: Rank) -> bool:
    """Open the category that a lead-in names, and read the text beside it; False where it names none."""
    explained = explains_label(line, progress.blocks)
    if not line.listed:
        rank = BOLD if explained else LEAD_IN
    if not noun_like(label) or not _names_category(progress, line, label, rank):
        return False
    category = progress.plan.graded.get(label.casefold(), label)
    progress.open_category(line, category, rank, None, line.rest)
    if explained:
        read_definition(progress, line)
    else:
        read_rest(progress, line, line.rest, split=True)
    return True


def _names_category(progress: Progress, line: Line, label: str, rank: Rank) -> bool:
    """Whether a lead-in is a category of the document: a known one, a bold one, or one where levels consist of them.

    Below a category with a line of its own only a known one is, and none in its list.
    """
    words = progress.plan.words
    known = words.knows(label)
    if _is_below_category(progress, rank) and (line.listed or not known):
        return False
    if known or line.strong:
        return True
    usual = words.led_in and progress.headings.in_level()
    return usual and _begin_with_capitals(line.label, line.said)


def _is_below_category(progress: Progress, rank: Rank) -> bool:
    """Whether a heading of this rank would stand below a category that has a line of its own."""
    outer = progress.headings.where(rank)
    return outer.formal and outer.category != "" and not is_generic(outer.category)


def _begin_with_capitals(label: str, said: str) -> bool:
    """Whether a lead-in and the text beside it both begin with a capital, as a label and a sentence do.

    >>> _begin_with_capitals("Craft", "Knows it."), _begin_with_capitals("Craft", "knows it.")
    (True, False)
    """
    return label[:1].isupper() and said[:1].isupper()


def _skip_label(progress: Progress, line: Line, label: str, here: Where) -> bool:
    """Read the text beside a lead-in that only labels it within a category; False where the lead-in is text as well."""
    within = here.category != "" and noun_like(label)
    labels = within and _begin_with_capitals(label, line.said)
    if not line.strong and not labels:
        return False
    progress.mark(line, "category", here.opening, here.category, end=line.rest)
    read_rest(progress, line, line.rest)
    return True
