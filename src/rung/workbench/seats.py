"""Which old statement each line of a revision takes the place of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rung.model.ladder import Ladder, Statement
from rung.model.proposal import Line
from rung.model.scope import Scope
from rung.workbench.revision import Revision, carried_by_line


class Seat(NamedTuple):
    """A line and the old statement whose place it takes; None: it needs a place of its own."""

    line: Line
    host: Statement | None


def seats(ladder: Ladder, revision: Revision) -> tuple[Seat, ...]:
    """A seat for every line: the same words first, then a statement that it carries, then any that falls free."""
    lines = revision.proposal.lines
    carried = carried_by_line(revision.account)
    hall = _Hall(list(Scope(ladder, revision.request).inside), {})
    for at, line in enumerate(lines):
        hall.seat(at, line, [one for one in hall.free if one.text == line.text])
    for at, line in enumerate(lines):
        hall.seat(at, line, [one for one in hall.free if one.key in carried[at]])
    for at, line in enumerate(lines):
        hall.seat(at, line, hall.free)
    return tuple(Seat(line, hall.taken.get(at)) for at, line in enumerate(lines))


class _Hall(NamedTuple):
    """The statements whose place is still free, and those whose place a line has taken, by the number of the line."""

    free: list[Statement]
    taken: dict[int, Statement]

    def seat(self, at: int, line: Line, fits: Sequence[Statement]) -> None:
        """Give a line that has no place yet the first of these that stands in its level and category."""
        home = (one for one in fits if _is_at_home(one, line))
        found = next(home, None)
        if found and at not in self.taken:
            self.taken[at] = found
            self.free.remove(found)


def unseated(ladder: Ladder, revision: Revision) -> tuple[Statement, ...]:
    """The statements of the scope whose place no line takes."""
    kept = {one.host.key for one in seats(ladder, revision) if one.host}
    scope = Scope(ladder, revision.request).inside
    return tuple(one for one in scope if one.key not in kept)


def _is_at_home(one: Statement, line: Line) -> bool:
    """Whether a statement stands in the level and the category of a line."""
    return (one.level, one.category) == (line.level, line.category)
