"""A state of the work in place of an act of the person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint
from rung.review.rule import Bad, rule
from rung.review.views import statements

THING = r"(?:Your|My|Their|The|Our|All|Code|Work|Scope|Impact|Focus|Output|Influence)(?:\s+[\w'’-]+){0,4}?"
STATE = re.compile(
    rf"^(?P<whole>{THING}\s+(?:is|are|remains?|stays?)\s+(?:(?:\w+ly|always|often|still)\s+)?(?P<state>aligned"
    rf"|focused|rooted|based|limited|centered|centred"
    r"|geared|directed|driven|tied|linked|connected|oriented|concentrated|confined|in line|consistent|in alignment"
    r"|within|visible|felt))\b",
    re.IGNORECASE,
)
REACH = re.compile(
    r"^(?P<whole>(?:Your|My|Their|The|Scope|Impact|Influence)(?:\s+[\w'’-]+){0,3}?\s*(?P<state>extends?|reaches"
    r"|spans?|covers?|goes|grows|expands?|has expanded|have expanded|has grown))\b",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"^(?:The|All)\s+(?:\w+\s+)?(?:engineers?|managers?|persons?|people|developers?|leads?|individuals?|employees?"
    r"|teams?)\b",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦Your work is aligned⟧ with the plan."),
        Bad("- ⟦Scope is mainly focused⟧ on one team."),
        Bad("- ⟦Your influence extends⟧ to the sister team."),
    ),
    good=(
        "- Drops work that the quarter's goals don't need.",
        "- The team is based in two cities.",
        "- You are focused on one module.",
    ),
)
def state_not_act(statement: Statement) -> Iterator[Finding]:
    """A state has no actor.

    "Your work is aligned with the goals" can come true by itself or by someone else's planning, so nobody
    can act on it. Say what the person does to make it true. How far an influence reaches is a hint:
    it may be the only statement of scope.
    """
    if PERSON.match(statement.text):
        return
    if hit := STATE.match(statement.text):
        yield statement.finding(
            *hit.span("whole"),
            f"'{hit['whole']}' describes a state; say what the person does to bring it about.",
        )
    elif hit := REACH.match(statement.text):
        yield hint(
            statement.finding(
                *hit.span("whole"),
                f"'{hit['whole']}' describes a reach; say what the person does there.",
            )
        )
