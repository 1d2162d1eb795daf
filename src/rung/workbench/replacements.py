"""Which old statement each line of a revision replaces in the document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rung.model.ladder import Cell, Ladder, Statement
from rung.model.proposal import Line
from rung.model.scope import BELOW_ALL, Scope
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
    pairing = _Pairing(lines, list(scope.inside), {})
    pairing.pair(lambda at, old: old.text == lines[at].text)
    pairing.pair(lambda at, old: old.key in carried[at])
    pairing.pair(lambda at, old: True)
    made = (
        _replacement(line, pairing.old.get(at), scope) for at, line in enumerate(lines)
    )
    return Replacements(revision, scope, tuple(made), tuple(pairing.free))


class _Pairing(NamedTuple):
    """Lines, the old statements that none of them replaces yet, and the others by the number of their line."""

    lines: Sequence[Line]
    free: list[Statement]
    old: dict[int, Statement]

    def pair(self, fits: Callable[[int, Statement], bool]) -> None:
        """Let each line that replaces nothing yet replace the first free statement of its cell that fits it."""
        waiting = [at for at in range(len(self.lines)) if at not in self.old]
        for at in waiting:
            home = (one for one in self.free if _is_at_home(one, self.lines[at]))
            found = next((one for one in home if fits(at, one)), None)
            if found:
                self.old[at] = found
                self.free.remove(found)


def _is_at_home(one: Statement, line: Line) -> bool:
    """Whether a statement stands in the level and the category of a line."""
    return (one.level, one.category) == (line.level, line.category)


def _replacement(line: Line, old: Statement | None, scope: Scope) -> Replacement:
    """A line in the cell of what it replaces, else in the track that the request speaks of."""
    own = Cell(_track(scope, line.level), line.level, line.category)
    return Replacement(line, old.cell if old else own, old)


def _track(scope: Scope, level: str) -> str:
    """The track of a line of a level: the one spoken of; common has none."""
    if scope.track is not None and level in scope.ranks:
        return "" if scope.ranks[level] == BELOW_ALL else scope.track
    tracks = (one.track for one in scope.ladder.levels if one.id == level)
    return next(tracks, scope.track or "")
