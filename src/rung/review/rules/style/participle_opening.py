"""A participle where the rest have a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.casing import capitalized
from rung.lexicon.verbs import base_of, third_person
from rung.model.finding import Finding
from rung.review.habit import Habit, Sentence, each_sentence
from rung.review.rule import Bad, rule
from rung.review.samples import SECOND, THIRD

LEADS_IN = re.compile(r",\s+(?:you|I|we|they|he|she)\s", re.IGNORECASE)
"""A phrase before the subject: "Working with the lead, you plan …"."""
NOUN = re.compile(r"\s*:|\s+partner\b", re.IGNORECASE)
"""After a noun that ends like a participle: "Staffing: picks the team", "Sparring partner of the lead"."""


@rule(
    over=each_sentence,
    severity="warning",
    bad=(
        Bad(
            SECOND + "- ⟦Generally working⟧ with two people.",
            becomes=SECOND + "- You generally work with two people.",
        ),
        Bad(
            THIRD + "- ⟦Mostly working⟧ with two people.",
            becomes=THIRD + "- Mostly works with two people.",
        ),
        Bad(THIRD + "- ⟦Leading⟧ the rollout.", becomes=THIRD + "- Leads the rollout."),
    ),
    good=(
        SECOND,
        THIRD + "- Is an expert.",
        THIRD + "- Sparring partner of the lead.",
        "- Planning the week.\n- Building the tools.",
        SECOND + "- Working with the lead, you plan the week.",
    ),
)
def participle_opening(sentence: Sentence) -> Iterator[Finding]:
    """A statement opens with a participle ("Generally working …") while the rest have a verb.

    It reads as a fragment, and leaves open whether it is expected or just happens. Lists that open with participles
    throughout are left alone.
    """
    start, end = sentence.verb
    after = end - sentence.start
    if sentence.opener.kind != "gerund" or not sentence.habit.person:
        return
    if LEADS_IN.search(sentence.text, after) or NOUN.match(sentence.text, after):
        return
    whole = sentence.statement.text
    before = whole[sentence.start : start]
    yield sentence.statement.finding(
        sentence.start,
        end,
        f"A fragment, where the rest are sentences; {sentence.habit.advice}.",
        becomes=_opening(before, base_of(whole[start:end]) or "", sentence.habit),
        safe=bool(before.strip()),
    )


def _opening(before: str, base: str, habit: Habit) -> str:
    """The words before the verb and the verb itself as the other sentences have them."""
    if habit.person == "third":
        return capitalized(before + third_person(base))
    pronoun = "You" if habit.person == "second" else "I"
    return f"{pronoun} {before[:1].lower()}{before[1:]}{base}"
