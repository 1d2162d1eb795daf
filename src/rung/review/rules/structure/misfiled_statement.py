"""A statement that speaks of another category than the one it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.review.hint import hint
from rung.review.rule import Bad, rule
from rung.review.views import statements, whole

SUBJECT = re.compile(
    r"^(?:(?:the|your|their|my|whose) )?(?P<subject>[a-z]+(?: [a-z]+)?) (?:is|are|remains?|covers?|spans?|extends?)\b",
    re.IGNORECASE,
)
ABILITY = re.compile(
    r"proficien|skill|craft|knowledge|expert|mastery|technical|competenc", re.IGNORECASE
)
PEOPLE_ACT = re.compile(
    r"^(?:You )?(?:actively |regularly |proactively )?(?:mentors?|coach(?:es)?|onboards?)\b",
    re.IGNORECASE,
)
DELIVERY = re.compile(
    r"^(?:execution|delivery|impact|results?|getting things done)$", re.IGNORECASE
)
PEOPLE = re.compile(
    r"team|people|collab|mentor|coach|culture|leadership|communit", re.IGNORECASE
)


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad("## IC1\n\n### Proficiency\n\n- ⟦Scope⟧ is mostly one service."),
        Bad(
            "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Craft\n\n- Your ⟦impact⟧ is felt in one service."
        ),
    ),
    good=(
        "## IC1\n\n### Scope\n\n- Scope is mostly one service.",
        "## IC1\n\n### Teamwork\n\n- Communication is short and timely.",
        "## IC1\n\n### Proficiency\n\n- Cuts scope before quality.",
    ),
)
def misfiled_statement(ladder: Ladder) -> Iterator[Finding]:
    """The statement is about something that this category doesn't assess.

    Readers who look for it don't find it, and two people rate it under two headings. When a statement begins by naming
    another category, or names a reach ("Scope is …") where skill is assessed, move it, or rename the category.

    Mentoring under a heading for delivery is only worth a look (`--info`): some ladders count it there on purpose.
    """
    names = {one.name.lower(): one.name for one in ladder.categories}
    people = next((name for name in names.values() if PEOPLE.search(name)), "")
    for statement in statements(ladder):
        yield from _of_another(statement, names)
        if people and DELIVERY.match(statement.category):
            yield from _about_people(statement, people)


def _about_people(statement: Statement, people: str) -> Iterator[Finding]:
    """A hint when the statement begins with looking after others."""
    if hit := PEOPLE_ACT.match(statement.text):
        message = f"This is about people and stands under {statement.category}; consider moving it to {people}."
        yield hint(statement.finding(*hit.span(), message))


def _of_another(statement: Statement, names: dict[str, str]) -> Iterator[Finding]:
    """A finding when the statement begins by naming what another category holds."""
    hit = SUBJECT.match(statement.text)
    here = statement.category.lower()
    if not hit or not here:
        return
    subject = hit["subject"].lower()
    if subject in names and subject not in here:
        yield statement.finding(
            *hit.span("subject"),
            f"This is about {names[subject]} and stands under {statement.category}; move it there.",
        )
    elif subject == "scope" and ABILITY.search(here):
        message = (
            f"This says how far the work reaches, under {statement.category}; say what the person does, or give "
            f"reach a category of its own."
        )
        yield statement.finding(*hit.span("subject"), message)
