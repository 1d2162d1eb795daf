"""A mention of a level that the document does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages, whole

NUMBERED = re.compile(r"^(?P<name>[A-Za-z]{1,4}|[Ll]evel)[ -]?(?P<number>\d{1,2})$")
LEVEL_WORD = re.compile(
    r"\b(?:at|includes?|to|from|of|in|for|reach(?:es)?) (?P<quote>(?P<name>level) (?P<number>\d))\b(?!\.\d)",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"\b(?:at|from|of|in|other) (?:other|another|some|many|most) (?:compan(?:y|ies)|organi[sz]ations?)\b",
    re.IGNORECASE,
)


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Takes over from ⟦IC5⟧ when needed."
        ),
        Bad(
            "## IC3\n\n### Impact\n\n- Leads projects.\n\n## IC6\n\n### Impact\n\n- Not every path includes ⟦level 5⟧."
        ),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Pairs with an IC1 each week.",
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Grows towards IC3.",
        "## IC1\n\n### Impact\n\n- Answers tickets of support level 3.\n\n## IC2\n\n### Impact\n\n"
        "- Talks to an M3 each week.",
    ),
)
def unknown_level(ladder: Ladder) -> Iterator[Finding]:
    """The text speaks of a level that is not there.

    After a renumbering, mentions are what is forgotten; readers then look for a level that does not exist. Correct the
    number. The level just above the last one may be mentioned: people grow towards it.

    Ignore it when the mentioned level is described in another document.
    """
    named: dict[str, set[int]] = {}
    for level in ladder.levels:
        if hit := NUMBERED.match(level.id):
            named.setdefault(hit["name"].upper(), set()).add(int(hit["number"]))
    if max((len(numbers) for numbers in named.values()), default=0) < 2:
        return
    every = set().union(*named.values())
    prefixes = (
        "|".join(
            sorted(
                (re.escape(name) for name in named if name != "LEVEL"),
                key=len,
                reverse=True,
            )
        )
        or "(?!)"
    )
    mention = re.compile(
        rf"(?<![\w-])(?P<name>{prefixes})[ -]?(?P<number>\d{{1,2}})\b(?![-.]\d)"
    )
    for passage in passages(ladder):
        for hit in mention.finditer(passage.text):
            yield from _checked(passage, hit, named[hit["name"]])
        for hit in LEVEL_WORD.finditer(passage.text):
            yield from _checked(passage, hit, every)


def _checked(
    passage: Statement, hit: re.Match[str], numbers: set[int]
) -> Iterator[Finding]:
    """A finding when the number is neither there nor the next one up."""
    if int(hit["number"]) not in numbers | {max(numbers) + 1} and not ELSEWHERE.search(
        passage.text
    ):
        span = hit.span("quote") if "quote" in hit.re.groupindex else hit.span()
        there = ", ".join(str(number) for number in sorted(numbers))
        quote = passage.text[slice(*span)]
        yield passage.finding(
            *span,
            f"'{quote}' is not a level of this ladder (it has {there}); correct the number or add the level.",
        )
