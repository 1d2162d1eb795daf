"""Words that can't stand together: an edit that was left half done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages

PREPOSITIONS = re.compile(
    r"\b(?:with (?:across|of|into|towards?|against|via|with|for|from)|of (?:with|across|of|into|towards?)"
    r"|for (?:of|for)|into (?:with|for|across|of|to|into)|at (?:of|into)|from (?:with|of|into)"
    r"|(?:between|among|towards?|against) (?:of|for|to|with|from))\b(?!-)(?= \w)",
    re.IGNORECASE,
)
ARTICLES = re.compile(
    r"\b(?P<one>the|an?|their|your|our) (?!(?P=one)\b)(?:the|an?|their|your|our)\b(?!['’-])|\bthe (?:and"
    r"|or)\b(?![-/'’])"
    r"|\b(?:the|an?|their|your|our) (?:of|with|from|is|are)\b(?![-/'’])"
    r"|\b(?P<modal>can|will|should|must|may) (?!(?P=modal)\b)(?:can|will|should|must|may)\b"
)
UP_TO_DATE = re.compile(r"\bat up[- ]to[- ]date\b", re.IGNORECASE)
TWICE_NAMED = re.compile(
    r"\b(?:(?:one|two|three|several|many|multiple|some|few) )?(?P<noun>[a-z]{3,})s (?P=noun)\b(?![-/'’])",
    re.IGNORECASE,
)
FAR = 80
"""So many characters before a preposition may belong to its clause."""
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
        "- Reviews the the design twice, and their or others' code.",
    ),
)
def broken_phrase(passage: Statement) -> Iterator[Finding]:
    """Two words stand together that English never puts side by side.

    Half of an older wording was left when the newer one came in ("working with across teams"). Readers have to guess,
    and will guess differently. Decide which of the two was meant.

    Ignore it in a quotation or a name.
    """
    text = passage.text
    pairs = (hit for hit in PREPOSITIONS.finditer(text) if not _stranded(text, hit))
    others = (kind.finditer(text) for kind in (ARTICLES, UP_TO_DATE, TWICE_NAMED))
    for hit in chain(pairs, *others):
        yield passage.finding(
            *hit.span(),
            f"'{hit[0]}' is left over from an edit; keep the words that were meant.",
        )


def _stranded(text: str, hit: re.Match[str]) -> bool:
    """Whether the first preposition ends a clause: 'those you work with across the company'."""
    before = text[max(0, hit.start() - FAR) : hit.start()]
    return STRANDED.search(before) is not None
