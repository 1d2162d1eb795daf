"""A word of glory for a person at work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.negation import denied
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

GLORY = re.compile(
    r"\b(?:ninjas?|rock ?stars?|rock-stars?|gurus?|superstars?|super-stars?|jedis?|superhero(?:es)?|badass(?:es)?"
    r"|genius(?:es)?|legends?|czars?|tsars?|whiz(?:zes)?)\b"
    r"|\b10 ?x(?= (?:engineer|developer|programmer|performer|er\b))|\bA[- ]players?\b|\btop dogs?\b|\balpha (?:male"
    r"|dog|player)\b|\bgod-?like\b"
    r"|\b(?:the|an?) (?:final|ultimate) authority\b|\b(?:is|as|be|become|becomes|becoming|you['’]re) (?:an? "
    r"|the )?(?:\w+ )?(?:wizard|hero|unicorn|king|queen)\b",
    re.IGNORECASE,
)
A_THING = re.compile(
    r"^\W*(?:of|for) (?:the )?(?:map|chart|graph|plot)|^ (?:or|and) axis", re.IGNORECASE
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Is the team's testing ⟦ninja⟧."),
        Bad("- Is ⟦the final authority⟧ on design."),
        Bad("- Hires ⟦A-players⟧."),
    ),
    good=(
        "- Finds gaps in tests and closes them.",
        "- Builds the setup wizard.",
        "- Adds a legend of the map's colours.",
        "- Doesn't play the hero: no genius is needed.",
    ),
)
def status_word(statement: Statement) -> Iterator[Finding]:
    """A word such as "rockstar" praises a person and expects nothing.

    It can't be assessed, it attracts a certain sort of applicant and puts off the rest. Say what such a person does.

    Ignore it when the word names a thing (a setup wizard, a map's legend) or is a title where you work.
    """
    for hit in GLORY.finditer(statement.text):
        after = statement.text[hit.end() :]
        if not denied(statement.text, hit.start()) and not A_THING.match(after):
            yield statement.finding(
                *hit.span(),
                f"'{hit[0]}' is praise, not an expectation; say what the person does.",
            )
