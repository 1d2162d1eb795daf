"""Something is done, and nobody does it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.lexicon.openers import opener
from rung.lexicon.verbs import is_form
from rung.model.finding import Finding
from rung.model.ladder import Statement
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
    """In the passive nobody acts.

    "Designs are reviewed" leaves open by whom, and so whether this person is meant. Say who does it. When
    the person is the one it is done to ("you are given tasks"), it says what others do: a hint.
    """
    found = opener(statement.text)
    be = statement.text[slice(*found.verb)].lower()
    hit = PARTICIPLE.match(statement.text, found.verb[1])
    subject = statement.text[slice(*found.subject)].lower().split()
    if (
        INNER.intersection(subject)
        or be not in BE
        or not hit
        or hit["by"]
        or hit["word"].lower() in STATES
        or not _done(hit["word"])
    ):
        return
    start = found.verb[0]
    finding = statement.finding(
        start,
        hit.end("word"),
        f"'{statement.text[start : hit.end('word')]}' leaves out who acts; say who does it.",
    )
    yield finding if found.kind == "subject" else replace(finding, severity="info")


def _done(word: str) -> bool:
    """Whether a word is a past participle and not also a base form ('set')."""
    return is_form(word, "participle") and not is_form(word, "base")
