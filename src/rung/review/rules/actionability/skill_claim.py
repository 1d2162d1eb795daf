"""Having or showing a quality in place of the act that shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint
from rung.review.leads import LEAD
from rung.review.rule import Bad, rule
from rung.review.views import statements

OWNING = (
    r"(?P<claim>(?:has|have|possess(?:es)?|demonstrates?|shows?|exhibits?|displays?)\s+(?!\w+ed\b)(?:(?:an?|the"
    r"|their|your)\s+)?(?:[\w'’-]+\s+(?:and\s+)?){0,4}?"
)
LEAD_IN = LEAD + r"(?:\w+ly\s+)?"
SKILL = re.compile(
    LEAD_IN
    + OWNING
    + r"(?:skill[- ]?sets?|skills?|abilit(?:y|ies)|acumen|mindset|attitude|work ethic|aptitude|maturity"
    r"|professionalism|leadership|passion|commitment|empathy|integrity|enthusiasm|accountability|confidence"
    r"|humility|curiosity|resilience|judge?ment|potential|competenc[ey]|proficiency|excellence|mastery"
    r"|conviction|flexibility|adaptability|creativity|courage|good sense))\b(?P<rest>(?:e\.g\.|i\.e\.|[^.;])*)",
    re.IGNORECASE,
)
SHOWING = re.compile(
    LEAD_IN + r"(?P<claim>(?:demonstrates?|exhibits?|displays?)\s+(?:(?:an?|the|their"
    r"|your)\s+)?(?:[\w'’-]+\s+){0,3}?(?:ownership|knowledge|understanding|expertise|experience|sense of))\b",
    re.IGNORECASE,
)
SHOWN_BY = re.compile(
    r"\bby\b|\bthrough\b|\bwhen\b|\bsuch as\b|\be\.g\.|\bin order to\b|\bso that\b|:",
    re.IGNORECASE,
)
VERB_INSIDE = re.compile(r"\b(?:that|which|who|how|what|to)\b", re.IGNORECASE)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦Has strong debugging skills⟧."),
        Bad("- You ⟦demonstrate leadership⟧."),
        Bad("- ⟦Demonstrates ownership⟧ of the build."),
    ),
    good=(
        "- Traces a fault across services.",
        "- Shows integrity by owning up to mistakes in the retro.",
        "- Has the team review each design.",
        "- Shows courage, e.g. by stopping a release that fails its tests.",
    ),
)
def skill_claim(statement: Statement) -> Iterator[Finding]:
    """Having a skill is a claim; using it can be seen.

    "Demonstrates leadership" leaves the demonstration to the reader. Name the act that shows it.
    "Demonstrates ownership of …" is a hint, since the object narrows it.
    """
    skill = SKILL.match(statement.text)
    if skill and not VERB_INSIDE.search(skill["claim"]):
        if not SHOWN_BY.search(skill["rest"]):
            yield _finding(statement, skill)
    elif showing := SHOWING.match(statement.text):
        yield hint(_finding(statement, showing))


def _finding(statement: Statement, hit: re.Match[str]) -> Finding:
    """The finding at one claimed quality."""
    return statement.finding(
        *hit.span("claim"),
        f"'{hit['claim']}' claims a quality; name the act that shows it.",
    )
