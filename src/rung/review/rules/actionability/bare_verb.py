"""A verb of taking part with nothing to take part in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.leads import LEAD
from rung.review.rule import Bad, rule
from rung.review.views import statements

TAKING_PART = (
    r"contributes?|influences?|collaborates?|supports?|participates?|communicates?|engages?|assists?|cooperates?"
    r"|partners?|interacts?|networks?|mentors?|coaches?|innovates?|leads?|inspires?"
)
WITH_NOBODY = (
    r"(?:\s+(?:with|to|in|for|on|across)\s+(?:(?:the|their|your|our|my)\s+)?(?:others?|people|team|teams|teammates"
    r"|colleagues|peers|everyone|organi[sz]ation|company|business|stakeholders|others? teams?))?"
)
BARE = re.compile(
    LEAD
    + rf"(?P<act>(?:(?:\w+ly|also|often|well)\s+)?(?:{TAKING_PART})(?:\s+(?:\w+ly|well"
    rf"|clearly))?(?:\s+and\s+\w+ly)?{WITH_NOBODY})"
    r"(?:\s+(?:\w+ly|well))?\s*[.;]?$",
    re.IGNORECASE,
)
DIRECTION = re.compile(
    r"\b(?P<act>(?:influences?|shapes?|drives?|sets?|supports?|impacts?|leads?)\s+(?:the\s+)?(?:overall\s+)?"
    r"(?:direction|decisions?|things|people|others))(?=\s*(?:[.;]|$))",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦Collaborates effectively⟧."),
        Bad("- You ⟦contribute to the team⟧."),
        Bad("- Writes notes and ⟦influences direction⟧."),
    ),
    good=(
        "- Drafts the plan that the team works from in spring.",
        "- Supports the on-call engineer during launches.",
    ),
)
def bare_verb(statement: Statement) -> Iterator[Finding]:
    """A verb that needs an object and has none.

    "Collaborates effectively" fits everybody at every level. Say on what, with whom, and what comes of it.
    """
    hit = BARE.match(statement.text) or DIRECTION.search(statement.text)
    if hit:
        yield statement.finding(
            *hit.span("act"),
            f"'{hit['act']}' fits everyone; say on what, with whom, and what comes of it.",
        )
