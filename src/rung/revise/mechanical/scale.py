"""Scale: the steps between two ends, one unit, each above the one before, in the words of the graded phrases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from rung.lexicon.content import concepts
from rung.lexicon.scales import phrases, profile, tiers
from rung.lexicon.senses import concept
from rung.lexicon.word_classes import members
from rung.model.operation import Operation
from rung.model.proposal import Line, Proposal
from rung.revise.author import Refusal, Task, Unable
from rung.revise.mechanical.procedure import NAME, Procedure

PEOPLE = frozenset(map(concept, members("persons", "groups")))
REACH = (
    ("across several teams", 4),
    ("across the company", 6),
    ("across the team", 3),
    ("across the department", 5),
    ("across the company and outside it", 7),
)
"""How far those reach whom one works with, with a rank; for a scale with few steps the first ones are enough."""


T = TypeVar("T")


class Ends(NamedTuple):
    """The two ends as given, and how many steps there must be."""

    low: str
    high: str
    steps: int


def offer(task: Task, refused: tuple[Refusal, ...]) -> Proposal | None:
    """The steps as lines, lowest first."""
    if len(task.request.ends) != 2:
        raise Unable("A scale needs two ends, the lowest step and the highest.")
    ends = Ends(
        *task.request.ends, task.request.steps or max(2, len(task.ladder.levels))
    )
    offers = _offers(ends)
    if not offers:
        raise Unable(
            f"No scale known here has {ends.steps} steps from '{ends.low}' to '{ends.high}'; ask for fewer steps,"
            " or a chat assistant (--author paste)."
        )
    if len(refused) >= len(offers):
        return None
    low, *between, high = offers[len(refused)]
    lines = (
        Line("", "", low, "given"),
        *(Line("", "", step, "new") for step in between),
        Line("", "", high, "given"),
    )
    return Proposal(task.request, NAME, lines)


def _offers(ends: Ends) -> list[tuple[str, ...]]:
    """Every scale with so many steps, no two of them the same."""
    scales = (*_of_people(ends), *_of_phrases(ends))
    return [one for one in scales if len(set(one)) == ends.steps]


def _of_people(ends: Ends) -> Iterator[tuple[str, ...]]:
    """Steps of how far those reach whom one works with, when both ends count people."""
    if not (concepts(ends.low) & PEOPLE and concepts(ends.high) & PEOPLE):
        return
    between = ends.steps - 2
    if not 0 <= between <= len(REACH):
        return
    middle = sorted(REACH[:between], key=lambda one: one[1])
    yield (ends.low, *(f"people {reach}" for reach, _ in middle), ends.high)


def _of_phrases(ends: Ends) -> Iterator[tuple[str, ...]]:
    """Steps from the phrases of a dimension on which both ends stand."""
    low, high = profile(ends.low), profile(ends.high)
    for name in low.keys() & high.keys():
        ranks = range(low[name] + 1, high[name])
        if len(ranks) < ends.steps - 2:
            continue
        chosen = _spread(tuple(ranks), ends.steps - 2)
        yield (ends.low, *(_phrase(ends.low, name, rank) for rank in chosen), ends.high)


def _phrase(model: str, name: str, rank: int) -> str:
    """The lower end with the phrase of a rank in the place of its own, the one most like it in length."""
    tier = next(one for one in tiers(model) if one.dimension == name)
    words = len(model[tier.start : tier.end].split())
    known = phrases(name, rank)
    best = min(known, key=lambda one: abs(len(one.split()) - words))
    return model[: tier.start] + best + model[tier.end :]


def _spread(among: Sequence[T], count: int) -> tuple[T, ...]:
    """So many of a sequence, evenly spread and in order: a single one from the middle, else the first, the last, …

    >>> _spread("abcde", 1), _spread("abcde", 3)
    (('c',), ('a', 'c', 'e'))
    """
    if count == 1:
        return (among[len(among) // 2],)
    last = len(among) - 1
    return tuple(among[round(at * last / (count - 1))] for at in range(count))


scale = Procedure(Operation.SCALE, offer)
