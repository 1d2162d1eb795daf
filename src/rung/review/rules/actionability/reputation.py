"""What others think of someone, where what they do should stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.phrases import just_before
from rung.lexicon.tokens import word_set
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

SEEN = (
    r"(?:recogni[sz]ed|sought[- ](?:out|after)|sought|regarded|viewed|respected|considered|perceived"
    r"|looked (?:up )?to|relied (?:up)?on|known|seen|trusted|valued)"
)
PASSIVE = re.compile(
    rf"\b(?:is|are|am|be|being|been|becomes?|['’]re|['’]m)\s+(?:\w+ly\s+|well[- ]|often\s+|also\s+"
    rf"|seen and\s+)?{SEEN}\b(?!\s+(?:issues?|to work|problems?|bugs?|risks?))",
    re.IGNORECASE,
)
BARE = re.compile(
    rf"^(?:(?:\w+ly|Often|Well)[\s-]+)?{SEEN}\s+(?:as|for|to|by|out|after|across|within|outside|inside|beyond)\b",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\b(?:people|others|colleagues|peers|teammates|engineers|they|teams|everyone|leaders|stakeholders"
    r"|leadership)\s+(?:\w+ly\s+|often\s+)?(?:look(?:s)? (?:up )?to|turn(?:s)? to|go(?:es)? to|rel(?:y|ies) on"
    r"|come(?:s)? to|seek(?:s)? (?:out )?)\s+(?:you|them|him|her|me|this person)\b",
    re.IGNORECASE,
)
NAME = re.compile(
    r"\b(?:has|have|enjoys?|builds?|earns?|gains?) (?:an? )?(?:\w+ )?(?:reputation|name) (?:as|for)\b",
    re.IGNORECASE,
)
HINTS = frozenset(
    "recognized recognised sought regarded viewed respected considered perceived looked relied known seen"
    " trusted valued"
    " look looks turn turns go goes rely relies come comes seek seeks reputation name".split()
)
"""One of these words stands in whatever the patterns can find."""
PATTERNS = (PASSIVE, BARE, OTHERS, NAME)
SUBJECT = re.compile(
    r"(?:diversity|more|it|this|that|work|success|feedback|contribution|quality|value|perspective|view|alternative|option"
    r"|what|everyone|effort|opinion|people|member|voice"
    r"|idea|mate|other)s?\s*$",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦Is known⟧ as the payments expert."),
        Bad("- ⟦People look to you⟧ for advice."),
        Bad("- ⟦Sought out for⟧ reviews."),
    ),
    good=(
        "- Replies to questions about payments and keeps the replies in the wiki.",
        "- Changes the plan as more becomes known.",
        "- Fixes what has been broken for long.",
        "- Makes sure that every voice is valued.",
    ),
)
def reputation(statement: Statement) -> Iterator[Finding]:
    """Reputation is not in the person's hands.

    It rewards being visible and being like those who judge, and it can't be worked on. Say what the person
    does that earned it. Use by others is fair evidence when it is concrete: designs that were adopted,
    documents that are linked.
    """
    if HINTS.isdisjoint(word_set(statement.text)):
        return
    hits = (hit for pattern in PATTERNS for hit in pattern.finditer(statement.text))
    upto = 0
    for hit in sorted(hits, key=lambda one: one.span()):
        others = hit.re is PASSIVE and SUBJECT.search(
            just_before(statement.text, hit.start())
        )
        if hit.start() >= upto and not others:
            upto = hit.end()
            yield statement.finding(
                *hit.span(),
                f"'{hit[0]}' rests on what others think; say what the person does to earn it.",
            )
