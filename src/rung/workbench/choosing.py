"""Accepting and rejecting the changes of a revision one by one; what is left is judged again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from rung.model.ladder import Ladder
from rung.model.proposal import Account, Line
from rung.revise.scope import inside, line
from rung.workbench.revision import Bench, Revision

CARRYING = ("kept", "reworded", "merged", "moved")


class Change(NamedTuple):
    """One thing that a revision does: old statements, and the line that would stand for them; None: they go."""

    olds: tuple[Account, ...]
    new: Line | None


def changes(revision: Revision) -> tuple[Change, ...]:
    """Every change of a revision on its own: a line with the statements that it carries, or a statement that goes."""
    found = []
    for one in revision.proposal.lines:
        olds = tuple(
            entry
            for entry in revision.account
            if entry.new == one.text and entry.became in CARRYING
        )
        if [entry.became for entry in olds] != ["kept"]:
            found.append(Change(olds, one))
    gone = [entry for entry in revision.account if entry.became not in CARRYING]
    return (*found, *(Change((entry,), None) for entry in gone))


def without(
    ladder: Ladder, revision: Revision, rejected: Collection[Change], bench: Bench
) -> Revision:
    """The revision without the rejected changes, judged again; a number that was asked for gives way."""
    back = {entry.old for change in rejected for entry in change.olds}
    off = {change.new for change in rejected if change.new}
    kept = [one for one in revision.proposal.lines if one not in off]
    olds = [one for one in inside(ladder, revision.request) if one.text in back]
    order = {
        (one.level, one.category): at
        for at, one in enumerate(inside(ladder, revision.request))
    }
    lines = sorted(
        [*kept, *(line(one) for one in olds)],
        key=lambda one: order.get((one.level, one.category), 0),
    )
    most = revision.request.max
    if most is not None:
        most = max([most, *(_count(lines, one) for one in lines)])
    request = replace(revision.request, max=most)
    proposal = replace(revision.proposal, request=request, lines=tuple(lines))
    said = bench.judged(ladder, proposal)
    return Revision(
        request, proposal, said.accepted, said.verdicts, said.account, revision.refused
    )


def _count(lines: list[Line], like: Line) -> int:
    return sum(
        (one.level, one.category) == (like.level, like.category) for one in lines
    )
