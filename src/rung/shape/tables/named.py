"""The level that a cell at the edge of a table names."""

from __future__ import annotations

import re

from rung.shape.decoration import bare
from rung.shape.names import LevelName, level_name
from rung.shape.naming import Naming
from rung.shape.pinned import pinned_level
from rung.shape.tables.head_words import noun_of_levels

NUMBER = re.compile(r"\d{1,2}(?:\.\d)?")
LONGEST = 90
"""Characters that a name over several lines has less than."""
LONGEST_TITLE = 5
"""Words that a title below a level's name has at most."""


def named(text: str, naming: Naming, corner: str = "") -> LevelName | None:
    """The level that a cell names, or None; `corner` is the head of its row or column.

    A mere number is a level under a head that says "Level". Below the name may stand its title.

    >>> named("IC1", Naming()).id, named("3", Naming(), corner="Grade").id, named("3", Naming()) is None
    ('IC1', 'Grade 3', True)
    >>> named("Acorn", Naming(levels=("Acorn",))).id, named("Oak", Naming(levels=("Acorn",))) is None
    ('Acorn', True)
    """
    first, _, below = text.partition("\n")
    name = bare(first)
    if naming.levels:
        return pinned_level(name, naming.levels)
    if NUMBER.fullmatch(name):
        return _numbered(name, bare(corner))
    found = level_name(first)
    if found is None and below and len(text) < LONGEST:
        found = level_name(" ".join(text.split()))
    return _titled(found, " ".join(below.split("\n"))) if found else None


def _numbered(number: str, head: str) -> LevelName | None:
    """The level of a number under the noun that heads its row or column: "Grade" above "3".

    >>> _numbered("3", "Career levels").id, _numbered("3", "Owner") is None
    ('Level 3', True)
    """
    noun = noun_of_levels(head)
    if not noun:
        return None
    return LevelName(
        f"{noun} {number}", prefix=noun.lower(), number=float(number), sure=True
    )


def _titled(name: LevelName, below: str) -> LevelName:
    """A level with the title below its name, if it has none and the words below can be one.

    >>> _titled(LevelName("IC3"), "Senior Baker").title, _titled(LevelName("IC3"), "Bakes.").title
    ('Senior Baker', '')
    >>> _titled(LevelName("IC3", "Baker"), "Cook").title
    'Baker'
    """
    words = len(below.split())
    fits = 0 < words <= LONGEST_TITLE and not below.endswith(".")
    return name._replace(title=below) if fits and not name.title else name
