"""Tighten: nothing that another statement says already, and no more statements than asked, each loss named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rung.lexicon.openers import opener
from rung.lexicon.verbs import base_of
from rung.lexicon.word_classes import members
from rung.model.ladder import COMMON, Statement
from rung.model.proposal import Line, Proposal
from rung.model.relation import Pair, Position
from rung.revise.author import Refusal, Task
from rung.revise.mechanical.labels import unlabelled
from rung.revise.mechanical.merging import merged
from rung.revise.mechanical.operation import NAME, Operation
from rung.revise.mechanical.trimming import trimmed, ungraded
from rung.revise.mechanical.words import covered, heavy, level_with
from rung.revise.scope import inside, line, outside, same

TRIES = 6
SAID = 0.8
"""So sure must the relation model be that a statement is said elsewhere; its words must bear it out as well."""
BORNE = 0.6
STATES = members("states")
FULL = 7
"""Words of content beyond which a statement is no more telling, only longer."""


class Told(NamedTuple):
    """What refusals have told of old statements: they must stand word for word, go before others, or go at once."""

    whole: frozenset[str]
    shunned: frozenset[str] = frozenset()
    out: frozenset[str] = frozenset()

    def stays(self, one: Statement) -> bool:
        """Whether a statement may not be touched."""
        return one.role == "summary" or any(same(one.text, text) for text in self.whole)


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
    told = learned(refused, task.request.fixed)
    around = [one.text for one in outside(task.ladder, task.request)] + list(
        task.request.fixed
    )
    lines: list[Line] = []
    for cell in _cells(inside(task.ladder, task.request)):
        kept = _tight(task, cell, around, told)
        lines += [line(one.hosts[0], one.text) for one in kept]
    lines = _with_fixed(lines, task)
    made = Proposal(task.request, NAME, tuple(lines))
    return None if any(one.proposal.lines == made.lines for one in refused) else made


def _with_fixed(lines: list[Line], task: Task) -> list[Line]:
    """The lines with those texts that must stand and don't yet, each before the line that is most like it."""
    for text in task.request.fixed:
        if lines and not any(same(text, one.text) for one in lines):
            at = max(range(len(lines)), key=lambda n: covered(text, lines[n].text))
            lines.insert(at, lines[at]._replace(text=text))
    return lines


def _cells(statements: Iterable[Statement]) -> Iterator[tuple[Statement, ...]]:
    found: dict[tuple[str, str], list[Statement]] = {}
    for one in statements:
        found.setdefault((one.level, one.category), []).append(one)
    return (tuple(some) for some in found.values())


def learned(refused: Sequence[Refusal], fixed: Sequence[str] = ()) -> Told:
    """What lost something must stand word for word next time; what is still wanting then is better left out."""
    whole, shunned, out = set(fixed), set[str](), set[str]()
    for one in refused:
        why, again = " ".join(one.reasons), _collided(one)
        for entry in one.account:
            lost = entry.became == "dropped"
            named = (
                bool(entry.new)
                and entry.became in ("kept", "reworded", "merged")
                and entry.new in why
            )
            if lost and entry.old in shunned:
                shunned |= {
                    other.old for other in one.account if other.new == entry.new
                }
            elif (
                entry.new in again and entry.became == "kept" and entry.old not in whole
            ):
                out.add(entry.old)
            elif (named and entry.old in whole) or entry.old in shunned:
                shunned.add(entry.old)
            elif lost or named:
                whole.add(entry.old)
        shunned -= set(fixed)
        whole -= shunned
        out -= whole
    return Told(frozenset(whole), frozenset(shunned), frozenset(out))


def _collided(refusal: Refusal) -> str:
    """What the judge said of lines that repeat something."""
    return " ".join(
        one.why
        for one in refusal.verdicts
        if one.check == "no-collision" and not one.holds
    )


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
        other
        for other in outside(task.ladder, task.request)
        if covered(one.text, other.text) >= BORNE
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


def joined(drafted: list[Drafted], most: int, told: Told) -> list[Drafted]:
    """Statements merged, as long as there are more than asked for and two of them can be: the nearest first."""
    while sum(not one.fixed for one in drafted) > most:
        found = min(_mergers(drafted, told), key=lambda one: one[0], default=None)
        if found is None:
            break
        _, at, other, text = found
        both = Drafted(text, (*drafted[at].hosts, *drafted[other].hosts))
        drafted = [
            both if n == at else one for n, one in enumerate(drafted) if n != other
        ]
    return drafted


def _mergers(
    drafted: Sequence[Drafted], told: Told
) -> Iterator[tuple[tuple[int, int], int, int, str]]:
    """Every pair that can be one statement, with how far apart the two are: how alike first, then how long together."""
    for at, one in enumerate(drafted):
        for other in range(at + 1, len(drafted)):
            hosts = (*one.hosts, *drafted[other].hosts)
            if any(told.stays(host) or host.text in told.shunned for host in hosts):
                continue
            found = merged(one.text, drafted[other].text)
            if found:
                yield (found.distance, len(found.text.split())), at, other, found.text


def picked(
    drafted: Sequence[Drafted], most: int, around: Sequence[str], told: Told
) -> tuple[Drafted, ...]:
    """The most telling statements, in their order; what must stay is picked first."""
    listed = [one for one in drafted if not one.fixed]
    ranked = sorted(
        range(len(listed)),
        key=lambda at: (
            not any(told.stays(host) for host in listed[at].hosts),
            any(host.text in told.shunned for host in listed[at].hosts),
            -len(listed[at].hosts),
            -_telling(
                listed[at].text,
                [one.text for n, one in enumerate(listed) if n != at],
                around,
            ),
            at,
        ),
    )
    kept = {id(listed[at]) for at in ranked[: max(0, most)]}
    return tuple(one for one in drafted if one.fixed or id(one) in kept)


def _telling(text: str, beside: Sequence[str], around: Sequence[str]) -> float:
    """How much would be lost with a statement: acts above states, its own words above those that others have too."""
    words = heavy(text)
    others = (
        frozenset().union(*(heavy(one) for one in beside)) if beside else frozenset()
    )
    echoed = max((covered(text, one) for one in around), default=0.0)
    own = min(len(words - others), FULL) + 0.5 * min(len(words & others), FULL)
    return own * (1.0 - 0.6 * echoed) + (2.0 if _acts(text) else 0.0)


def _acts(text: str) -> bool:
    found = opener(text)
    verb = text[found.verb[0] : found.verb[1]].lower()
    return (
        found.kind in ("you", "third", "base", "i")
        and bool(verb)
        and (base_of(verb) or verb) not in STATES
    )


tighten = Operation("tighten", offer)
