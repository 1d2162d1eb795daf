"""Accepting and rejecting the changes of a revision one by one; what is left is judged again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import NamedTuple

from rung.model.ladder import Ladder, Statement
from rung.model.proposal import Line
from rung.model.scope import Scope
from rung.model.verdict import Account
from rung.review.groups import grouped
from rung.revise.lines import line
from rung.workbench.revision import Judging, Revision


class Choice(NamedTuple):
    """One thing that a revision does: old statements, and the line that would stand for them; None: they go."""

    olds: tuple[Account, ...]
    new: Line | None

    @property
    def changes(self) -> bool:
        """Whether it is more than to leave one statement word for word as it stands."""
        return [entry.became for entry in self.olds] != ["kept"]


def choices(revision: Revision) -> tuple[Choice, ...]:
    """Every change of a revision on its own: a line with the statements that it carries, or a statement that goes."""
    carried = grouped(
        (entry for entry in revision.account if entry.is_carried),
        lambda entry: entry.line,
    )
    lines = (
        Choice(tuple(carried.get(at, ())), one)
        for at, one in enumerate(revision.proposal.lines)
    )
    gone = (entry for entry in revision.account if not entry.is_carried)
    cuts = (Choice((entry,), None) for entry in gone)
    return (*(one for one in lines if one.changes), *cuts)


def without(
    ladder: Ladder, revision: Revision, rejected: Collection[Choice], judging: Judging
) -> Revision:
    """The revision without the rejected changes, judged again; a number that was asked for gives way."""
    scope = Scope(ladder, revision.request).inside
    lines = _in_order(_lines_left(revision, rejected, scope), scope)
    request = replace(revision.request, max=_most(revision.request.max, lines))
    proposal = replace(revision.proposal, request=request, lines=tuple(lines))
    said = judging.judged(ladder, proposal)
    return Revision(request, proposal, *said, refused=revision.refused)


def _lines_left(
    revision: Revision, rejected: Collection[Choice], scope: Sequence[Statement]
) -> list[Line]:
    """The lines that nobody rejected, and the old statements that come back for those that were."""
    back = {entry.old.key for choice in rejected for entry in choice.olds}
    off = [choice.new for choice in rejected]
    kept = [one for one in revision.proposal.lines if one not in off]
    return [*kept, *(line(one) for one in scope if one.key in back)]


def _in_order(lines: list[Line], scope: Sequence[Statement]) -> list[Line]:
    """The lines in the order of the places where the old statements stand."""
    order = {(one.level, one.category): at for at, one in enumerate(scope)}
    return sorted(lines, key=lambda one: order.get((one.level, one.category), 0))


def _most(asked: int | None, lines: list[Line]) -> int | None:
    """The number that was asked for, or as many as a category has now."""
    if asked is None:
        return None
    counts = Counter((one.level, one.category) for one in lines)
    return max([asked, *counts.values()])
