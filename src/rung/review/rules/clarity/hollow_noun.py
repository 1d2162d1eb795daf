"""A noun that could hold anything, where the thing itself should stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.phrases import Hit, Phrases, just_after, just_before
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint_if
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
SENTENCE_END = re.compile(r"[.;]")
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
    a hint where what follows narrows it; where the sentence says what is done about it, it may stay.
    """
    text = statement.text
    for hit in HOLLOW.find(text):
        if not _explained(text, hit):
            finding = statement.finding(
                hit.start,
                hit.end,
                f"'{hit.phrase}' could be anything; name what is meant or add 'such as' with examples.",
            )
            yield hint_if(not _bare(text, hit), finding)


def _explained(text: str, hit: Hit) -> bool:
    """Whether the statement says which ones are meant, before or after, or what is done about them."""
    rest = just_after(text, hit.end)
    sentence = SENTENCE_END.split(rest, maxsplit=1)[0]
    if NAMED.search(rest) or ACTED_ON.search(sentence):
        return True
    named = re.compile(rf"\b\w+\s+{hit.phrase}\b", re.IGNORECASE)
    return named.search(just_before(text, hit.start)) is not None


def _bare(text: str, hit: Hit) -> bool:
    """Whether they are only noticed or handled, and hardly a word follows that says something."""
    rest = just_after(text, hit.end)
    noticed = _noticed(just_before(text, hit.start))
    return noticed and _concrete(rest) <= 1 and not TO.match(rest)


def _noticed(before: str) -> bool:
    """Whether a verb of noticing or handling stands before, with no word between them that narrows."""
    verb = NOTICE.search(before)
    return verb is not None and VAGUE.issuperset(verb["between"].lower().split())


def _concrete(rest: str) -> int:
    """How many words of the complement say something."""
    complement = CLAUSE.split(rest, maxsplit=1)[0]
    return sum(word[0].lower() not in EMPTY for word in WORD.finditer(complement))
