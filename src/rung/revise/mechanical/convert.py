"""Convert: an old description of a level in the form of the ladder, finished parts untouched, every loss named."""

from __future__ import annotations

from collections.abc import Sequence

from rung.model.ladder import Statement
from rung.model.operation import Operation
from rung.model.proposal import Line, Proposal
from rung.model.source import Place, Run
from rung.revise.author import Refusal, Task, Unable
from rung.revise.lines import line, texts_of
from rung.revise.mechanical.learning import Told, learned
from rung.revise.mechanical.picking import Drafted, joined, picked
from rung.revise.mechanical.placing import grouped, ordered, placed, room, with_kept
from rung.revise.mechanical.procedure import NAME, TRIES, Procedure, unless_refused
from rung.revise.mechanical.repeats import is_said
from rung.revise.mechanical.speaking import spoken_as, usual_person
from rung.revise.mechanical.trimming import trimmed
from rung.revise.mechanical.words import is_among, is_covered

ECHO = 0.8
"""So much of a statement must a finished one say for it not to be said again."""


def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
    """The finished statements as they are, then what the old description says beside them, in the ladder's person."""
    if len(refused) >= TRIES:
        return None
    if not task.request.source:
        raise Unable("There is no old description to convert; name one before --into.")
    told = learned(refused, task.request.keep)
    lines = with_kept(list(map(line, task.scope.inside)), task.scope)
    found, unspoken = _found(task, texts_of(lines), told)
    by_category = grouped(found, lambda one: one.hosts[0].category)
    for category, some in by_category.items():
        lines += [
            Line(task.scope.level, category, one.text, one.old)
            for one in _fitting(task, some, lines, told)
        ]
    lines_in_order = ordered(lines, task.ladder)
    made = Proposal(task.request, NAME, lines_in_order, _note(unspoken))
    return unless_refused(made, refused)


def _found(
    task: Task, finished: Sequence[str], told: Told
) -> tuple[list[Drafted], list[str]]:
    """What the source says and nobody else, in the ladder's person; and what can't be said of anybody."""
    around = [*finished, *texts_of(task.scope.around)]
    found, unspoken = [], []
    for text in task.request.source:
        old = _statement(text, task)
        if _is_said_already(task, old, finished, told):
            continue
        said = _wording(task, text, around, told)
        if said is None:
            unspoken.append(text)
        else:
            found.append(Drafted(said, (old,)))
    return found, unspoken


def _statement(text: str, task: Task) -> Statement:
    """A text of the old description as a statement of the level, under its category in the ladder."""
    category = placed(text, task.homes.get(text, ""), task.ladder)
    run = Run(text, Place(0, 0, 0), literal=False)
    return Statement(task.scope.level, category, (run,))


def _is_said_already(
    task: Task, old: Statement, finished: Sequence[str], told: Told
) -> bool:
    """Whether a finished statement says it, or one around; of one that must stay word for word, in those very words."""
    if is_among(old.text, finished):
        return True
    if told.is_whole(old.text):
        return False
    return is_covered(old.text, finished, ECHO) or is_said(task, old)


def _wording(task: Task, text: str, around: Sequence[str], told: Told) -> str | None:
    """A text as the ladder would say it; None where it can't be said of anybody, though nobody has asked for it."""
    person = usual_person(task.ladder) or "third"
    stays = told.is_whole(text)
    said = spoken_as(text if stays else trimmed(text, around).text, person)
    if said:
        return said.text
    return text if stays else None


def _fitting(
    task: Task, found: Sequence[Drafted], beside: Sequence[Line], told: Told
) -> Sequence[Drafted]:
    """As many statements of a category as there is room for, merged where they can be, the most telling ones."""
    if task.request.max is None:
        return found
    most = room(task.request.max, found[0].hosts[0].category, beside)
    few = joined(found, most, told)
    return picked(few, most, texts_of(beside), told)


def _note(unspoken: Sequence[str]) -> str:
    """Which texts are left out, and why; empty where none is."""
    if not unspoken:
        return ""
    return f"Not said, because it is no sentence about anybody: {' | '.join(unspoken)}"


convert = Procedure(Operation.CONVERT, offer)
