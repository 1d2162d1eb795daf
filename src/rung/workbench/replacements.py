"""Which old statement each line of a revision replaces in the document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

from rung.model.ladder import Cell, Ladder, Statement
from rung.model.proposal import Line
from rung.model.scope import BELOW_ALL, Scope
from rung.review.groups import grouped
from rung.revise.lines import level_and_category
from rung.workbench.revision import Revision, carried_by_line


class Replacement(NamedTuple):
    """A line, the cell that it stands in, and the statement that it replaces; None: it needs a place of its own."""

    line: Line
    cell: Cell
    old: Statement | None


class Replacements(NamedTuple):
    """A revision line by line, and the statements of its scope that no line replaces."""

    revision: Revision
    scope: Scope
    lines: tuple[Replacement, ...]
    removed: tuple[Statement, ...]


def replacements(ladder: Ladder, revision: Revision) -> Replacements:
    """What each line replaces: the same words first, then a statement that it carries, then any that is left."""
    scope = Scope(ladder, revision.request)
    lines = revision.proposal.lines
    carried = carried_by_line(revision.account)
    pairing = _Pairing(lines, grouped(scope.inside, level_and_category), {})
    pairing.pair(lambda at, old: old.text == lines[at].text)
    pairing.pair(lambda at, old: old.key in carried[at])
    pairing.pair(lambda at, old: True)
    olds = map(pairing.old.get, range(len(lines)))
    made = map(partial(_replacement, scope), lines, olds)
    removed = chain.from_iterable(pairing.free.values())
    return Replacements(revision, scope, tuple(made), tuple(removed))


class _Pairing(NamedTuple):
    """Lines, what each replaces by its number, and what none of them replaces yet, by level and category."""

    lines: Sequence[Line]
    free: dict[tuple[str, str], list[Statement]]
    old: dict[int, Statement]

    def pair(self, fits: Callable[[int, Statement], bool]) -> None:
        """Let each line that replaces nothing yet replace the first statement of its category that fits it.

        fits: whether the line of a number may replace a statement.
        """
        for at, line in enumerate(self.lines):
            free = self.free.get(level_and_category(line), [])
            found = next((one for one in free if fits(at, one)), None)
            if found and at not in self.old:
                self.old[at] = found
                free.remove(found)


def _replacement(scope: Scope, line: Line, old: Statement | None) -> Replacement:
    """A line in the cell of what it replaces, else in the track that the request speaks of."""
    own = Cell(_track(scope, line.level), line.level, line.category)
    return Replacement(line, old.cell if old else own, old)


def _track(scope: Scope, level: str) -> str:
    """The track of a line of a level: the one spoken of; common has none."""
    if scope.track is not None and level in scope.ranks:
        return "" if scope.ranks[level] == BELOW_ALL else scope.track
    tracks = (one.track for one in scope.ladder.levels if one.id == level)
    return next(tracks, scope.track or "")
