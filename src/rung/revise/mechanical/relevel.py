"""Relevel: other names for levels, all at once so that a swap is one; nothing but the names changes."""

from __future__ import annotations

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
    _possible(task.ladder, pairs)
    new = dict(pairs)
    lines = tuple(
        Line(new.get(one.level, one.level), one.category, renamed(one.text, pairs))
        for one in task.scope.inside
    )
    return Proposal(task.request, NAME, lines)


def _possible(ladder: Ladder, pairs: Renames) -> None:
    """Unable when a level isn't there, or when two levels would have one name."""
    names = [one.id for one in ladder.levels]
    moved = dict(pairs)
    unknown = [old for old, _ in pairs if old not in names and old != COMMON]
    if unknown and names:
        raise Unable(
            f"The ladder has no level {unknown[0]}; there are {', '.join(names)}."
        )
    held = {one.level for one in ladder.statements}
    after = [moved.get(name, name) for name in names if name in held]
    twice = next((name for name in after if after.count(name) > 1), None)
    if twice:
        raise Unable(
            f"{twice} would be the name of two levels; rename that one too, for example {twice}=…"
        )


relevel = Procedure(Operation.RELEVEL, offer)
