"""A word spelled wrongly: from a short table, or against the document's own use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from rung.lexicon.casing import cased
from rung.lexicon.misspellings import MISSPELLINGS, one_slip_apart
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.review.hint import hint
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

    A slip in a published ladder is quoted for years. rung knows a table of slips that are never right, and compares
    each rare long word with the words that this document uses often; it carries no dictionary, so it never doubts a
    name.

    Ignore a finding that rests on the document's own use (`--info`) when both words exist.
    """
    texts = [(one, [*WORD.finditer(one.text)]) for one in passages(ladder)]
    slips = dict(_slips(_long_words(hits for _, hits in texts)))
    for passage, hits in texts:
        for hit in hits:
            if right := MISSPELLINGS.get(hit[0].lower()):
                yield _finding(passage, hit, right)
            elif hit[0] in slips:
                yield hint(_finding(passage, hit, slips[hit[0]]))


def _finding(passage: Statement, hit: re.Match[str], right: str) -> Finding:
    """The finding at a misspelled word, with the right spelling in the same case."""
    becomes = cased(right, hit[0])
    return passage.finding(
        *hit.span(), f"'{hit[0]}' is misspelled; write '{becomes}'.", becomes=becomes
    )


def _long_words(texts: Iterable[list[re.Match[str]]]) -> Counter[str]:
    """How often each long word stands in the document."""
    words = (hit[0].lower() for hits in texts for hit in hits)
    return Counter(word for word in words if len(word) >= LONG)


def _slips(uses: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Each rare long word with a frequent one that it is one slip of the finger away from."""
    once = [word for word, count in uses.items() if count == 1]
    often = [word for word, count in uses.items() if count >= OFTEN]
    for word, other in product(once, often):
        if one_slip_apart(word, other):
            yield word, other
