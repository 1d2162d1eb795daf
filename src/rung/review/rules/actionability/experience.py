"""Experience or exposure in place of what comes of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.leads import LEAD
from rung.review.rule import Bad, rule
from rung.review.views import statements

LEAD_IN = LEAD + r"(?:\w+ly\s+)?"
HAS = re.compile(
    LEAD_IN
    + r"(?P<claim>(?:has|have|gains?|possess(?:es)?|brings?)\s+(?:(?:some|an?|the|broad|deep|significant"
    r"|extensive|solid|strong|proven|prior|previous|relevant|considerable|practical|hands[- ]on|working"
    r"|demonstrated|professional|industry)\s+){0,3}(?:experience|exposure|background|track record"
    r"|history)\s*(?:in|with|of|to|as)?|(?:is|are|am)?\s*(?:(?:highly|very)\s+)?(?:experienced|exposed"
    r"|well[- ]versed|versed)\s+(?:in|with|to|at))",
    re.IGNORECASE,
)
EXPOSED = re.compile(
    r"^(?P<claim>Exposed|Exposure to|Experienced (?:in|with)|Well[- ]versed in)\b",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦Has broad experience with⟧ queues."),
        Bad("- You ⟦are experienced in⟧ planning."),
        Bad("- ⟦Exposed to⟧ larger projects."),
    ),
    good=(
        "- Runs the queue for two teams.",
        "- Shares experience from other teams in the design review.",
    ),
)
def experience(statement: Statement) -> Iterator[Finding]:
    """Experience is what someone has had, not what they do.

    It can be long and worth little. Say what the experience lets the person do at this level; where years
    are a condition for the level, list them as a prerequisite.
    """
    if statement.role != "expectation":
        return
    hit = HAS.match(statement.text) or EXPOSED.match(statement.text)
    if hit:
        yield statement.finding(
            *hit.span("claim"),
            f"'{hit['claim'].strip()}' says what someone has been through; say what they do with it.",
        )
