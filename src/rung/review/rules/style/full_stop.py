"""Full stops at the end of some statements and not of others."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from rung.lexicon.sentences import sentences
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.model.source import Place
from rung.review.habit import majority
from rung.review.rule import Bad, rule
from rung.review.samples import THIRD
from rung.review.views import expected, whole

WITHOUT = THIRD.replace(".", "")
SHARE = 0.8
SPACES = (1, 2)
"""Between two sentences of one paragraph."""
ABBREVIATION = re.compile(r"\b(?:etc|incl|approx|vs|Inc|Ltd|Co|[a-z]\.[a-z])\.$")
"""Its dot belongs to the word."""


@rule(
    over=whole,
    severity="warning",
    safe=True,
    bad=(
        Bad(THIRD + "- Reviews the ⟦plan⟧", becomes=THIRD + "- Reviews the plan."),
        Bad(WITHOUT + "- Reviews the plan⟦.⟧", becomes=WITHOUT + "- Reviews the plan"),
    ),
    good=(
        THIRD,
        WITHOUT,
        THIRD + "- TODO",
        "- Plans the week.\n- Builds the tools",
        WITHOUT + "- Reviews plans. Signs them.",
        WITHOUT + "- Saves 2m p.a.",
    ),
)
def full_stop(ladder: Ladder) -> Iterator[Finding]:
    """Most statements end in a full stop and this one doesn't, or the other way round.

    Learned from four statements in five, or declared in rung.toml. Statements of several sentences, and statements
    that share a paragraph, always need their stops and are left alone.
    """
    listed = _listed(ladder)
    stops = ladder.style.full_stop
    if stops is None:
        stops = majority(Counter(map(_has_stop, listed)), share=SHARE)
    for one in listed:
        if stops is True and not _has_stop(one):
            yield _with_stop(one)
        elif stops is False and _has_needless_stop(one):
            yield _without_stop(one)


def _listed(ladder: Ladder) -> list[Statement]:
    """The expectations that may or may not end in a full stop."""
    shared = _sharing(ladder)
    return [one for one in expected(ladder) if _counts(one) and one.place not in shared]


def _ends(statement: Statement) -> str:
    """The text without blanks at its end."""
    return statement.text.rstrip()


def _has_stop(statement: Statement) -> bool:
    """Whether a statement ends with a full stop."""
    return _ends(statement).endswith(".")


def _has_needless_stop(statement: Statement) -> bool:
    """Whether it ends in a full stop that isn't part of an abbreviation."""
    return _has_stop(statement) and not ABBREVIATION.search(_ends(statement))


def _with_stop(one: Statement) -> Finding:
    """The finding that offers the full stop."""
    text = _ends(one)
    start = text.rfind(" ") + 1
    message = "No full stop, where the rest have one; add it."
    return one.finding(start, len(text), message, becomes=text[start:] + ".")


def _without_stop(one: Statement) -> Finding:
    """The finding that offers to take the full stop out."""
    end = len(_ends(one))
    message = "Full stop, where the rest have none; take it out."
    return one.finding(end - 1, end, message, becomes="")


def _sharing(ladder: Ladder) -> frozenset[Place]:
    """The places of statements that stand in running prose: only a space parts them in a line of the input."""
    starts = [entry.place[:2] for entry in ladder.ledger]
    places = sorted(one.place for one in ladder.statements)
    shared: set[Place] = set()
    for one, other in pairwise(places):
        close = one.order == other.order and other.start - one.end in SPACES
        if close and bisect(starts, one[:2]) == bisect(starts, other[:2]):
            shared |= {one, other}
    return frozenset(shared)


def _counts(statement: Statement) -> bool:
    """Whether it is one sentence that ends in a letter, a closing bracket or a full stop; 'TODO' and the like aren't."""
    text = _ends(statement)
    if text == text.upper() or text.endswith(".."):
        return False
    return (text[-1].isalnum() or text[-1] in ".)") and len(sentences(text)) == 1
