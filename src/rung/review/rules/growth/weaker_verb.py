"""A weaker act on the same object at a higher level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from rung.lexicon.openers import opener
from rung.lexicon.verbs import base_of
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.relate.clauses import content
from rung.review.levels import ranks
from rung.review.rule import Bad, rule
from rung.review.twice import beside
from rung.review.views import whole

STRONG = frozenset(
    "own lead drive define set decide shape design manage run direct coordinate champion steer".split()
)
WEAK = frozenset(
    "assist help support participate contribute attend observe shadow learn follow join".split()
)


class Act(NamedTuple):
    """The first verb of a statement, as its base form and where it stands; `rank` is that of the statement's level."""

    statement: Statement
    rank: int
    verb: str
    start: int
    end: int


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC3\n\n### Impact\n\n- Owns the yearly roadmap.\n\n"
            "## IC4\n\n### Impact\n\n- ⟦Contributes⟧ to the yearly roadmap."
        ),
    ),
    good=(
        "## IC3\n\n### Impact\n\n- Contributes to the yearly roadmap.\n\n"
        "## IC4\n\n### Impact\n\n- Owns the yearly roadmap.",
        "## IC3\n\n### Impact\n\n- Owns the team roadmap.\n\n"
        "## IC4\n\n### Impact\n\n- Contributes to the company roadmap.",
    ),
)
def weaker_verb(ladder: Ladder) -> Iterator[Finding]:
    """A higher level takes a smaller part in the same thing.

    Someone who owned the roadmap one level down is asked to contribute to it here. Widen what is contributed to, or
    take the stronger verb.

    Only verbs of clearly different strength are compared, and only with the same object.
    """
    acts: dict[tuple[str, str, frozenset[str]], list[Act]] = {}
    for act in _acts(ladder):
        one = act.statement
        if object_of := content(one.text[act.end :]):
            acts.setdefault((one.track, one.category, object_of), []).append(act)
    for same_object in acts.values():
        yield from _weaker(same_object)


def _weaker(acts: list[Act]) -> Iterator[Finding]:
    """A finding for each weak verb above the level of a strong one."""
    strong = [one for one in acts if one.verb in STRONG]
    for act in acts:
        below = [one for one in strong if one.rank < act.rank]
        if below and act.verb in WEAK:
            yield _finding(act, below[-1])


def _finding(act: Act, below: Act) -> Finding:
    other = below.statement
    message = f"{other.level} asks people to {below.verb} what {act.statement.level} only asks them to {act.verb}; raise it."
    finding = act.statement.finding(act.start, act.end, message)
    return replace(finding, related=(beside(other, "the stronger act"),))


def _acts(ladder: Ladder) -> Iterator[Act]:
    """What each expectation of a level asks people to do."""
    rank = ranks(ladder)
    for one in ladder.statements:
        at = rank.get((one.track, one.level), -1)
        start, end = opener(one.text).verb if at >= 0 else (0, 0)
        verb = base_of(one.text[start:end]) if end > start else None
        if verb and one.role == "expectation":
            yield Act(one, at, verb, start, end)
