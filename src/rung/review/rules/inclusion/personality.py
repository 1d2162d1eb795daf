"""A trait of character in place of an act."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.negation import denied
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

TRAIT = re.compile(
    r"\b(?:positive|can[- ]do|good|great|winning|right|optimistic) (?:attitude|mindset|outlook|vibes?)\b"
    r"|\bwithout complain(?:t|ts|ing)\b"
    r"|\bthick[- ]skin(?:ned)?\b|\bsense of urgency\b|\bcharisma(?:tic)?\b|\b(?:out-?going|extrovert(?:ed)?|likeable"
    r"|likable|easy-going|fun-loving)\b"
    r"|\bculture fit\b|\bcultural fit\b|\bhigh[- ]energy\b|\binfectious (?:energy|enthusiasm)\b|\bgrace under\b"
    r"|\bwith (?:calm and )?grace\b"
    r"|\b(?<!\bthat )(?<!\bwhich )(?:is|are|being|stays?|remains?|you['’]re) (?:\w+ly )?(?:humble|charming|cheerful"
    r"|enthusiastic|passionate"
    r"|friendly|confident|energetic)\b"
    r"(?! (?:that|in the|about the (?:plan|change|code)))"
    r"|\b(?:executive|commanding) presence\b|\bnatural(?:[- ]born)? (?:leader|talent)s?\b|\bpassion for\b|\bhumility\b",
    re.IGNORECASE,
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Keeps a ⟦positive attitude⟧ in hard weeks."),
        Bad("- Finishes the work ⟦without complaint⟧."),
        Bad("- ⟦Is humble⟧ and kind."),
    ),
    good=(
        "- Answers review comments within a day.",
        "- Is confident in the rollback plan before a release.",
        "- Says what went wrong and what they will change.",
        "- Writes replies that are friendly and short.",
        "- Deals with customers' complaints within a day.",
    ),
)
def personality(statement: Statement) -> Iterator[Finding]:
    """A trait of character is expected, not something that the person does.

    A ladder sizes the job. Traits are judged by likeness to the judge, which puts people of another temperament,
    culture or neurotype at a disadvantage who do the work just as well. Name the act that shows the trait.

    Ignore it when the same sentence says how the trait shows.
    """
    for hit in TRAIT.finditer(statement.text):
        if "without" in hit[0] or not denied(statement.text, hit.start()):
            yield statement.finding(
                *hit.span(),
                f"'{hit[0]}' is a trait that nobody can assess fairly; name the act that shows it.",
            )
