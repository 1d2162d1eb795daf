"""A result that is to be ensured, without a word on how."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint
from rung.review.leads import LEAD
from rung.review.rule import Bad, rule
from rung.review.views import statements

ENSURE = re.compile(
    LEAD
    + r"(?:(?:\w+ly|also)\s+)?(?P<ensure>ensures?|guarantees?|makes? sure|promotes?"
    r"|fosters?|cultivates?|nurtures?)\b(?P<rest>[^.;]*)",
    re.IGNORECASE,
)
ABSTRACT = re.compile(
    r"^(?:\s+(?:that|an?|the|our|their|your|overall|continued|continuous|long-term|technical|operational"
    r"|organi[sz]ational|strong|positive|healthy|high|great|inclusive|collaborative|engineering|team|project"
    r"|successful|customer|smooth|sustainable|of|and|for|growth|inclusion|diverse)){0,5}\s+(?:culture|excellence"
    r"|success|quality|satisfaction|innovation|collaboration|alignment|environment|climate|growth|happiness"
    r"|consistency|transparency|trust|teamwork|morale)\b",
    re.IGNORECASE,
)
HOW = re.compile(
    r"\bby\b|\bthrough\b|\bvia\b|\bwith\b|\bsuch as\b|\be\.g\.", re.IGNORECASE
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦Ensures⟧ a culture of technical excellence."),
        Bad("- You ⟦foster⟧ collaboration."),
        Bad("- ⟦Ensures⟧ that tests run before each merge."),
    ),
    good=(
        "- Runs the weekly review of incidents, and follows up each action.",
        "- Fosters trust by sharing notes of every meeting.",
    ),
)
def ensure(statement: Statement) -> Iterator[Finding]:
    """Ensuring a result is not an act.

    Nobody can ensure a culture or success; they can do things that make it likelier. Say which. Where a
    concrete result follows ("ensures that tests run") it is a hint.
    """
    hit = ENSURE.match(statement.text)
    if hit is None or HOW.search(hit["rest"]):
        return
    finding = statement.finding(
        *hit.span("ensure"),
        f"'{hit['ensure']}' names a result without an act; say what the person does for it.",
    )
    if ABSTRACT.match(hit["rest"]):
        yield finding
    elif hit["ensure"].lower().startswith(("ensure", "guarantee", "make")):
        yield hint(finding)
