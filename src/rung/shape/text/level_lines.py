"""Which lines of running text open a level: pinned ones, those that name one, or those whose structure says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rung.shape.lines.line import Line
from rung.shape.names import LevelName
from rung.shape.naming import UNPINNED, Naming
from rung.shape.pinned import pinned_level
from rung.shape.text.candidates import candidates_among
from rung.shape.text.filters import filtered
from rung.shape.text.structure import levels_by_structure, levels_of_one_role


def levels_among(
    lines: Sequence[Line],
    naming: Naming = UNPINNED,
    elsewhere: frozenset[str] = frozenset(),
) -> Mapping[int, LevelName]:
    """The lines (by number) that open a level, with its name.

    `elsewhere` are the levels, in lower case, that tables and data describe. With levels pinned, nothing is guessed.

    >>> levels_among(page("# IC1", "Learns.", "# Pay"))[0].id
    'IC1'
    >>> list(levels_among(page("# IC1", "Learns.", "# Acorn"), Naming(levels=("Acorn",))))
    [2]
    """
    if naming.levels:
        pinned = [pinned_level(line.name, naming.levels) for line in lines]
        return {at: one for at, one in enumerate(pinned) if one and lines[at].look}
    found = filtered(candidates_among(lines, elsewhere))
    return found.names or levels_by_structure(lines) or levels_of_one_role(lines)
