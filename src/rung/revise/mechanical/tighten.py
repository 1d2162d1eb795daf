"""Tighten: nothing that another statement says already, and no more statements than asked, each loss named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rung.language.openers import opener
from rung.language.verbs import base_of
from rung.model.ladder import COMMON, Statement
from rung.model.proposal import Line, Proposal
from rung.model.relation import Pair
from rung.revise.author import Refusal, Task
from rung.revise.mechanical.merging import merged
from rung.revise.mechanical.operation import NAME, Operation
from rung.revise.mechanical.trimming import trimmed
from rung.revise.mechanical.words import covered, heavy, level_with
from rung.revise.scope import inside, line, outside, same

TRIES = 6
SAID = 0.8
"""So sure must the relation model be that a statement is said elsewhere; its words must bear it out as well."""
BORNE = 0.6
STATES = frozenset("be have know understand appreciate believe feel enjoy like tend seem".split())
FULL = 7
"""Words of content beyond which a statement is no more telling, only longer."""


class Drafted(NamedTuple):
    """A statement on its way into the proposal: its text now, and the statements that it carries."""

    text: str
    hosts: tuple[Statement, ...]

    @property
    def fixed(self) -> bool:
        """Whether it is a summary, which is no part of the list."""
        return self.hosts[0].role == "summary"


def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
    """The tightest answer first; after a refusal, with what the judge missed put back word for word."""
    if len(refused) >= TRIES:
        return None
    whole = protected(task, refused)
    around = [one.text for one in outside(task.ladder, task.request)]
    lines: list[Line] = []
    for cell in _cells(inside(task.ladder, task.request)):
        kept = _tight(task, cell, around, whole)
        lines += [line(one.hosts[0], one.text) for one in kept]
    made = Proposal(task.request, NAME, tuple(lines))
    return None if any(one.proposal.lines == made.lines for one in refused) else made


def protected(task: Task, refused: Sequence[Refusal]) -> frozenset[str]:
    """The old statements that must stand word for word: the fixed ones, and those that the judge found wanting."""
    found = set(task.request.fixed)
    for one in refused:
        found |= {entry.old for entry in one.account if entry.became == "dropped"}
        found |= {
            entry.old
            for entry in one.account
            if entry.new and entry.became in ("reworded", "merged") and any(entry.new in why for why in one.reasons)
        }
    return frozenset(found)


def _cells(statements: Iterable[Statement]) -> Iterator[tuple[Statement, ...]]:
    found: dict[tuple[str, str], list[Statement]] = {}
    for one in statements:
        found.setdefault((one.level, one.category), []).append(one)
    return (tuple(some) for some in found.values())


def _tight(task: Task, cell: Sequence[Statement], around: Sequence[str], whole: frozenset[str]) -> tuple[Drafted, ...]:
    left = [one for one in cell if _stays(one, whole) or not is_said(task, one)]
    left = [one for one in left if _stays(one, whole) or not _within(task, one, left)]
    drafted = [Drafted(one.text if _stays(one, whole) else trimmed(one.text, around).text, (one,)) for one in left]
    most = task.request.max
    if most is None:
        return tuple(drafted)
    drafted = joined(drafted, most, whole)
    return picked(drafted, most, around, whole)


def _stays(one: Statement, whole: frozenset[str]) -> bool:
    return one.role == "summary" or any(same(one.text, text) for text in whole)


def is_said(task: Task, one: Statement) -> bool:
    """Whether one statement that the person is held to anyway says all of this one."""
    terms = task.ladder.terms
    others = [other for other in outside(task.ladder, task.request) if covered(one.text, other.text) >= BORNE]
    if any(covered(one.text, other.text) == 1.0 and level_with(one.text, other.text, terms) for other in others):
        return True
    pairs = [Pair(other.text, one.text, _position(other, one)) for other in others]
    return any(found.label == "same" and found.confidence >= SAID for found in task.relate(pairs))


def _position(other: Statement, one: Statement) -> str:
    return "common-level" if other.level == COMMON else "same-level" if other.level == one.level else "lower-higher"  # type: ignore[return-value]


def _within(task: Task, one: Statement, cell: Sequence[Statement]) -> bool:
    """Whether another statement of the list says all of this one and more; of two alike the first stays."""
    for other in cell:
        if other is one or not heavy(one.text) or not level_with(one.text, other.text, task.ladder.terms):
            continue
        there, back = covered(one.text, other.text), covered(other.text, one.text)
        if there == 1.0 and (back < 1.0 or other.order < one.order or cell.index(other) < cell.index(one)):
            return True
    return False


def joined(drafted: list[Drafted], most: int, whole: frozenset[str]) -> list[Drafted]:
    """Statements merged, as long as there are more than asked for and two of them can be."""
    while sum(not one.fixed for one in drafted) > most:
        found = next(_mergers(drafted, whole), None)
        if found is None:
            break
        at, other, text = found
        joined = Drafted(text, (*drafted[at].hosts, *drafted[other].hosts))
        drafted = [joined if n == at else one for n, one in enumerate(drafted) if n != other]
    return drafted


def _mergers(drafted: Sequence[Drafted], whole: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    for at, one in enumerate(drafted):
        for other in range(at + 1, len(drafted)):
            free = not any(_stays(host, whole) for host in (*one.hosts, *drafted[other].hosts))
            text = merged(one.text, drafted[other].text) if free else None
            if text:
                yield at, other, text


def picked(drafted: Sequence[Drafted], most: int, around: Sequence[str], whole: frozenset[str]) -> tuple[Drafted, ...]:
    """The most telling statements, in their order; what must stay is picked first."""
    listed = [one for one in drafted if not one.fixed]
    ranked = sorted(
        range(len(listed)),
        key=lambda at: (
            not any(_stays(host, whole) for host in listed[at].hosts),
            -len(listed[at].hosts),
            -_telling(listed[at].text, [one.text for n, one in enumerate(listed) if n != at], around),
            at,
        ),
    )
    kept = {id(listed[at]) for at in ranked[:most]}
    return tuple(one for one in drafted if one.fixed or id(one) in kept)


def _telling(text: str, beside: Sequence[str], around: Sequence[str]) -> float:
    """How much would be lost with a statement: acts above states, its own words above those that others have too."""
    words = heavy(text)
    others = frozenset().union(*(heavy(one) for one in beside)) if beside else frozenset()
    echoed = max((covered(text, one) for one in around), default=0.0)
    own = min(len(words - others), FULL) + 0.5 * min(len(words & others), FULL)
    return own * (1.0 - 0.6 * echoed) + (2.0 if _acts(text) else 0.0)


def _acts(text: str) -> bool:
    found = opener(text)
    verb = text[found.verb[0] : found.verb[1]].lower()
    return found.kind in ("you", "third", "base", "i") and bool(verb) and (base_of(verb) or verb) not in STATES


tighten = Operation("tighten", offer)
