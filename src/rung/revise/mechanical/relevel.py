"""Relevel: other names for levels, all at once so that a swap is one; nothing but the names changes."""

from __future__ import annotations

from collections.abc import Sequence

from rung.lexicon.mentions import Renames, renamed
from rung.model.ladder import COMMON, Ladder
from rung.model.operation import Operation
from rung.model.proposal import Line, Proposal
from rung.revise.author import Refusal, Task, Unable
from rung.revise.mechanical.procedure import NAME, Procedure


def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
    """Every statement under the new name of its level, with every mention of a renamed level following."""
    if refused:
        return None
    pairs = task.request.rename
    if not pairs:
        raise Unable("Say which level gets which name, for example IC6=IC5.")
    _refuse_impossible(task.ladder, pairs)
    new = dict(pairs)
    lines = tuple(
        Line(new.get(one.level, one.level), one.category, renamed(one.text, pairs))
        for one in task.scope.inside
    )
    return Proposal(task.request, NAME, lines)


def _refuse_impossible(ladder: Ladder, pairs: Renames) -> None:
    """Raise Unable when a level isn't there, or when two levels would have one name."""
    names = [one.id for one in ladder.levels]
    known = {*names, COMMON}
    unknown = [old for old, _ in pairs if old not in known]
    if unknown and names:
        raise Unable(
            f"The ladder has no level {unknown[0]}; there are {', '.join(names)}."
        )
    twice = _twice(_names_after(ladder, pairs))
    if twice:
        raise Unable(
            f"{twice} would be the name of two levels; rename that one too, for example {twice}=…"
        )


def _names_after(ladder: Ladder, pairs: Renames) -> list[str]:
    """What those levels would be called that something is said of."""
    new = dict(pairs)
    speaking = {one.level for one in ladder.statements}
    levels = (one.id for one in ladder.levels if one.id in speaking)
    return [new.get(name, name) for name in levels]


def _twice(names: Sequence[str]) -> str:
    """The first name that is there more than once; empty where none is.

    >>> _twice(["IC1", "IC2", "IC1"])
    'IC1'
    """
    return next((name for name in names if names.count(name) > 1), "")


relevel = Procedure(Operation.RELEVEL, offer)
