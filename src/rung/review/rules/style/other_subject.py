"""Sentences about the scope or the work among sentences about the person."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.review.habit import Sentence, each_sentence
from rung.review.rule import Bad, rule
from rung.review.samples import SECOND, THIRD

MAJORITY = 0.7
"""The share of sentences that must say what the person does, before another subject stands out."""
MEANT = frozenset("your their my our the this these you if when".split())
"""Words that begin a sentence in which another subject is meant."""


@rule(
    over=each_sentence,
    severity="info",
    bad=(
        Bad(SECOND + "- ⟦Scope is⟧ mostly the team."),
        Bad(THIRD + "- ⟦Focus is⟧ on small changes."),
    ),
    good=(
        SECOND + "- You keep the scope small.",
        THIRD + "- Their team relies on them.",
        "- Scope is the team.\n- You plan.",
    ),
)
def other_subject(sentence: Sentence) -> Iterator[Finding]:
    """A sentence is about the scope or the work, while the rest say what the person does.

    "Scope is the team" describes the job from outside; beside "You plan …" it breaks the pattern and names no act. Say
    what the person does within that scope. Sentences that begin with "Your …" or "Their …" are left alone.
    """
    habit = sentence.habit
    if not habit.person or habit.share < MAJORITY:
        return
    first = sentence.text.split(" ", 1)[0].lower()
    plain = first.isalpha() and first not in MEANT
    if plain and sentence.opener.kind == "subject":
        yield sentence.statement.finding(
            sentence.start,
            sentence.verb[1],
            f"This says what something is, not what the person does; {habit.advice}.",
        )
