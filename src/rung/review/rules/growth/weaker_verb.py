"""A weaker act on the same object at a higher level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from rung.lexicon.content import concepts
from rung.lexicon.openers import opener
from rung.lexicon.verbs import base_of
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.review.groups import grouped
from rung.review.levels import ranked
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
    for (*_, object_of), acts in grouped(_acts(ladder), _row).items():
        if object_of:
            yield from _weaker(acts)


def _row(act: Act) -> tuple[str, str, frozenset[str]]:
    """The track, the category and the words of the object within which acts are compared."""
    one = act.statement
    return one.track, one.category, concepts(one.text[act.end :])


def _weaker(acts: list[Act]) -> Iterator[Finding]:
    """A finding for each weak verb above the level of a strong one."""
    strong = [one for one in acts if one.verb in STRONG]
    for act in acts:
        below = [one for one in strong if one.rank < act.rank]
        if below and act.verb in WEAK:
            yield _finding(act, below[-1])


def _finding(act: Act, below: Act) -> Finding:
    """The finding at an act that is weaker than one below."""
    other = below.statement
    message = f"{other.level} asks people to {below.verb} what {act.statement.level} only asks them to {act.verb}; raise it."
    finding = act.statement.finding(act.start, act.end, message)
    return replace(finding, related=(beside(other, "the stronger act"),))


def _acts(ladder: Ladder) -> Iterator[Act]:
    """What each expectation of a level asks people to do."""
    for rank, one in ranked(ladder):
        start, end = opener(one.text).verb
        verb = base_of(one.text[start:end]) if end > start else None
        if verb and one.role == "expectation":
            yield Act(one, rank, verb, start, end)
