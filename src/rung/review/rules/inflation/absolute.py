"""Always, never, everything: an expectation that one bad day breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.phrases import Phrases
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint
from rung.review.rule import Bad, rule
from rung.review.views import statements

FLAT = Phrases(
    "at all times, without fail, without exception, no matter what, 100%, in every situation",
    "in any situation, all the time, in all circumstances, under any circumstances, in everything they do",
    "in everything you do, everything they do, everything you do",
)
EVER = Phrases(
    "always",
    "never",
    "everything",
    "anything",
    "everyone",
    "perfectly",
    "completely",
    "fully",
)
LIMIT = re.compile(
    r"\bunless\b|\bwithout\b|\bexcept\b|\bbefore\b|\buntil\b", re.IGNORECASE
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Answers ⟦at all times⟧."),
        Bad("- Is ⟦always⟧ on time."),
    ),
    good=(
        "- Answers pages within ten minutes when on call.",
        "- Never merges without a review.",
        "- Names an owner for every single service.",
    ),
)
def absolute(statement: Statement) -> Iterator[Finding]:
    """Nobody meets an absolute.

    One exception breaks it, so it will be ignored or used against someone. Say how often, or drop the word.
    A rule that is meant to be absolute ("never merges without a review") stays; a plain "always" is a hint.
    """
    if LIMIT.search(statement.text):
        return
    for hit in FLAT.find(statement.text):
        yield statement.finding(
            hit.start,
            hit.end,
            f"'{hit.phrase}' can't be met; say how often or drop it.",
        )
    for hit in EVER.find(statement.text):
        message = (
            f"'{hit.phrase}' is broken by one exception; say how often or drop it."
        )
        yield hint(statement.finding(hit.start, hit.end, message))
