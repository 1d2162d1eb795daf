"""Words that can't stand together: an edit that was left half done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages

NEVER = (
    r"(?:with|of|for|from|into|among|between|towards?|against) (?:across|of|into|towards?|against|among|via)"
    r"|(?:of|into|among|between|towards?|against|across|via) (?:with|for|to|from|at|by)"
    r"|(?:with|for) (?:with|for|from)|at (?:of|with|for|to|from|across|into)|in (?:of|at|for|to|into|across"
    r"|from)(?= \w+)"
)
PREPOSITIONS = re.compile(rf"\b(?:{NEVER})\b(?!-)(?= \w)", re.IGNORECASE)
ARTICLES = re.compile(
    r"\b(?:the|an?|their|your|our) (?:the|an?|their|your|our)\b(?!['’-])|\b(?:the|an?|their|your|our) (?:of|with|from"
    r"|and|or|is|are)\b(?![-/'’])"
    r"|\b(?:can|will|should|must|may) (?:can|will|should|must|may)\b|\b(?:is|are) (?:is|are|has|have|can)\b",
)
UP_TO_DATE = re.compile(r"\bat up[- ]to[- ]date\b", re.IGNORECASE)
TWICE_NAMED = re.compile(
    r"\b(?:(?:one|two|three|several|many|multiple|some|few) )?(?P<noun>[a-z]{3,})s (?P=noun)\b(?![-/'’])", re.IGNORECASE
)
FINE = re.compile(
    r"^(?:from across|from among|from between|from against|from of|in at (?:least|most)|in for|of at (?:least|most)"
    r"|of to|between with"
    r"|of by|of for|in to|in from|for from|of from|across to|across from|across for|across with|across by|across at)\b",
    re.IGNORECASE,
)
STRANDED = re.compile(
    r"\b(?:who|whom|that|which|what|where|to|[a-z]+s (?:you|they|we|people)|\w+ (?:you|they|we|it|he|she|I"
    r"|people))(?: \w+){0,3} ?$",
    re.IGNORECASE,
)


@rule(
    over=passages,
    severity="warning",
    bad=(
        Bad("- Mostly works ⟦with across⟧ groups."),
        Bad("- Keeps the docs ⟦at up to date⟧."),
        Bad("- Leads ⟦the a⟧ small project."),
        Bad("- Joins ⟦two squads squad⟧ each year."),
    ),
    good=(
        "- Helps the people they work with across the company.",
        "- Brings in ideas from across the group, up to date and from within.",
        "- Keeps the docs up to date, of at least one service.",
        "- Finds what they are good at for themselves.",
    ),
)
def broken_phrase(passage: Statement) -> Iterator[Finding]:
    """Two words stand together that English never puts side by side.

    Half of an older wording was left when the newer one came in ("working with across teams"). Readers can guess, and
    will guess differently. Decide which of the two was meant.

    Ignore it in a quotation or a name.
    """
    for kind in (PREPOSITIONS, ARTICLES, UP_TO_DATE, TWICE_NAMED):
        for hit in kind.finditer(passage.text):
            if not (kind is PREPOSITIONS and _grammatical(passage.text, hit)):
                yield passage.finding(*hit.span(), f"'{hit[0]}' is left from an edit; keep the words that were meant.")


def _grammatical(text: str, hit: re.Match[str]) -> bool:
    """Whether the first word ends a clause ('those you work with') or the two form a phrase ('from across')."""
    return bool(
        FINE.match(text, hit.start()) or FINE.match(text[hit.start() :]) or STRANDED.search(text[: hit.start()])
    )
