"""A mention of a level that the document does not have."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages, whole

NUMBERED = re.compile(r"^(?P<name>[A-Za-z]{1,4}|[Ll]evel)[ -]?(?P<number>\d{1,2})$")
NO_NAME = "(?!)"
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
    """The text mentions a level that doesn't exist.

    After a renumbering, mentions are what gets forgotten; readers then look for a level that isn't there. Correct the
    number. The level just above the last one may be mentioned: people grow towards it.

    Ignore it when the mentioned level is described in another document.
    """
    known = _numbers(ladder)
    if max(map(len, known.values()), default=0) < 2:
        return
    every, mention = set().union(*known.values()), _mention(known)
    for passage in passages(ladder):
        for hit in mention.finditer(passage.text):
            yield from _checked(passage, hit.span(), hit, known[hit["name"]])
        for hit in LEVEL_WORD.finditer(passage.text):
            yield from _checked(passage, hit.span("quote"), hit, every)


def _numbers(ladder: Ladder) -> dict[str, set[int]]:
    """The numbers of the levels by the name before them: {'IC': {1, 2, 3}}."""
    known: dict[str, set[int]] = {}
    for level in ladder.levels:
        if hit := NUMBERED.match(level.id):
            known.setdefault(hit["name"].upper(), set()).add(int(hit["number"]))
    return known


def _mention(known: Collection[str]) -> re.Pattern[str]:
    """What a mention of a level of one of these series looks like; 'level 5' is looked for by itself."""
    names = (re.escape(name) for name in known if name != "LEVEL")
    named = "|".join(sorted(names, key=len, reverse=True)) or NO_NAME
    return re.compile(
        rf"(?<![\w-])(?P<name>{named})[ -]?(?P<number>\d{{1,2}})\b(?![-.]\d)"
    )


def _checked(
    passage: Statement,
    span: tuple[int, int],
    hit: re.Match[str],
    numbers: set[int],
) -> Iterator[Finding]:
    """A finding when the number is neither there nor the next one up."""
    there = int(hit["number"]) in numbers | {max(numbers) + 1}
    if not there and not ELSEWHERE.search(passage.text):
        has = ", ".join(str(number) for number in sorted(numbers))
        quote = passage.text[slice(*span)]
        yield passage.finding(
            *span,
            f"'{quote}' is not a level of this ladder (it has {has}); correct the number or add the level.",
        )
