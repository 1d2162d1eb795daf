"""Tighten: nothing that another statement says already, and no more statements than asked, each loss named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rung.lexicon.folding import same_text
from rung.model.ladder import COMMON, Statement
from rung.model.operation import Operation
from rung.model.proposal import Line, Proposal
from rung.model.relation import Pair, Position
from rung.revise.author import Refusal, Task
from rung.revise.manner import line
from rung.revise.mechanical.labels import unlabelled
from rung.revise.mechanical.learning import Told, learned
from rung.revise.mechanical.picking import Drafted, joined, picked
from rung.revise.mechanical.procedure import NAME, Procedure
from rung.revise.mechanical.trimming import trimmed, ungraded
from rung.revise.mechanical.words import covered, heavy, level_with

TRIES = 6
SAID = 0.8
"""So sure must the relation model be that a statement is said elsewhere; its words must bear it out as well."""
BORNE = 0.6


def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
    """The tightest answer first; after a refusal, with what the judge missed put back word for word."""
    if len(refused) >= TRIES:
        return None
    told = learned(refused, task.request.keep)
    around = [one.text for one in task.scope.around] + list(task.request.keep)
    lines: list[Line] = []
    for cell in _cells(task.scope.inside):
        kept = _tight(task, cell, around, told)
        lines += [line(one.hosts[0], one.text) for one in kept]
    lines = _with_fixed(lines, task)
    made = Proposal(task.request, NAME, tuple(lines))
    return None if any(one.proposal.lines == made.lines for one in refused) else made


def _with_fixed(lines: list[Line], task: Task) -> list[Line]:
    """The lines with those texts that must stand and don't yet, each before the line that is most like it."""
    for text in task.request.keep:
        if lines and not any(same_text(text, one.text) for one in lines):
            at = max(range(len(lines)), key=lambda n: covered(text, lines[n].text))
            lines.insert(at, lines[at]._replace(text=text))
    return lines


def _cells(statements: Iterable[Statement]) -> Iterator[tuple[Statement, ...]]:
    found: dict[tuple[str, str], list[Statement]] = {}
    for one in statements:
        found.setdefault((one.level, one.category), []).append(one)
    return (tuple(some) for some in found.values())


def _tight(
    task: Task, cell: Sequence[Statement], around: Sequence[str], told: Told
) -> tuple[Drafted, ...]:
    left = [
        one
        for one in cell
        if one.role == "summary" or not (one.text in told.out and _borne(one, around))
    ]
    left = [one for one in left if told.stays(one) or not is_said(task, one)]
    left = [one for one in left if told.stays(one) or not _within(task, one, left)]
    summary = [
        one.text
        for one in task.ladder.statements
        if one.role == "summary" and one.level == cell[0].level
    ]
    drafted = [
        Drafted(
            one.text if told.stays(one) else _trim(one.text, around, summary), (one,)
        )
        for one in left
    ]
    most = task.request.max
    if most is None:
        return tuple(drafted)
    drafted = joined(drafted, most, told)
    return picked(drafted, most, around, told)


def _borne(one: Statement, around: Sequence[str]) -> bool:
    """Whether most words of a statement stand in another one, so that it may be tried without."""
    return any(covered(one.text, other) >= BORNE for other in around)


def _trim(text: str, around: Sequence[str], summary: Sequence[str]) -> str:
    """The statement without its label, without what others say, without grades that the level's summary sets."""
    return ungraded(trimmed(unlabelled(text), around).text, summary)


def is_said(task: Task, one: Statement) -> bool:
    """Whether one statement that the person is held to anyway says all of this one."""
    terms = task.ladder.terms
    others = [
        other for other in task.scope.around if covered(one.text, other.text) >= BORNE
    ]
    if any(
        covered(one.text, other.text) == 1.0 and level_with(one.text, other.text, terms)
        for other in others
    ):
        return True
    pairs = [Pair(other.text, one.text, _position(other, one)) for other in others]
    return any(
        found.label == "same" and found.confidence >= SAID
        for found in task.relate(pairs)
    )


def _position(other: Statement, one: Statement) -> Position:
    if other.level == COMMON:
        return "common-level"
    return "same-level" if other.level == one.level else "lower-higher"


def _within(task: Task, one: Statement, cell: Sequence[Statement]) -> bool:
    """Whether another statement of the list says all of this one and more; of two alike the first stays."""
    for other in cell:
        if (
            other is one
            or not heavy(one.text)
            or not level_with(one.text, other.text, task.ladder.terms)
        ):
            continue
        there, back = covered(one.text, other.text), covered(other.text, one.text)
        if there == 1.0 and (
            back < 1.0 or other.order < one.order or cell.index(other) < cell.index(one)
        ):
            return True
    return False


tighten = Procedure(Operation.TIGHTEN, offer)
