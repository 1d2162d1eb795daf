"""A diploma in place of the skill that it should prove."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import everything

FIELD = (
    r"(?:university|college|graduate|undergraduate|engineering|computer science|CS|technical|advanced|doctoral"
    r"|academic|(?:bachelor|master)(?:['’]?s)?)"
)
GATE = re.compile(
    rf"\b{FIELD}(?:['’]s)?(?:,? (?:or|and) {FIELD})? degrees?\b|\bdegrees? (?:in|from|required|or equivalent)\b"
    rf"|\bB\.?Sc\b\.?|\bM\.?Sc\b\.?|\bPh\.?D\b\.?"
    r"|\bMBA\b|\bIvy League\b|\btop[- ](?:tier )?(?:schools?|universit(?:y|ies))\b|\b(?:certification"
    r"|diploma) (?:is )?(?:required|needed|mandatory)\b"
    r"|\bmust (?:hold|have) (?:an? )?(?:\w+ ){0,2}(?:certificat(?:e|ion)|diploma)\b",
)

INSTEAD = re.compile(
    r"^[^.;]{0,40}?\bor (?:an )?(?:equivalent|similar|comparable) (?:\w+ ){0,2}experience\b",
    re.IGNORECASE,
)
"""Experience is taken in place of the paper, so nobody is shut out."""


@rule(
    over=everything,
    severity="warning",
    bad=(
        Bad("- Holds a ⟦bachelor's degree⟧ or similar."),
        Bad("- Has a ⟦PhD⟧ or has published."),
        Bad("- Must have a ⟦degree in⟧ mathematics."),
    ),
    good=(
        "- Works with a high degree of autonomy.",
        "- Gives 360 degree feedback.",
        "- Holds a bachelor's degree or equivalent work experience.",
        "- Teaches colleagues what a course in statistics would.",
    ),
)
def credential_gate(statement: Statement) -> Iterator[Finding]:
    """A degree or certificate is asked for, not the skill.

    It shuts out people who learned on the job, and nobody loses a diploma by getting worse. Name the skill that it
    stands for. Where experience counts instead, nobody is shut out.

    Ignore it in trades where the law asks for the certificate.
    """
    for hit in GATE.finditer(statement.text):
        if not INSTEAD.match(statement.text[hit.end() :]):
            yield statement.finding(
                *hit.span(),
                f"'{hit[0]}' asks for a qualification; name the skill that it stands for.",
            )
