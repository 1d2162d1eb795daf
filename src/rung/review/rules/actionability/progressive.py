"""An act that is only under way: you are delivering."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.language.verbs import base_of, is_form
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

UNDER_WAY = re.compile(
    r"^(?P<subject>You|I|We|They)(?P<be>\s+are|\s+am|['’]re|['’]m)\s+(?P<adverb>(?:\w+ly|also|now|still"
    r"|always)\s+)?(?P<verb>[a-z]+ing)\b",
    re.IGNORECASE,
)
BEING = re.compile(r"^(?P<be>Is)\s+(?P<adverb>\w+ly\s+)?(?P<verb>[a-z]+ing)\b", re.IGNORECASE)
BECOMING = frozenset(
    "learning starting beginning working developing building growing expanding becoming progressing gaining"
    " acquiring moving".split()
)
ADJECTIVES = frozenset(
    "willing outstanding understanding demanding outgoing caring engaging inspiring encouraging challenging"
    " welcoming".split()
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦You are delivering⟧ features.", becomes="- You deliver features."),
        Bad("- ⟦I'm actively mentoring⟧ two people.", becomes="- I actively mentor two people."),
        Bad("- ⟦Is leading⟧ the design review."),
        Bad("- ⟦You are learning⟧ the build."),
    ),
    good=("- You deliver features.", "- You are willing to travel.", "- Is outstanding in a crisis."),
)
def progressive(statement: Statement) -> Iterator[Finding]:
    """An expectation is what someone does, not what they are doing just now.

    "You are delivering" describes one week. Use the simple present. Where the growing itself is expected
    ("you are learning …") it is a hint: say what is learnt by when.
    """
    hit = UNDER_WAY.match(statement.text) or BEING.match(statement.text)
    if not hit or hit["verb"].lower() in ADJECTIVES or not is_form(hit["verb"], "gerund"):
        return
    base = base_of(hit["verb"])
    becoming = hit["verb"].lower() in BECOMING
    plain = f"{hit['subject']} {hit['adverb'] or ''}{base}" if hit.re is UNDER_WAY and not becoming else None
    advice = "say what is done by when" if becoming else "use the simple present"
    finding = statement.finding(*hit.span(), f"'{hit[0]}' describes a moment; {advice}.", becomes=plain)
    yield replace(finding, severity="info") if becoming else finding
