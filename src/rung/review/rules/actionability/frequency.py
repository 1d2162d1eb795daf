"""Consistently, in some statements and not in others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.lexicon.phrases import Hit, Phrases
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements, whole

STEADY = Phrases(
    "consistently, routinely, regularly, invariably, habitually, continually, constantly, reliably",
)
LOOSE = Phrases(
    "often, frequently",
)
CONVENTION = re.compile(
    r"\bconsistent(?:ly)?\b[^.]*\b(?:impli|assum|meant|understood|each|every|all)|"
    r"\b(?:impli|assum|means?|each|every|all|rather than)\b[^.]*\bconsistent(?:ly)?\b",
    re.IGNORECASE,
)
NOT_STATEMENTS = ("intro", "definition")
TAKEN_AS_READ = "# Ladder\n\nEvery statement means that it is done consistently.\n\n## IC1\n\n### Impact\n\n"


@rule(
    over=whole,
    severity="info",
    bad=(
        Bad("- ⟦Consistently⟧ delivers small features.\n- Writes tests."),
        Bad(
            TAKEN_AS_READ + "- You ⟦consistently⟧ deliver small features.\n",
            becomes=TAKEN_AS_READ + "- You deliver small features.\n",
        ),
    ),
    good=("- Delivers a small feature each sprint.", "- Keeps a consistent style."),
)
def frequency(ladder: Ladder) -> Iterator[Finding]:
    """If one statement says "consistently", what do the others mean?

    Readers take the rest for "now and then". Say once, at the top, that every statement means consistently,
    and drop the word; or say how often. Where the document already says so, rung can drop the word itself.
    """
    said = any(
        entry.became in NOT_STATEMENTS and CONVENTION.search(entry.text)
        for entry in ladder.ledger
    )
    for statement in statements(ladder):
        for hit in STEADY.find(statement.text):
            yield (
                _dropped(statement, hit)
                if said and hit.phrase == "consistently"
                else _noted(statement, hit)
            )
        for hit in LOOSE.find(statement.text):
            yield _noted(statement, hit)


def _noted(statement: Statement, hit: Hit) -> Finding:
    return statement.finding(
        hit.start,
        hit.end,
        f"'{hit.phrase}' makes readers ask how often the others are meant; say it once for all.",
    )


def _dropped(statement: Statement, hit: Hit) -> Finding:
    """The document's own convention makes the word needless: offer to drop it with its space, where a verb follows
    it.
    """
    finding = statement.finding(
        hit.start,
        hit.end,
        f"'{hit.phrase}' is already meant by the document's own convention; drop it.",
    )
    if hit.start == 0 or not re.match(r" \w", statement.text[hit.end : hit.end + 2]):
        return finding
    offered = statement.finding(hit.start, hit.end + 1, "", becomes="")
    return replace(finding, fix=offered.fix, safe=bool(offered.fix))
