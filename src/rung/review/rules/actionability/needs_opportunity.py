"""Something that can only be shown when there is a chance to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.tokens import word_set
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

CHANCE = re.compile(
    r"\b(?:speaks? at (?:\w+ )?(?:conferences?|events|meetups)|conference (?:talks?|speak\w+)|present(?:s"
    r"|ing)? at (?:\w+ )?conferences?|keynotes?|secondments?|major incidents?|major outages?|mentors? (?:an? "
    r"|the )?(?:\w+ )?interns?|manag(?:es|ing) (?:an? )?interns?|file[sd]? patents?|patents?"
    r"|publish(?:es)? (?:papers?|books?)|invents? new|leads? (?:a |the )?(?:major )?(?:incident|outage) response"
    r"|opens? (?:a )?new office|award[s-])\b",
    re.IGNORECASE,
)
OFTEN = re.compile(
    r"\b(?:hir(?:e|es|ing)|interview\w*|junior\w*|interns?|incidents?|outages?|on[- ]?boarding new)\b",
    re.IGNORECASE,
)
OTHERWISE = re.compile(
    r"\bor\b|\bif\b|\bwhen\b|\bwhere\b|\be\.g\.|\bsuch as\b|\blike\b|\bas needed\b",
    re.IGNORECASE,
)

HINTS = frozenset(
    "spea conf pres keyn seco majo ment mana pate file publ inve lead open awar hire hiri"
    " inte juni inci outa onbo on".split()
)
"""How the words begin of which the patterns need one."""


@rule(
    over=statements,
    severity="info",
    bad=(
        Bad("- Manages a ⟦major incident⟧ each year."),
        Bad("- ⟦Interviews⟧ two candidates a month."),
    ),
    good=(
        "- Leads the response to an incident when on call, or runs a drill.",
        "- Reviews changes within a day.",
    ),
)
def needs_opportunity(statement: Statement) -> Iterator[Finding]:
    """Not everyone gets the chance.

    With no hire, no intern and no outage this year, nobody can meet it, however good. Offer another way to
    show the same thing. Only a hint, since in some roles it is the daily work.
    """
    text = statement.text
    if HINTS.isdisjoint(word[:4] for word in word_set(text)):
        return
    hit = CHANCE.search(text) or OFTEN.search(text)
    if hit and not OTHERWISE.search(text):
        yield statement.finding(
            *hit.span(),
            f"'{hit[0]}' depends on getting the chance; offer another way to show the same.",
        )
