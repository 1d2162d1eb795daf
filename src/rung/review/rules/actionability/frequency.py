"""A word such as "consistently" in some statements and not in others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.phrases import Hit, Phrases
from rung.model.finding import Finding
from rung.model.ladder import Entry, Ladder, Statement
from rung.review.fixes import with_fix
from rung.review.rule import Bad, rule
from rung.review.views import statements, whole

STEADY = Phrases(
    "consistently, routinely, regularly, invariably, habitually, continually, constantly, reliably",
)
LOOSE = Phrases("often, frequently")
CONVENTION = re.compile(
    r"\bconsistent(?:ly)?\b[^.]*\b(?:impli|assum|meant|understood|each|every|all)|"
    r"\b(?:impli|assum|means?|each|every|all|rather than)\b[^.]*\bconsistent(?:ly)?\b",
    re.IGNORECASE,
)
VERB_FOLLOWS = re.compile(r" \w")
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

    Readers take the rest to mean "now and then". Say once, at the top, that every statement means consistently,
    and drop the word; or say how often. Where the document already says so, rung can drop the word itself.
    """
    told = any(map(_tells, ladder.ledger))
    for statement in statements(ladder):
        for hit in STEADY.find(statement.text):
            needless = told and hit.phrase == "consistently"
            yield _dropped(statement, hit) if needless else _noted(statement, hit)
        for hit in LOOSE.find(statement.text):
            yield _noted(statement, hit)


def _tells(line: Entry) -> bool:
    """Whether a line says that all statements are meant consistently."""
    return line.became in NOT_STATEMENTS and CONVENTION.search(line.text) is not None


def _noted(statement: Statement, hit: Hit) -> Finding:
    """The finding at one adverb of frequency."""
    return statement.finding(
        hit.start,
        hit.end,
        f"'{hit.phrase}' makes readers ask how often the other statements hold; say it once for all of them.",
    )


def _dropped(statement: Statement, hit: Hit) -> Finding:
    """The finding where the document's own convention says it: the word is dropped with its space, before a verb."""
    finding = statement.finding(
        hit.start,
        hit.end,
        f"The document says that '{hit.phrase}' is meant throughout; drop it here.",
    )
    if hit.start == 0 or not VERB_FOLLOWS.match(statement.text, hit.end):
        return finding
    return with_fix(finding, statement, hit.start, hit.end + 1, "", safe=True)
