"""Should, must, is expected to: what every statement means anyway."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.leads import PRONOUN
from rung.review.rule import Bad, rule
from rung.review.views import statements

DUTY = re.compile(
    rf"^(?:{PRONOUN}\s+|(?:An?|The|All) (?:\w+ ){{0,2}}?(?:engineers?|managers?|developers?|persons?|people"
    r"|candidates?)\s+)?(?P<duty>(?:is|are|am) (?:expected|required|supposed|encouraged|asked) to(?: be able to)?"
    r"|should(?: be able to)?|must(?: be able to)?|ought to|needs? to(?: be able to)?|(?:has|have) to"
    r"|expected to(?: be able to)?|shall)\b",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦Is expected to⟧ review changes."),
        Bad("- You ⟦should be able to⟧ run a release."),
        Bad("- ⟦Must⟧ write tests."),
    ),
    good=("- Reviews changes.", "- Says what must be done first."),
)
def obligation(statement: Statement) -> Iterator[Finding]:
    """Every statement of a ladder is expected; saying so adds nothing.

    "Should" even makes readers ask whether statements without it count. Write what the person does.
    """
    if hit := DUTY.match(statement.text):
        yield statement.finding(
            *hit.span("duty"),
            f"'{hit['duty']}' is what every statement means; write what the person does.",
        )
