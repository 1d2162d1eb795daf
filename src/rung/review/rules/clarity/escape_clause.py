"""A way out of the expectation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.phrases import Hit, Phrases, just_before
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint_if
from rung.review.rule import Bad, rule
from rung.review.views import statements

ESCAPES = Phrases(
    "as appropriate, where appropriate, when appropriate, if appropriate, whenever appropriate",
    "where possible, when possible, if possible, as possible, whenever possible, wherever possible",
    "as much as possible, to the extent possible, as far as possible, as applicable, where applicable",
    "when applicable, if applicable, as relevant, where relevant, where practical, as practical, as needed",
    "when needed, where needed, if needed, as required, when required, where required, if required",
    "as necessary, when necessary, where necessary, if necessary, whenever necessary",
    "as the situation requires, as circumstances allow, time permitting, when time allows, as time allows",
    "as time permits, to the best of * ability, within reason, where feasible, when feasible, if feasible",
    "as available, when it makes sense, where it makes sense, as they see fit",
)
POSSIBLE = Phrases(
    "where possible, when possible, if possible, whenever possible, wherever possible, to the extent possible",
    "as appropriate, where appropriate, when appropriate, if appropriate, as applicable, where applicable",
    "when applicable, if applicable, time permitting, when time allows, as time allows, as time permits",
    "as relevant, where relevant, where feasible, to the best of * ability, within reason, as they see fit",
    "when it makes sense, where it makes sense, as practical",
)
HELP = re.compile(
    r"\b(?:ask|seek|escalat|help|support|guidance|consult|assist|involv|engag|pull|delegat|learn)\w*",
    re.IGNORECASE,
)
MEASURE = re.compile(r"\s+(?:to|for|by)\s+(?:the|a|an|their|your|our|its|each)\b")
AS_SOON = re.compile(r"\b(?:as|so)\s+\w+\s*$", re.IGNORECASE)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Mentors colleagues ⟦where possible⟧."),
        Bad("- Tests changes ⟦as appropriate⟧."),
        Bad("- Asks for help ⟦when needed⟧."),
    ),
    good=(
        "- Mentors a newcomer each year, once somebody joins.",
        "- Answers pages as quickly as possible.",
    ),
)
def escape_clause(statement: Statement) -> Iterator[Finding]:
    """ "Where possible" makes an expectation optional.

    Whoever doesn't do it can always say that it wasn't possible. Name the case in which it is expected, or
    drop the clause. "When needed" is only a hint: where the act is to ask or to help, the need is the case.
    """
    text = statement.text
    strong = {hit.start for hit in POSSIBLE.find(text)}
    for hit in ESCAPES.find(text):
        if not _is_measure(text, hit):
            finding = statement.finding(
                hit.start,
                hit.end,
                f"'{hit.phrase}' makes this optional; say in which case it is expected.",
            )
            helping = HELP.search(just_before(text, hit.start))
            yield hint_if(helping or hit.start not in strong, finding)


def _is_measure(text: str, hit: Hit) -> bool:
    """Whether it says how much or how fast: 'as quickly as possible', 'as needed for the launch'."""
    if hit.phrase == "as possible" or MEASURE.match(text, hit.end):
        return True
    return AS_SOON.search(just_before(text, hit.start)) is not None
