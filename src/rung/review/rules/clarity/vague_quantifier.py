"""A number that nobody can check."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.phrases import Hit, Phrases, just_before
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint, hint_if
from rung.review.rule import Bad, rule
from rung.review.views import statements

LOOSE = Phrases(
    "numerous, countless, a number of, a handful of, a large number of, lots of, a lot of, a few",
    "many, a bunch of, a multitude of, a certain amount of, a great deal of",
)
SOME = Phrases(
    "several, some, certain, most, multiple, various, a variety of, a wide variety of, a range of, a wide range of",
    "wide variety of, wide range of, a broad range of, a wide array of, plenty of, a majority of",
    "the majority of",
)
GRADED = re.compile(r"\b(?:one|single|two)\b[^.;]*\bor\s+(?:more\s+)?$", re.IGNORECASE)
REACH = re.compile(
    r"\s+(?:\w+\s+)?(?:teams|squads|departments|groups|services|systems|modules|components|products"
    r"|projects|areas|units|functions"
    r"|organi[sz]ations|domains|divisions|offices|stakeholders|managers)\b",
    re.IGNORECASE,
)
AMOUNT = re.compile(
    r"\s+(?:\w+\s+)?(?:help|guidance|support|time|work|practice|experience|freedom|care|effort|advice)\b",
    re.I,
)
"""What can't be given a number."""
AS_MANY = Phrases(
    "as many", "how many", "many-to-many", "so many", "too many", "one-to-many"
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Works with ⟦many⟧ people."),
        Bad("- Leads ⟦a handful of⟧ projects a year."),
        Bad("- Mentors ⟦some⟧ colleagues."),
        Bad("- Leads work of ⟦many⟧ teams."),
    ),
    good=(
        "- Works with two or more neighbouring teams.",
        "- Leads one large project or several small ones.",
        "- Removes as many manual steps as the release allows.",
        "- Knows how many requests the service takes.",
    ),
)
def vague_quantifier(statement: Statement) -> Iterator[Finding]:
    """ "Many", "several" or "a handful of" can't be checked.

    The person and the manager each count to a different number. Say how many, or which ones; a lower bound is enough.
    Of teams, services and the like it is a hint, since the levels around it may be the measure.
    """
    text = statement.text
    counted = tuple(AS_MANY.find(text))
    for hit in LOOSE.find(text):
        if not _graded(text, hit) and not _inside(hit, counted):
            message = f"'{hit.phrase}' leaves the number open; give it."
            uncounted = REACH.match(text, hit.end) or AMOUNT.match(text, hit.end)
            yield hint_if(uncounted, statement.finding(hit.start, hit.end, message))
    for hit in SOME.find(text):
        if not _graded(text, hit):
            message = f"'{hit.phrase}' leaves open which; name them or say how many."
            yield hint(statement.finding(hit.start, hit.end, message))


def _graded(text: str, hit: Hit) -> bool:
    """Whether a number stands before it: 'one large project or several small ones'."""
    return GRADED.search(just_before(text, hit.start)) is not None


def _inside(hit: Hit, others: tuple[Hit, ...]) -> bool:
    """Whether a phrase lies inside one of the others."""
    return any(one.start <= hit.start < one.end for one in others)
