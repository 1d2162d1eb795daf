"""What each file of a document says of levels: in its lines, as a page about one level, or by its name alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from rung.shape.lines.line import Line
from rung.shape.lines.navigation import navigation
from rung.shape.names import LevelName, level_name
from rung.shape.naming import Naming
from rung.shape.text.level_lines import levels_among

FAMILIES = frozenset(
    "IC L M E P S D T A B C G SE SWE SDE EM PM TPM TL EL MTS PD UX QA DS DE ML SRE AE CSM BA CO EX".split()
)
"""Prefixes that a file's name may carry; others ("draft2", "v3") only count drafts."""


class Opened(NamedTuple):
    """What the lines of all files open.

    `levels` by line; `pages` gives, for each file that is a page about one level, the depth of its heading; `skipped`
    are the lines of menus.
    """

    levels: dict[int, LevelName]
    pages: dict[int, int]
    skipped: set[int]


def opened_by_lines(
    lines: Sequence[Line], naming: Naming, elsewhere: frozenset[str]
) -> Opened:
    """What the lines of each file open; `elsewhere` are the levels, in lower case, that tables describe."""
    opened = Opened({}, {}, set())
    for _, numbered in groupby(enumerate(lines), lambda each: each[1].source):
        _add_file(opened, dict(numbered), naming, elsewhere)
    if opened.pages:
        _add_pages(lines, opened)
    return opened


def _add_file(
    opened: Opened, file: Mapping[int, Line], naming: Naming, elsewhere: frozenset[str]
) -> None:
    """Add what the lines (by number) of one file open, outside its menus."""
    every = list(file)
    opened.skipped.update(every[at] for at in navigation(list(file.values())))
    own = [at for at in every if at not in opened.skipped]
    lines = [file[at] for at in own]
    levels = levels_among(lines, naming, elsewhere)
    opened.levels.update((own[at], name) for at, name in levels.items())
    if _is_page_about_one(lines, levels):
        heading = lines[next(iter(levels))]
        opened.pages[heading.source] = heading.depth


def _is_page_about_one(lines: Sequence[Line], levels: Mapping[int, LevelName]) -> bool:
    """Whether a file is all about one level: it is named once, by the first of its highest headings.

    >>> _is_page_about_one(page("# IC3", "## Craft"), levels("# IC3", "## Craft"))
    True
    >>> _is_page_about_one(page("# Ladder", "# IC3"), levels("# Ladder", "# IC3"))
    False
    """
    if len(levels) != 1:
        return False
    at = next(iter(levels))
    above = [line.depth for line in lines[:at] if line.look == "heading"]
    formal = lines[at].look == "heading"
    return formal and all(depth > lines[at].depth for depth in above)


def _add_pages(lines: Sequence[Line], opened: Opened) -> None:
    """Among pages about one level each, open those whose title has no word of seniority: "Software Engineer"."""
    known = {lines[at].source for at in opened.levels}
    first: dict[int, int] = {}
    for at, line in enumerate(lines):
        if line.look == "heading" and at not in opened.skipped:
            first.setdefault(line.source, at)
    for source in sorted(first.keys() - known):
        at = first[source]
        name = level_name(lines[at].text)
        if name is not None:
            opened.levels[at] = name
            opened.pages[source] = lines[at].depth


def levels_by_file(
    sources: set[int], names: Sequence[str], front: Mapping[int, LevelName]
) -> dict[int, LevelName]:
    """Levels that only the front matter or the names of files give away, for files without a level in their text.

    None unless each of these files has one. Titles must name two levels or more; one title may be any file's name.

    >>> list(levels_by_file({0, 1}, ["ic1.md", "ic2.md"], {}))
    [0, 1]
    >>> levels_by_file({0, 1}, ["ic1.md", "notes.md"], {}), levels_by_file({0}, ["baker.md"], {})
    ({}, {})
    """
    named: dict[int, LevelName] = {}
    for source in sorted(sources):
        name = front.get(source) or _named_by_file(_stem(names[source]))
        if name is None:
            return {}
        named[source] = name
    sure = all(name.sure for name in named.values())
    several = len({name.id for name in named.values()}) > 1
    return named if sure or several else {}


def _stem(path: str) -> str:
    """The name of a file without its folder and its suffix.

    >>> _stem("ladders/ic3.senior.md")
    'ic3.senior'
    """
    return path.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]


def _named_by_file(stem: str) -> LevelName | None:
    """The level that a file's name gives away, or None.

    A code counts wherever it stands ("ladder.ic3"), a title only as the whole name ("senior-engineer").

    >>> _named_by_file("ladder.ic3").id, _named_by_file("senior-engineer").id
    ('IC3', 'Senior Engineer')
    >>> _named_by_file("draft2") is None
    True
    """
    tokens = list(filter(None, re.split(r"[^A-Za-z0-9]+", stem)))
    for code in map(level_name, map(str.upper, tokens)):
        if code and code.prefix in FAMILIES:
            return code
    return level_name(" ".join(tokens).title())
