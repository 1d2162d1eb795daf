"""Levels that no grammar of names knows: told by what repeats below them, or by one role at several heights."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain

from rung.lexicon.titles import family
from rung.shape.labels import is_about_document, role_of
from rung.shape.lines.line import Line
from rung.shape.lines.wording import noun_like
from rung.shape.names import LevelName
from rung.shape.text.candidates import Group, group_of
from rung.shape.text.shared import opens_shared

Children = dict[int, set[str]]
"""The headings right below each heading (by its number), in lower case."""


def levels_by_structure(lines: Sequence[Line]) -> dict[int, LevelName]:
    """Headings of one depth whose lower headings repeat: "Acorn" and "Sapling", each with a "Craft" below it.

    The highest such depth counts; without any, no line.

    >>> list(levels_by_structure(page("# Acorn", "## Craft", "# Sapling", "## Craft", "# FAQ", "## Craft")))
    [0, 2]
    >>> list(levels_by_structure(page("# Acorn", "## Craft", "# Sapling", "## Impact")))
    []
    """
    below = _children_by_depth(lines)
    each = (_with_shared_children(lines, below[depth]) for depth in sorted(below))
    members = next(filter(None, each), [])
    return {at: LevelName(lines[at].name, guessed=True) for at in members}


def _children_by_depth(lines: Sequence[Line]) -> dict[int, Children]:
    """What stands below the headings of each depth.

    >>> below = _children_by_depth(page("# Acorn", "## Craft", "Text.", "### Tools", "# Oak"))
    >>> below[1][0], below[2][1]
    ({'craft'}, {'tools'})
    """
    below: dict[int, Children] = defaultdict(lambda: defaultdict(set))
    above: dict[int, int] = {}
    for at, line in enumerate(lines):
        if line.look != "heading":
            continue
        above = {depth: one for depth, one in above.items() if depth < line.depth}
        if above:
            nearest = max(above)
            below[nearest][above[nearest]].add(line.name.casefold())
        above[line.depth] = at
    return below


def _with_shared_children(lines: Sequence[Line], parents: Children) -> list[int]:
    """Those of these headings, two or more, below which a heading stands that comes below others too.

    What is about the document, or shared by all levels, is no level; "Summary" and "Examples" make none.
    """
    shared = _names_of_several(parents)
    members = [at for at, children in parents.items() if shared & children]
    levels = [at for at in members if _can_be_level(lines[at])]
    return levels if len(levels) > 1 else []


def _names_of_several(parents: Children) -> set[str]:
    """The headings that come below several others, but for those of parts with a role such as "Examples".

    >>> _names_of_several({0: {"craft", "examples"}, 1: {"craft", "examples", "scope"}})
    {'craft'}
    """
    times = Counter(chain.from_iterable(parents.values()))
    return {name for name, count in times.items() if count > 1 and not role_of(name)}


def _can_be_level(line: Line) -> bool:
    """Whether a heading is neither about the document nor about all levels.

    >>> _can_be_level(line("# Acorn")), _can_be_level(line("# FAQ")), _can_be_level(line("# All staff"))
    (True, False, False)
    """
    return not is_about_document(line.name) and not opens_shared(line)


def levels_of_one_role(lines: Sequence[Line]) -> dict[int, LevelName]:
    """Lines of one look that name one role at several heights: "Driver I", "Driver II".

    >>> list(levels_of_one_role(page("# Driver I", "Drives.", "# Driver II", "Leads.", "# Pay")))
    [0, 2]
    """
    for members in _by_look(lines).values():
        kin = family(members.values())
        if kin:
            return {
                at: LevelName(name, guessed=True)
                for at, name in members.items()
                if name in kin
            }
    return {}


def _by_look(lines: Sequence[Line]) -> dict[Group, dict[int, str]]:
    """The names of the lines that can be headings, by their look."""
    groups: dict[Group, dict[int, str]] = defaultdict(dict)
    for at, line in enumerate(lines):
        if _can_be_heading(line):
            groups[group_of(line)][at] = line.name
    return groups


def _can_be_heading(line: Line) -> bool:
    """Whether a line stands alone, outside lists, with a name that a category or a level could have.

    >>> _can_be_heading(line("# Acorn")), _can_be_heading(line("- Acorn")), _can_be_heading(line("You lead"))
    (True, False, False)
    """
    alone = line.look in ("heading", "strong", "bare") and not line.listed
    return alone and noun_like(line.name)
