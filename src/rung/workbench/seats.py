"""Which old statement each line of a revision takes the place of."""

from __future__ import annotations

from typing import NamedTuple

from rung.model.ladder import Ladder, Statement
from rung.model.proposal import Line
from rung.model.scope import Scope
from rung.model.verdict import CARRIED
from rung.workbench.revision import Revision


class Seat(NamedTuple):
    """A line and the old statement whose place it takes; None: it needs a place of its own."""

    line: Line
    host: Statement | None


def seats(ladder: Ladder, revision: Revision) -> tuple[Seat, ...]:
    """A seat for every line: the same words first, then a statement that it carries, then any that falls free."""
    free = list(Scope(ladder, revision.request).inside)
    lines = revision.proposal.lines
    carried = [_carried(revision, at) for at in range(len(lines))]
    taken: dict[int, Statement] = {}

    def seat(at: int, fits: list[Statement]) -> None:
        home = [one for one in fits if _at_home(one, lines[at])]
        if at not in taken and home:
            taken[at] = home[0]
            free.remove(home[0])

    for at, line in enumerate(lines):
        seat(at, [one for one in free if one.text == line.text])
    for at in range(len(lines)):
        seat(at, [one for one in free if one.key in carried[at]])
    for at in range(len(lines)):
        seat(at, list(free))
    return tuple(Seat(line, taken.get(at)) for at, line in enumerate(lines))


def unseated(ladder: Ladder, revision: Revision) -> tuple[Statement, ...]:
    """The statements of the scope whose place no line takes."""
    kept = {one.host.key for one in seats(ladder, revision) if one.host}
    scope = Scope(ladder, revision.request).inside
    return tuple(one for one in scope if one.key not in kept)


def _carried(revision: Revision, at: int) -> frozenset[str]:
    """The keys of the old statements that a line carries."""
    return frozenset(
        entry.old.key
        for entry in revision.account
        if entry.line == at and entry.became in CARRIED
    )


def _at_home(one: Statement, line: Line) -> bool:
    return (one.level, one.category) == (line.level, line.category)
