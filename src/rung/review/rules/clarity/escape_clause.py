"""A way out that swallows the expectation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.lexicon.phrases import Phrases, just_before
from rung.model.finding import Finding
from rung.model.ladder import Statement
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
    drop the clause. "When needed" is a hint only: where the act is to ask or to help, the need is the case.
    """
    strong = {hit.start for hit in POSSIBLE.find(statement.text)}
    for hit in ESCAPES.find(statement.text):
        measured = MEASURE.match(statement.text, hit.end)
        if (
            hit.phrase == "as possible"
            or measured
            or AS_SOON.search(just_before(statement.text, hit.start))
        ):
            continue
        finding = statement.finding(
            hit.start,
            hit.end,
            f"'{hit.phrase}' makes it optional; say in which case it is expected.",
        )
        helping = HELP.search(just_before(statement.text, hit.start))
        yield (
            finding
            if hit.start in strong and not helping
            else replace(finding, severity="info")
        )
