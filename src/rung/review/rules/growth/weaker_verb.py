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
    """What a statement does to what: the verb where it stands, and the concepts of its object."""

    statement: Statement
    height: int
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

    Who owned the roadmap below is asked to contribute to it here. Widen what is contributed to, or take the stronger
    verb.

    Only verbs of clearly different strength are compared, and only on the same object.
    """
    acts: dict[tuple[str, str, frozenset[str]], list[Act]] = {}
    heights = {(level.track, level.id): level.rank for level in ladder.levels}
    for one in ladder.statements:
        height = heights.get((one.track, one.level))
        act = (
            _act(one, height)
            if height is not None and one.role == "expectation"
            else None
        )
        if act:
            object_of = concepts(one.text[act.end :])
            acts.setdefault((one.track, one.category, object_of), []).append(act)
    for (_, _, object_of), group in acts.items():
        if object_of:
            yield from _weaker(group)


def _weaker(group: list[Act]) -> Iterator[Finding]:
    strong = [one for one in group if one.verb in STRONG]
    for act in group if strong else ():
        below = (
            [one for one in strong if one.height < act.height]
            if act.verb in WEAK
            else []
        )
        if below:
            other = below[-1].statement
            message = f"{other.level} asks to {below[-1].verb} what {act.statement.level} only asks to {act.verb}; raise it."
            finding = act.statement.finding(act.start, act.end, message)
            yield replace(finding, related=(beside(other, "the stronger act"),))


def _act(one: Statement, height: int) -> Act | None:
    start, end = opener(one.text).verb
    verb = base_of(one.text[start:end]) if end > start else None
    return Act(one, height, verb, start, end) if verb else None
