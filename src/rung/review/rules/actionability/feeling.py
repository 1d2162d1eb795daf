"""A feeling that someone is asked to have."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.phrases import Phrases
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

FEELINGS = Phrases(
    "with passion, cares about, care about, cares deeply, care deeply, is excited, are excited",
    "loves to, love to, takes pride",
    "take pride, takes pride in, take pride in, is eager, are eager, eager to, is keen to, are keen to",
    "is proud, is motivated, are motivated, am motivated, self-motivated, is committed to, are committed to",
    "is dedicated to, are dedicated to, is hungry, has a hunger for, has a desire to, have a desire to",
    "has a strong desire, shows enthusiasm, is curious, are curious, am committed to, is invested in",
    "are invested in",
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦Cares about⟧ tests."),
        Bad("- You ⟦take pride in⟧ the build."),
    ),
    good=(
        "- Repairs a broken build the same day.",
        "- Makes releases that people enjoyed testing.",
    ),
)
def feeling(statement: Statement) -> Iterator[Finding]:
    """A feeling can't be expected of anyone.

    It can't be seen, it can be faked, and it favours those who show it. Say what the person does that makes
    you believe in it.
    """
    for hit in FEELINGS.find(statement.text):
        yield statement.finding(
            hit.start,
            hit.end,
            f"'{hit.phrase}' asks for a feeling; say what the person does.",
        )
