"""Being responsible in place of doing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.casing import capitalized
from rung.lexicon.verbs import base_of, is_form, third_person
from rung.model.finding import Finding
from rung.review.fixes import with_fix
from rung.review.hint import hint
from rung.review.leads import CLAIMANT, LEAD
from rung.review.rule import Bad, rule
from rung.review.surroundings import Surrounded, surrounded

DUTY = re.compile(
    CLAIMANT + r"(?P<claim>(?:(?:are|am|is|['’]re"
    r"|['’]m)\s+)?(?:\w+ly\s+)?(?:responsible|accountable|in charge|tasked|entrusted)\s+(?:for|of"
    r"|with))\s+(?P<verb>[A-Za-z'’-]+)",
    re.IGNORECASE,
)
HAS = re.compile(
    LEAD + r"(?P<claim>(?:has|have|takes?|holds?|assumes?) (?:\w+ )?(?:responsibility"
    r"|accountability) for)\b",
    re.IGNORECASE,
)
SECOND = re.compile(r"\b(?:and|or)\s+\w+ing\b|,\s+\w+ing\b")


@rule(
    over=surrounded,
    severity="warning",
    bad=(
        Bad("- ⟦Responsible for⟧ leading the review.", becomes="- Leads the review."),
        Bad(
            "- You ⟦are responsible for⟧ planning the week.",
            becomes="- You plan the week.",
        ),
        Bad("- ⟦Is accountable for⟧ the budget."),
    ),
    good=("- Leads the review.", "- Agrees who is responsible for the rota."),
)
def responsibility(found: Surrounded) -> Iterator[Finding]:
    """A duty says who answers for it, not what they do.

    "Responsible for leading" is "leads". Where a thing follows ("responsible for the budget") it is a hint:
    answering for it may be the point, but say what that takes.
    """
    statement = found.statement
    if has := HAS.match(statement.text):
        yield hint(
            statement.finding(
                *has.span("claim"),
                f"'{has['claim']}' names a duty; say what the person does to meet it.",
            )
        )
    elif hit := DUTY.match(statement.text):
        finding = statement.finding(
            *hit.span("claim"),
            f"'{hit['claim']}' names a duty; say what the person does.",
        )
        base = base_of(hit["verb"]) if is_form(hit["verb"], "gerund") else None
        yield _fixed(found, hit, base, finding) if base else hint(finding)


def _fixed(
    found: Surrounded, hit: re.Match[str], base: str, finding: Finding
) -> Finding:
    """The finding with the act as its fix, unless a second act would have to change too."""
    if SECOND.search(found.statement.text, hit.end()):
        return finding
    acts = base if found.form == "base" else third_person(base)
    becomes = f" {base}" if hit["subject"] else capitalized(acts)
    stretch = hit.end("subject"), hit.end("verb")
    return with_fix(finding, found.statement, *stretch, becomes)
