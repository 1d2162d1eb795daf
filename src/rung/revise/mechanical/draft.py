"""Draft: a missing level from its neighbours, threads one tier on, each line with its source; or none at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from math import inf

from rung.lexicon.scales import DIMENSIONS, profile
from rung.model.ladder import COMMON, Ladder, Level, Statement
from rung.model.neighbours import Neighbours, is_of, neighbours
from rung.model.operation import Operation
from rung.model.proposal import Line, Proposal
from rung.revise.author import Refusal, Task, Unable
from rung.revise.lines import line, texts_of
from rung.revise.mechanical import convert
from rung.revise.mechanical.placing import ordered, room, with_kept
from rung.revise.mechanical.procedure import (
    NAME,
    TRIES,
    Procedure,
    faulty_texts,
    unless_refused,
)
from rung.revise.mechanical.raising import Raised, moved
from rung.revise.mechanical.words import covered, is_among, level_with

MOST = 2
"""Statements drafted for a category: a start to work on, not a text to print."""
ECHO = 0.8
"""So much of a statement must another line say for it not to be drafted beside it."""


def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
    """Lines for each category that says too little yet; Unable when no thread rises any further."""
    if len(refused) >= TRIES:
        return None
    drafting = _Drafting(task, neighbours(task.scope), faulty_texts(refused))
    done = drafting.done()
    fresh = drafting.fresh(done)
    if fresh:
        lines = ordered([*done, *fresh], task.ladder)
        made = Proposal(task.request, NAME, lines, _note(drafting.where))
        return unless_refused(made, refused)
    if refused:
        return None
    raise Unable(_nothing(task.ladder, drafting.where))


@dataclass(frozen=True)
class _Drafting:
    """A task, the levels between which the new one stands, and the texts that the judge has refused."""

    task: Task
    where: Neighbours
    faulty: frozenset[str]

    def done(self) -> list[Line]:
        """What stands at the level already, and what must stand there."""
        done = list(map(line, self.task.scope.inside))
        return with_kept(done, self.task.scope, "given")

    def fresh(self, done: Sequence[Line]) -> list[Line]:
        """What comes new beside that: first what an old description says, then what is drafted where there is room."""
        fresh = self._unrefused(self._described(done))
        for category in _categories(self.task.ladder):
            beside = [*done, *fresh]
            made = _apart(self._unrefused(self._drafted(category)), beside)
            fresh += islice(made, room(MOST, category, beside))
        return fresh

    def _unrefused(self, lines: Iterator[Line]) -> list[Line]:
        """The lines with which the judge has found no fault yet."""
        return [one for one in lines if one.text not in self.faulty]

    def _described(self, done: Sequence[Line]) -> Iterator[Line]:
        """What an old description says of the level and is not done yet, in the form of the ladder."""
        texts = texts_of(done)
        found = convert.offer(self.task, ()) if self.task.request.source else None
        for one in found.lines if found else ():
            if one.source and not is_among(one.text, texts):
                yield one._replace(level=self.task.scope.level)

    def _drafted(self, category: str) -> Iterator[Line]:
        """The statements of the nearest level in a category, each one step on, where a step can be taken."""
        ladder, level = self.task.ladder, self.task.scope.level
        near = _held_at(ladder, self.where.nearest)
        for one in (some for some in near if some.category == category):
            raised = next(_steps(one.text, ladder, self.where), None)
            if raised:
                yield Line(level, category, raised.text, _source(one, raised))


def _categories(ladder: Ladder) -> Sequence[str]:
    """The categories in which levels say something, in the ladder's order; one without a name where there are none."""
    used = dict.fromkeys(
        one.category
        for one in ladder.statements
        if one.role == "expectation" and one.level != COMMON
    )
    listed = [one.name for one in ladder.categories if one.name in used]
    return listed or tuple(used) or ("",)


def _held_at(ladder: Ladder, level: Level | None) -> list[Statement]:
    """What people at a level are held to; nothing where there is no such level."""
    if level is None:
        return []
    return [one for one in ladder.statements if is_of(one, level)]


def _highest(ladder: Ladder, level: Level | None) -> dict[str, int]:
    """The highest rank that the statements of a level show, by the name of the dimension."""
    found: dict[str, int] = {}
    for one in _held_at(ladder, level):
        for name, rank in profile(one.text, ladder.terms).items():
            found[name] = max(rank, found.get(name, 0))
    return found


def _steps(text: str, ladder: Ladder, where: Neighbours) -> Iterator[Raised]:
    """The statement a step on: down where a level stands only above, else up, where there is room below the next.

    Above all levels there is room for two ranks, where no phrase is one rank up.
    """
    terms = ladder.terms
    if where.below is None:
        return moved(text, -1, terms)
    if where.above is None:
        return chain(moved(text, 1, terms), moved(text, 2, terms))
    highest = _highest(ladder, where.above)
    raised = moved(text, 1, terms)
    return (one for one in raised if one.rank < highest.get(one.dimension, inf))


def _source(one: Statement, raised: Raised) -> str:
    """Where a drafted statement was taken from, and what makes it another."""
    where = ", ".join(part for part in (one.level, one.category) if part)
    step = f"{raised.dimension}: '{raised.before}' → '{raised.after}'"
    return f"new, from {where}: '{one.text}' ({step})"


def _apart(made: Sequence[Line], beside: Sequence[Line]) -> Iterator[Line]:
    """Those that say something else than the lines beside them and those before them."""
    others = texts_of(beside)
    for one in made:
        if not any(_says(other, one.text) for other in others):
            others.append(one.text)
            yield one


def _says(text: str, other: str) -> bool:
    """Whether a text says nearly all of another one, at the same height."""
    return covered(other, text) >= ECHO and level_with(other, text)


def _note(where: Neighbours) -> str:
    """Where the new level stands; empty where it stands alone."""
    place = _place(where)
    return f"{place}; every new line says what it was taken from." if place else ""


def _place(where: Neighbours) -> str:
    """The levels that the new one stands between, above or below; empty where there are none."""
    if where.below and where.above:
        return f"Between {where.below.id} and {where.above.id}"
    if where.below:
        return f"Above {where.below.id}"
    return f"Below {where.above.id}" if where.above else ""


def _nothing(ladder: Ladder, where: Neighbours) -> str:
    """Why there is nothing to draft, in a sentence."""
    if where.below and where.above:
        return (
            f"Don't add a level: between {where.below.id} and {where.above.id} no scale has room for another step."
            " Widen the distance first, or say what sets the new level apart (--from OLD, or a chat assistant)."
        )
    near = where.nearest
    if near is None:
        return "There is no level to draft from; write two levels first."
    return (
        f"Don't add a level: {_graded(ladder, near)}, and none of it rises any further."
        " Say what would be new there (--from OLD)."
    )


def _graded(ladder: Ladder, near: Level) -> str:
    """On which dimensions a level shows a rank, in words."""
    highest = _highest(ladder, near)
    names = [name for name in DIMENSIONS if name in highest]
    if not names:
        return f"no statement of {near.id} is graded"
    return f"{near.id} is graded on {', '.join(names)}"


draft = Procedure(Operation.DRAFT, offer)
