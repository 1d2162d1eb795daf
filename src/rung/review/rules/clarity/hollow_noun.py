"""A noun that could hold anything, where the thing itself should stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.lexicon.phrases import Phrases, just_after, just_before
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

HOLLOW = Phrases(
    "gaps, areas, things, aspects, issues, opportunities, initiatives, factors, elements, matters, items",
    "stuff, efforts, skill set, skill sets, skillset, skillsets, improvement areas, areas of opportunity",
    "growth areas, pain points",
)
VAGUE = frozenset(
    "new potential key strategic other important possible critical any more major the our their your its all such"
    " some out for significant different relevant larger emerging further additional".split()
)
NAMED = re.compile(
    r"such as|e\.g\.|i\.e\.|for example|like |:|including|\bwhere\b|\bthat\b|\bwhich\b|\bbetween\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[A-Za-z][\w'’-]*")
TO = re.compile(r"\s+to\s+\w", re.IGNORECASE)
CLAUSE = re.compile(r"[.;,]|\band\b|\bor\b|\bthen\b|\bbut\b", re.IGNORECASE)
EMPTY = frozenset(
    "a an the of in on for to with by at from your their our my its this these those and or as any all such it them"
    " improvement improvements ripe team work scope own overall area areas project projects growth need attention"
    " where".split()
)
ACTED_ON = re.compile(
    r"\band\s+(?:\w+\s+){0,6}?(?:implement|contribut|propos|fix|improv|solv|resolv|deliver)\w*",
    re.IGNORECASE,
)
"""What is done about it, said in the same sentence."""
NOTICE = re.compile(
    r"\b(?:identif(?:y|ies|ied|ying)|spots?|spotting|finds?|finding|see(?:s|ing)?|seeks?|looks? for|notic(?:e|es"
    r"|ing)|address(?:es|ing)?|handl(?:e|es|ing)|manag(?:e|es|ing)|resolv(?:e|es|ing)|improv(?:e|es|ing)|has|have"
    r"|driv(?:e|es|ing))(?P<between>(?:\s+\w+){0,2})\s+$",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Identifies ⟦gaps⟧."),
        Bad("- Finds ⟦areas⟧ ripe for improvement."),
        Bad("- Spots ⟦gaps⟧ in their work and raises them."),
        Bad("- Knows many ⟦aspects⟧ of the build and deploy system of the company."),
    ),
    good=(
        "- Identifies gaps such as missing requirements and untested failure cases.",
        "- Fixes issues that customers report on call.",
        "- Identifies areas for improvement and implements two a quarter.",
    ),
)
def hollow_noun(statement: Statement) -> Iterator[Finding]:
    """ "Gaps", "areas" and "opportunities" name nothing.

    Whoever is to find them doesn't know what to look for, and whoever assesses can count anything. Name the
    kind of thing, or add "such as" with two examples. It is a warning where little or nothing follows, and
    a hint where a longer complement narrows it; where the sentence says what is done about it, it may stay.
    """
    for hit in HOLLOW.find(statement.text):
        rest = just_after(statement.text, hit.end)
        if NAMED.search(rest) or ACTED_ON.search(
            re.split(r"[.;]", rest, maxsplit=1)[0]
        ):
            continue
        finding = statement.finding(
            hit.start,
            hit.end,
            f"'{hit.phrase}' could be anything; name what is meant or add 'such as' with examples.",
        )
        if re.search(
            rf"\b\w+\s+{hit.phrase}\b",
            just_before(statement.text, hit.start),
            re.IGNORECASE,
        ):
            continue  # it was named earlier in the statement
        bare = (
            _noticed(just_before(statement.text, hit.start))
            and _concrete(rest) <= 1
            and not TO.match(rest)
        )
        yield finding if bare else replace(finding, severity="info")


def _noticed(before: str) -> bool:
    """Whether a verb of noticing or handling stands before, with no word between them that narrows."""
    verb = NOTICE.search(before)
    return verb is not None and VAGUE.issuperset(verb["between"].lower().split())


def _concrete(rest: str) -> int:
    """How many words of the complement say something."""
    complement = CLAUSE.split(rest, maxsplit=1)[0]
    return sum(word[0].lower() not in EMPTY for word in WORD.finditer(complement))
