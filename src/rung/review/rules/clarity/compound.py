"""Two expectations in one statement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.openers import DETERMINERS
from rung.lexicon.phrases import just_before
from rung.lexicon.verbs import is_form, readings
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint_if
from rung.review.leads import PRONOUN
from rung.review.rule import Bad, rule
from rung.review.views import statements

JOINT = re.compile(
    r"(?P<mark>;|,? and\b|, but\b|, then\b|,)\s+(?:also |then |actively "
    r"|proactively )?(?P<verb>[A-Za-z'’-]+)(?:\s+(?P<object>\w+))?",
    re.IGNORECASE,
)
FIRST = re.compile(
    rf"^\W*(?:{PRONOUN}\s+)?(?:\w+ly\s+|also\s+)?(?P<verb>[A-Za-z'’-]+)",
    re.IGNORECASE,
)
APART = 3
"""So many words an act must have before another one counts."""
MANY = 3
"""So many further acts are a warning, however they are joined."""


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Reviews the code of colleagues⟦;⟧ manages the budget of the team."),
        Bad(
            "- Plans the work of the team, reviews every change to it, runs the weekly demo for sales⟦, and⟧"
            " mentors the interns."
        ),
        Bad("- Reviews code of the team⟦ and⟧ manages the budget."),
    ),
    good=(
        "- Defines and tests the migration.",
        "- Reviews code by colleagues and interns.",
    ),
)
def compound(statement: Statement) -> Iterator[Finding]:
    """Two expectations in one can be half met.

    Someone who does one and not the other can't be assessed. Give each its own statement. Two acts joined by "and" are
    a hint; a semicolon between two acts, or four acts in a row, are a warning. Verbs that share one object
    ("defines and tests the plan") are one act.
    """
    acts = _further_acts(statement.text)
    if acts:
        apart = [hit for hit in acts if hit["mark"] == ";"]
        finding = statement.finding(
            *(apart or acts[-1:])[0].span("mark"),
            f"This holds {len(acts) + 1} expectations; give each a statement of its own.",
        )
        yield hint_if(len(acts) < MANY and not apart, finding)


def _further_acts(text: str) -> list[re.Match[str]]:
    """The acts after the first one that are expectations of their own, each with what joins it."""
    first = FIRST.match(text)
    form = _form(first["verb"]) if first else None
    if not first or not form:
        return []
    joints = JOINT.finditer(text, first.end())
    return [hit for hit in joints if _own_act(text, hit, form)]


def _form(word: str) -> str | None:
    """The form of the leading verb that its companions must share."""
    if is_form(word, "third"):
        return "third"
    return "base" if is_form(word, "base") else None


def _own_act(text: str, hit: re.Match[str], form: str) -> bool:
    """Whether a verb in the same form follows, with an object of its own before it."""
    before = re.split(r"[;,]| and ", just_before(text, hit.start()))[-1]
    found = [verb for verb, kind in readings(hit["verb"]) if kind == form]
    if not found or len(before.split()) < APART:
        return False
    return not found[0].noun or (
        form == "third" and (hit["object"] or "").lower() in DETERMINERS
    )
