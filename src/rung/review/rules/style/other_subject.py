"""Sentences about the scope or the work among sentences about the person."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.review.manner import Told, told
from rung.review.rule import Bad, rule

SECOND = "- You plan.\n- You build the tools.\n- You test the tools.\n- You mend the tools.\n- You run the rota.\n"
THIRD = "- Plans the week.\n- Builds the tools.\n- Tests the tools.\n- Mends the tools.\n- Runs the rota.\n"
MAJORITY = 0.7


@rule(
    over=told,
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
def other_subject(sentence: Told) -> Iterator[Finding]:
    """A sentence has the scope or the work as its subject, while the rest say what the person does.

    "Scope is the team" describes the job from outside; beside "You plan …" it breaks the pattern and names no act. Say
    what
    the person does in that scope. Sentences that begin with "Your …" or "Their …" are left alone.
    """
    kind, manner = sentence.opener.kind, sentence.manner
    if (
        kind != "subject"
        or manner.kind not in ("you", "third", "i")
        or manner.share < MAJORITY
    ):
        return
    first = sentence.text.split(" ", 1)[0].lower()
    if (
        first
        not in {
            "your",
            "their",
            "my",
            "our",
            "the",
            "this",
            "these",
            "you",
            "if",
            "when",
        }
        and first.isalpha()
    ):
        yield sentence.finding(
            sentence.start,
            sentence.verb[1],
            f"Says what something is, not what the person does; say it as {manner.wanted}.",
        )
