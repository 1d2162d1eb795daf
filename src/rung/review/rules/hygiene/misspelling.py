"""A word spelled wrongly: from a short table, or against the document's own use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from rung.lexicon.misspellings import MISSPELLINGS, one_slip_apart
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages, whole

WORD = re.compile(r"(?<![\w@/.-])[A-Za-z]{4,}(?![\w@/]|\.\w|-\w)")
LONG = 8
OFTEN = 4
"""A word this long or longer that stands once is compared with words that stand this often."""


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "- Keeps ⟦seperate⟧ notes for each customer.",
            becomes="- Keeps separate notes for each customer.",
        ),
        Bad(
            "- ⟦Recieves⟧ and answers feedback.",
            becomes="- Receives and answers feedback.",
        ),
        Bad(
            "- Agrees requirements.\n- Tests requirements.\n- Writes requirements.\n- Reads requirements.\n"
            "- Splits ⟦requirments⟧.",
            becomes="- Agrees requirements.\n- Tests requirements.\n- Writes requirements.\n- Reads requirements.\n"
            "- Splits requirements.",
        ),
    ),
    good=(
        "- Keeps separate notes for each customer.",
        "- Organises the guild.\n- Helps organizations organize.",
        "- Keeps contacts with customers and signs contracts.",
    ),
)
def misspelling(ladder: Ladder) -> Iterator[Finding]:
    """A word is misspelled.

    One slip in a published ladder is quoted for years. rung knows a table of slips that are never right, and compares
    each rare long word with the words that this document uses often; it carries no dictionary, so it never doubts a
    name.

    Ignore a finding that rests on the document's own use (`--info`) when both words exist.
    """
    texts = [(one, [*WORD.finditer(one.text)]) for one in passages(ladder)]
    uses = Counter(hit[0].lower() for _, hits in texts for hit in hits)
    slips = _slips(uses)
    for passage, hits in texts:
        for hit in hits:
            word = hit[0].lower()
            right = MISSPELLINGS.get(word)
            if right:
                yield _finding(passage, hit, right)
            elif word in slips and hit[0] == word:
                yield replace(_finding(passage, hit, slips[word]), severity="info")


def _finding(passage: Statement, hit: re.Match[str], right: str) -> Finding:
    becomes = right.capitalize() if hit[0][0].isupper() else right
    return passage.finding(
        *hit.span(), f"'{hit[0]}' is misspelled; write '{becomes}'.", becomes=becomes
    )


def _slips(uses: Mapping[str, int]) -> dict[str, str]:
    """Rare long words that are one slip of the finger away from a frequent one."""
    frequent = [
        word for word, count in uses.items() if count >= OFTEN and len(word) >= LONG
    ]
    rare = [word for word, count in uses.items() if count == 1 and len(word) >= LONG]
    return {
        word: right
        for word in rare
        for right in frequent
        if one_slip_apart(word, right)
    }
