"""Menus and tables of contents in running text: many names of levels side by side, and nothing said of any."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rung.shape.lines.line import Line
from rung.shape.names import level_name

TRAIL = re.compile(r"\s+[/>»›→]\s+")
"""What stands between the pages of a trail that leads to this one."""
SHORTEST = 6
"""Lines that a menu has at least."""
FEWEST = 3
"""Levels that a menu names at least, and steps that a trail has."""
MOSTLY = 0.6
"""The share of a menu's levels that must stand beside another."""
Stretch = tuple[int, int]


def navigation(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of lines that only lead to other places.

    >>> sorted(navigation(page("- IC1", "- IC2", "- IC3", "- IC4", "- Pay", "- FAQ")))
    [0, 1, 2, 3, 4, 5]
    >>> sorted(navigation(page("- IC1", "- IC2", "- Pay", "- FAQ", "- Ovens", "- Tools")))
    []
    """
    found = set(_trail(lines))
    for start, end in _label_runs(lines):
        end = _until_page(lines, start, end)
        start = _from_first_name(lines, start, end)
        if _is_menu(lines, start, end):
            found.update(range(start, end))
    return frozenset(found)


def _trail(lines: Sequence[Line]) -> Iterator[int]:
    """Above the first heading: lines that name one page after the other down to this one ("Home / Docs / Ladder").

    >>> list(_trail(page("Home / Docs / Ladder", "", "# Ladder"))), list(_trail(page("a / b / c", "", "# d")))
    ([0], [])
    >>> list(_trail(page("Home / Ladder", "", "# Ladder")))
    []
    """
    first = next((at for at, line in enumerate(lines) if line.look == "heading"), 0)
    for at, line in enumerate(lines[:first]):
        steps = TRAIL.split(line.text)
        if len(steps) >= FEWEST and all(map(_is_step, steps)):
            yield at


def _is_step(text: str) -> bool:
    """Whether a part of a trail can be the name of a page.

    >>> _is_step("Docs"), _is_step("docs"), _is_step("One two three four five six seven")
    (True, False, False)
    """
    return text[:1].isupper() and len(text.split()) <= 6


def _label_runs(lines: Sequence[Line]) -> Iterator[Stretch]:
    """Stretches of lines, long enough for a menu, that are all short and no sentences.

    >>> list(_label_runs(page("Text here.", *["- Label"] * 6))), list(_label_runs(page(*["- Label"] * 5)))
    ([(1, 7)], [])
    """
    sentences = [at for at, line in enumerate(lines) if not _is_label(line)]
    start = 0
    for end in (*sentences, len(lines)):
        if end - start >= SHORTEST:
            yield start, end
        start = end + 1


def _is_label(line: Line) -> bool:
    """Whether a line is short and no sentence, nor a label with a text beside it.

    >>> _is_label(line("Craft")), _is_label(line("Owns it.")), _is_label(line("Craft: Knows all of it"))
    (True, False, False)
    >>> _is_label(line("IC3: Senior Software Engineer"))
    True

    >>> _is_label(line("a b c d e f g h i")), _is_label(line("a b c d e f g h i j"))
    (True, False)
    """
    if line.look == "lead" and line.words > 3 and not _names_level(line):
        return False
    short = line.words <= 9 and len(line.text) <= 90
    return short and not line.text.endswith((".", ";", "!"))


def _names_level(line: Line) -> bool:
    """Whether all of a line names a level."""
    return level_name(line.text) is not None


def _from_first_name(lines: Sequence[Line], start: int, end: int) -> int:
    """The first line that names a level, or the heading right above it; the start where none does.

    >>> _from_first_name(page("# Levels", "- IC1", "- IC2"), 0, 3), _from_first_name(page("- a", "- IC1"), 0, 2)
    (0, 1)

    >>> _from_first_name(page("- IC1", "# End"), 0, 2)
    0
    """
    named = (at for at in range(start, end) if _names_level(lines[at]))
    first = next(named, start)
    below_heading = first > start and lines[first - 1].look == "heading"
    return first - 1 if below_heading else first


def _until_page(lines: Sequence[Line], start: int, end: int) -> int:
    """Where a menu ends and the page begins.

    That is the line which names a level for the second time, or else a level's heading among the last three lines.

    >>> _until_page(page("- IC1", "- IC2", "# IC1", "Text."), 0, 3)
    2
    >>> _until_page(page("- IC1", "- IC2", "# IC3", "Text."), 0, 3), _until_page(page("- IC1", "- a", "x."), 0, 2)
    (2, 2)
    """
    seen: set[str] = set()
    for at in range(start, end):
        text = lines[at].name.casefold()
        if text in seen and _names_level(lines[at]):
            return at
        seen.add(text)
    heading = _last_heading(lines, start, end)
    begins = end < len(lines) and heading >= 0 and _names_level(lines[heading])
    return heading if begins else end


def _last_heading(lines: Sequence[Line], start: int, end: int) -> int:
    """The last heading among the last three lines of a stretch, but for its first line; -1 where there is none.

    >>> _last_heading(page("# a", "# b", "c"), 0, 3), _last_heading(page("# a", "b"), 0, 2)
    (1, -1)
    >>> _last_heading(page("# a", "# b", "- c", "- d", "- e"), 0, 5)
    -1
    """
    last = range(max(start + 1, end - 2), end)
    return max((at for at in last if lines[at].look == "heading"), default=-1)


def _is_menu(lines: Sequence[Line], start: int, end: int) -> bool:
    """Whether these lines name three levels or more, most of them beside another, and little else.

    A menu at the end of a text may be shorter than others.

    >>> _is_menu(page("- IC1", "- IC2", "- IC3", "- a", "- b", "- c"), 0, 6)
    True
    >>> _is_menu(page("- IC1", "- a", "- IC2", "- b", "- IC3", "- c"), 0, 6)
    False
    >>> _is_menu(page("- IC1", "- IC2", "- IC3", "x."), 0, 3), _is_menu(page("- IC1", "- IC2", "- IC3"), 0, 3)
    (False, True)
    """
    named = {at for at in range(start, end) if _names_level(lines[at])}
    if len(named) < FEWEST or (end - start < SHORTEST and end < len(lines)):
        return False
    beside = sum(not named.isdisjoint((at - 1, at + 1)) for at in named)
    return beside >= MOSTLY * len(named) and len(named) * 3 >= end - start
