"""Years of experience in place of what a person can do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import everything

NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen)"
AMOUNT = rf"{NUMBER}\+?(?: ?(?:-|–|—|to|or) ?{NUMBER})?\+?"
YEARS = re.compile(
    rf"\b(?:(?:at least|minimum(?: of)?|typically|around|about|over|more than) )?{AMOUNT} ?(?:or more )?(?:years?"
    rf"|yrs?)['’]? ?(?:\+ ?)?"
    r"(?:(?:of )?(?:\w+[ -]){0,4}?experience|(?:in|at) (?:the |a |this |their |your |our |similar |same )*(?:role"
    r"|level|field|industry|position|trade|job)\b"
    r"|of (?:service|tenure|seniority|work))"
    rf"|\byears of experience\b(?:\W+(?:typically )?{AMOUNT}(?: years)?)?|\btenure\b(?= (?:of|requirement))",
    re.IGNORECASE,
)
LABELLED = re.compile(
    rf"^(?:typically |about |around )?{AMOUNT}(?: ?(?:years?|yrs?))?\.?$", re.IGNORECASE
)
EXPERIENCE = re.compile(r"experience|years|tenure", re.IGNORECASE)


@rule(
    over=everything,
    severity="warning",
    bad=(
        Bad("- Has ⟦8+ years of experience⟧ with databases."),
        Bad("- Brings ⟦at least five years in the industry⟧."),
        Bad("Years of experience: ⟦2-5⟧\n\n- Tests parts."),
    ),
    good=(
        "- Plans the platform two years ahead.",
        "- Runs a multi-year programme of work.",
        "- Replaces systems that are ten years old.",
        "- Improves the experience of first-year customers.",
    ),
)
def tenure(statement: Statement) -> Iterator[Finding]:
    """A number of years stands for what a person can do.

    Years exclude people who learned fast or came late, and say nothing about what they did in them; in some places
    they are a legal risk. Say what the person has handled instead: the size, the difficulty, the reach.

    Ignore it where a law or a licence asks for years.
    """
    hit = YEARS.search(statement.text)
    if hit is None and EXPERIENCE.search(statement.category):
        hit = LABELLED.match(statement.text.strip())
    if hit and hit[0].strip():
        quote = hit[0].strip()
        start = statement.text.index(quote)
        yield statement.finding(
            start,
            start + len(quote),
            f"'{quote}' counts years; say what the person has handled instead.",
        )
