"""The passive, which leaves out who acts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.openers import opener
from rung.lexicon.verbs import is_form
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint_if
from rung.review.rule import Bad, rule
from rung.review.views import statements

BE = frozenset("is are am was were be 're 'm ’re ’m".split())
PARTICIPLE = re.compile(
    r"\s+(?:(?:\w+ly|not|also|often|always)\s+)*(?P<word>[a-z]+)\b(?P<by>[^.;,]*\bby\b)?",
    re.IGNORECASE,
)
INNER = frozenset(
    "until that which when if so while what who how where because unless".split()
)
"""In a clause of its own the passive may be what is meant: 'until they are fixed'."""
STATES = frozenset(
    "aligned focused rooted based limited centered centred committed dedicated driven skilled recognized recognised"
    " known seen trusted respected sought regarded viewed valued considered perceived expected involved interested"
    " located engaged comfortable motivated excited organized organised experienced confined restricted"
    " concentrated geared oriented orientated tied determined detailed situated".split()
)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Designs ⟦are reviewed⟧ before work starts."),
        Bad("- You ⟦are given⟧ well-defined tasks."),
    ),
    good=(
        "- Reviews designs before work starts.",
        "- Your work is aligned with the plan.",
        "- Chase reports until they are fixed.",
        "- Tickets are triaged by the person on call.",
    ),
)
def passive(statement: Statement) -> Iterator[Finding]:
    """In the passive, nobody acts.

    "Designs are reviewed" leaves open by whom, and so whether this person is meant. Say who does it. When
    the person is the one it is done to ("you are given tasks"), it says what others do: a hint.
    """
    text, found = statement.text, opener(statement.text)
    hit = PARTICIPLE.match(text, found.verb[1])
    subject = text[slice(*found.subject)].lower().split()
    if not hit or not INNER.isdisjoint(subject):
        return
    if text[slice(*found.verb)].lower() in BE and _done(hit):
        start, end = found.verb[0], hit.end("word")
        finding = statement.finding(
            start, end, f"'{text[start:end]}' leaves out who acts; say who does it."
        )
        yield hint_if(found.kind != "subject", finding)


def _done(hit: re.Match[str]) -> bool:
    """Whether something is done and nobody named, rather than in a state; 'set' may be either."""
    word = hit["word"].lower()
    if hit["by"] or word in STATES:
        return False
    return is_form(word, "participle") and not is_form(word, "base")
