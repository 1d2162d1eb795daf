"""What someone is in place of what they do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint_if
from rung.review.leads import PRONOUN
from rung.review.rule import Bad, rule
from rung.review.views import statements

WHO = rf"^(?:{PRONOUN}(?:\s+(?:are|am)|['’]re|['’]m)|Is|Are|Being)\s+(?:\w+ly\s+|always\s+|also\s+)?"
KIND = re.compile(
    WHO
    + r"(?P<trait>(?:an?|the|our)\s+(?:[\w'’-]+,?\s+(?:and\s+)?){0,4}?(?:expert|leader|communicator|collaborator"
    r"|contributor|thinker|problem[- ]solver|player|learner|performer|executor|mentor|coach|role model"
    r"|authority|specialist|generalist|professional|visionary|listener|influencer|thought leader|innovator"
    r"|self[- ]starter|advocate|champion|ambassador|teacher|decision[- ]maker|thought partner"
    r"|trusted advis[eo]r))\b",
    re.IGNORECASE,
)
ADJECTIVE = (
    r"(?:careful|thoughtful|respectful|proactive|flexible|reliable|dependable|empathetic|empathic|humble|curious"
    r"|creative|innovative|organi[sz]ed|detail[- ]oriented|adaptable|resilient|resourceful"
    r"|approachable|transparent|honest|patient|positive|pragmatic|professional|self[- ]aware|self[- ]directed"
    r"|self[- ]sufficient|self[- ]driven|decisive|independent|autonomous|supportive|inclusive|strategic|analytical"
    r"|responsive|persistent|ambitious|courageous|diligent|trustworthy|hard[- ]working|results[- ]oriented"
    r"|customer[- ]focused|customer[- ]obsessed|coachable|collaborative|articulate|skilled|proficient|effective"
    r"|productive|accountable|responsible)"
)
QUALITY = re.compile(
    WHO + rf"(?P<trait>{ADJECTIVE}(?:(?:,| and|, and)\s+{ADJECTIVE})*)(?P<rest>[^.;]*)",
    re.IGNORECASE,
)
DUTY = re.compile(
    r"\b(?:on call|responsible for|accountable for|on rota|for the (?:week|release|incident))\b",
    re.IGNORECASE,
)
LITTLE = 5
"""More words than this after the quality may say how it shows."""


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Is ⟦a natural leader⟧."),
        Bad("- You are ⟦patient, thoughtful, and respectful⟧ in how you write."),
        Bad("- You're ⟦an expert⟧ in billing."),
    ),
    good=(
        "- Runs the weekly design review.",
        "- Is responsible for the rota of both sites.",
        "- Is the incident lead on call.",
    ),
)
def trait(statement: Statement) -> Iterator[Finding]:
    """A ladder levels the work, not the person.

    "Is a natural leader" judges character, invites bias, and gives nobody anything to do. Say what such a
    person does at this level.
    """
    if statement.role != "expectation" or DUTY.search(statement.text):
        return
    if hit := KIND.match(statement.text):
        yield _finding(statement, hit)
    elif hit := QUALITY.match(statement.text):
        explained = len(hit["rest"].split()) > LITTLE
        yield hint_if(explained, _finding(statement, hit))


def _finding(statement: Statement, hit: re.Match[str]) -> Finding:
    """The finding at one trait."""
    return statement.finding(
        *hit.span("trait"), f"'{hit['trait']}' says what someone is; say what they do."
    )
