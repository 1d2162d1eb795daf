"""Draft: a missing level from its neighbours, threads one tier on, each line with its source; or none at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rung.lexicon.scales import DIMENSIONS, profile, tiers
from rung.model.ladder import Ladder, Level, Statement
from rung.model.neighbours import Neighbours, is_of, neighbours
from rung.model.operation import Operation
from rung.model.proposal import Line, Proposal
from rung.revise.author import Refusal, Task, Unable
from rung.revise.manner import line
from rung.revise.mechanical.placing import ordered
from rung.revise.mechanical.procedure import NAME, Procedure
from rung.revise.mechanical.raising import Raised, at_rank, moved
from rung.revise.mechanical.words import covered, level_with

MOST = 2
"""Statements drafted for a category: a start to work on, not a text to print."""
TRIES = 6


def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
    """Lines for each category that says nothing yet; Unable when no thread rises any further."""
    if len(refused) >= TRIES:
        return None
    where, level = neighbours(task.scope), task.scope.level
    done = [line(one) for one in task.scope.inside]
    done += [
        Line(level, _suiting(text, task), text, "given")
        for text in task.request.keep
        if not _in(text, done)
    ]
    told = [
        line._replace(level=level)
        for line in _told(task, level)
        if not _in(line.text, done)
    ]
    faulty = frozenset[str]().union(*(one.faulty for one in refused))
    lines = [*done, *(one for one in told if one.text not in faulty)]
    for category in _categories(task.ladder):
        room = MOST - sum(one.category == category for one in lines)
        made = [
            one
            for one in _drafted(task, where, category, level)
            if one.text not in faulty
        ]
        lines += _apart(made, lines, task)[: max(0, room)]
    fresh = [one for one in lines if one not in done]
    if not fresh and refused:
        return None
    if not fresh:
        raise Unable(_nothing(task, where))
    made_of = Proposal(task.request, NAME, ordered(lines, task.ladder), _note(where))
    return (
        None if any(one.proposal.lines == made_of.lines for one in refused) else made_of
    )


def _categories(ladder: Ladder) -> tuple[str, ...]:
    listed = [one.name for one in ladder.categories]
    used = dict.fromkeys(
        one.category
        for one in ladder.statements
        if one.role == "expectation" and one.level != "common"
    )
    found = [name for name in listed if name in used]
    return tuple(found or used or [""])


def _told(task: Task, level: str) -> Iterator[Line]:
    """What an old description says of the level, in the form of the ladder; what it says is not drafted."""
    if not task.request.source:
        return
    from rung.revise.mechanical.convert import (
        offer as convert,
    )  # both offer; each is asked by name elsewhere

    found = convert(task, ())
    if found:
        yield from (one for one in found.lines if one.source)


def _drafted(
    task: Task, where: Neighbours, category: str, level: str
) -> Iterator[Line]:
    for one in _models(task.ladder, where, category):
        raised = next(_moved(task, one, where), None)
        if raised:
            yield Line(level, category, raised.text, _source(one, raised))


def _models(ladder: Ladder, where: Neighbours, category: str) -> list[Statement]:
    """The statements of the nearest level that the new one is written after."""
    near = where.nearest
    return [
        one
        for one in ladder.statements
        if near and is_of(one, near) and one.category == category
    ]


def _moved(task: Task, one: Statement, where: Neighbours) -> Iterator[Raised]:
    """The statement one step on: up from below, down from above, between where there is room."""
    terms = task.ladder.terms
    ceiling = _ceiling(task.ladder, where.above) if where.below else {}
    for raised in moved(one.text, 1 if where.below else -1, terms):
        if raised.rank < ceiling.get(raised.dimension, 99) or not where.below:
            yield raised
    if where.below and not where.above:
        for tier in tiers(one.text, terms):
            yield from at_rank(one.text, tier, tier.rank + 2)


def _ceiling(ladder: Ladder, above: Level | None) -> dict[str, int]:
    """The highest rank of the level above on each dimension; the new level must stay below it."""
    found: dict[str, int] = {}
    for one in ladder.statements:
        if above and is_of(one, above):
            for name, rank in profile(one.text, ladder.terms).items():
                found[name] = max(rank, found.get(name, 0))
    return found


def _source(one: Statement, raised: Raised) -> str:
    where = ", ".join(part for part in (one.level, one.category) if part)
    return f"new, from {where}: '{one.text}' ({raised.dimension}: '{raised.before}' → '{raised.after}')"


def _apart(made: Sequence[Line], beside: Sequence[Line], task: Task) -> list[Line]:
    """Those that say something else than the lines beside them."""
    kept: list[Line] = []
    for one in made:
        others = [*beside, *kept]
        if not any(
            covered(one.text, other.text) >= 0.8 and level_with(one.text, other.text)
            for other in others
        ):
            kept.append(one)
    return kept


def _suiting(text: str, task: Task) -> str:
    from rung.revise.mechanical.placing import placed

    return placed(text, "", task.ladder)


def _in(text: str, lines: Sequence[Line]) -> bool:
    return any(one.text.rstrip(".") == text.rstrip(".") for one in lines)


def _note(where: Neighbours) -> str:
    if where.below and where.above:
        return f"Between {where.below.id} and {where.above.id}; every new line says what it was taken from."
    near = where.nearest
    return (
        f"{'Above' if where.below else 'Below'} {near.id}; every new line says what it was taken from."
        if near
        else ""
    )


def _nothing(task: Task, where: Neighbours) -> str:
    """Why there is nothing to draft, in a sentence."""
    if where.below and where.above:
        return (
            f"Don't add a level: between {where.below.id} and {where.above.id} no scale has room for another step."
            " Widen the distance first, or say what sets the new level apart (--from OLD, or a chat assistant)."
        )
    near = where.nearest
    if near is None:
        return "There is no level to draft from; write two levels first."
    top = {
        name
        for one in task.ladder.statements
        if is_of(one, near)
        for name in profile(one.text, task.ladder.terms)
    }
    told = (
        f"{near.id} is graded on {', '.join(name for name in DIMENSIONS if name in top)}"
        if top
        else (f"no statement of {near.id} is graded")
    )
    return f"Don't add a level: {told}, and none of it rises any further. Say what would be new there (--from OLD)."


draft = Procedure(Operation.DRAFT, offer)
