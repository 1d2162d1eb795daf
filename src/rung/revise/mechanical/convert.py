"""Convert: an old description of a level in the form of the ladder, finished parts untouched, every loss named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rung.lexicon.folding import same_text
from rung.model.ladder import Statement
from rung.model.operation import Operation
from rung.model.proposal import Line, Proposal
from rung.model.source import Place, Run
from rung.revise.author import Refusal, Task, Unable
from rung.revise.manner import habit, line
from rung.revise.mechanical.learning import Told, learned
from rung.revise.mechanical.picking import Drafted, joined, picked
from rung.revise.mechanical.placing import ordered, placed
from rung.revise.mechanical.procedure import NAME, Procedure
from rung.revise.mechanical.speaking import spoken_as
from rung.revise.mechanical.tighten import TRIES, is_said
from rung.revise.mechanical.trimming import trimmed
from rung.revise.mechanical.words import covered

ECHO = 0.8
"""So much of a statement must a finished one say for it not to be said again."""


class Found(NamedTuple):
    """A statement of the old description: in the form of the ladder, and as it stood."""

    text: str
    old: str
    category: str


def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
    """The finished statements as they are, then what the old description says beside them, in the ladder's person."""
    if len(refused) >= TRIES:
        return None
    request = task.request
    if not request.source:
        raise Unable("There is no old description to convert; name one before --into.")
    told = learned(refused, request.keep)
    level = task.scope.level
    finished = [line(one) for one in task.scope.inside]
    finished += _missing(request.keep, finished, level, task)
    found, unspoken = _found(task, [one.text for one in finished], told)
    lines = list(finished)
    for category in dict.fromkeys(one.category for one in found):
        mine = [one for one in found if one.category == category]
        room = (
            None
            if request.max is None
            else request.max - sum(one.category == category for one in finished)
        )
        lines += [
            Line(level, category, one.text, one.old)
            for one in _fitting(mine, room, lines, told)
        ]
    note = (
        f"Not said, because it is no sentence about anybody: {' | '.join(unspoken)}"
        if unspoken
        else ""
    )
    made = Proposal(request, NAME, ordered(lines, task.ladder), note)
    return None if any(one.proposal.lines == made.lines for one in refused) else made


def _missing(
    fixed: Iterable[str], finished: Sequence[Line], level: str, task: Task
) -> list[Line]:
    """Texts that must stand and don't yet, under the category that suits them."""
    return [
        Line(level, placed(text, "", task.ladder), text)
        for text in fixed
        if not any(same_text(text, one.text) for one in finished)
    ]


def _found(
    task: Task, finished: Sequence[str], told: Told
) -> tuple[list[Found], list[str]]:
    """What the source says and nobody else, in the ladder's person; and what can't be said of anybody."""
    person = habit(task.ladder) or "third"
    around = [*finished, *(one.text for one in task.scope.around)]
    found, unspoken = [], []
    for number, text in enumerate(task.request.source):
        category = task.homes.get(text, "")
        if any(same_text(text, one) for one in finished):
            continue
        stays = told.is_whole(text)
        if not stays and (
            _echoed(text, finished) or is_said(task, _statement(text, number, task))
        ):
            continue
        said = spoken_as(text if stays else trimmed(text, around).text, person)
        if said is None and not stays:
            unspoken.append(text)
        else:
            found.append(
                Found(
                    said.text if said else text,
                    text,
                    placed(text, category, task.ladder),
                )
            )
    return found, unspoken


def _echoed(text: str, finished: Sequence[str]) -> bool:
    return any(covered(text, one) >= ECHO for one in finished)


def _statement(text: str, number: int, task: Task) -> Statement:
    return Statement(
        task.request.level,
        "",
        (Run(text, Place(0, number, number), False),),
        order=number,
    )


def _fitting(
    mine: Sequence[Found], room: int | None, beside: Sequence[Line], told: Told
) -> tuple[Found, ...]:
    """As many statements of a category as there is room for, merged where they can be, the most telling ones."""
    if room is None:
        return tuple(mine)
    drafted = [Drafted(one.text, (_host(one),)) for one in mine]
    drafted = joined(drafted, room, told) if room > 0 else []
    kept = picked(drafted, room, [one.text for one in beside], told)
    return tuple(
        Found(one.text, " | ".join(host.text for host in one.hosts), mine[0].category)
        for one in kept
    )


def _host(one: Found) -> Statement:
    return Statement("", one.category, (Run(one.old, Place(0, 0, 0), False),))


convert = Procedure(Operation.CONVERT, offer)
