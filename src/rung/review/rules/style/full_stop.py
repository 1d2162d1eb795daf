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
from rung.review.manner import majority
from rung.review.rule import Bad, rule
from rung.review.views import whole

WITH = "- Plans the week.\n- Builds the tools.\n- Tests the tools.\n- Mends the tools.\n- Runs the rota.\n"
WITHOUT = WITH.replace(".", "")
SHARE = 0.8
SPACES = (1, 2)
ABBREVIATION = re.compile(r"\b(?:etc|incl|approx|vs|Inc|Ltd|Co|[a-z]\.[a-z])\.$")
"""Its dot belongs to the word."""


@rule(
    over=whole,
    severity="warning",
    safe=True,
    bad=(
        Bad(WITH + "- Reviews the ⟦plan⟧", becomes=WITH + "- Reviews the plan."),
        Bad(WITHOUT + "- Reviews the plan⟦.⟧", becomes=WITHOUT + "- Reviews the plan"),
    ),
    good=(
        WITH,
        WITHOUT,
        WITH + "- TODO",
        "- Plans the week.\n- Builds the tools",
        WITHOUT + "- Reviews plans. Signs them.",
        WITHOUT + "- Saves 2m p.a.",
    ),
)
def full_stop(ladder: Ladder) -> Iterator[Finding]:
    """Most statements end in a full stop and this one doesn't, or the other way round.

    Learned from four statements of five, or declared in rung.toml. Statements of several sentences, and
    statements that share a paragraph, always need their stops and are left alone.
    """
    shared = _sharing(ladder)
    listed = [
        one
        for one in ladder.statements
        if one.role == "expectation" and _plain(one) and one.place not in shared
    ]
    ends = Counter(
        "with" if one.text.rstrip().endswith(".") else "without" for one in listed
    )
    habit = majority(ends, share=SHARE)
    if ladder.style.full_stop is not None:
        habit = "with" if ladder.style.full_stop else "without"
    for one in listed:
        text = one.text.rstrip()
        if habit == "with" and not text.endswith("."):
            start = text.rfind(" ") + 1
            yield one.finding(
                start,
                len(text),
                "No full stop, while the rest have one; add it.",
                becomes=text[start:] + ".",
            )
        elif (
            habit == "without" and text.endswith(".") and not ABBREVIATION.search(text)
        ):
            yield one.finding(
                len(text) - 1,
                len(text),
                "Full stop, while the rest have none; take it out.",
                becomes="",
            )


def _sharing(ladder: Ladder) -> frozenset[Place]:
    """The places of statements that stand in running prose: only a space parts them in a line of the input."""
    starts = [entry.place[:2] for entry in ladder.ledger]
    places = sorted(one.place for one in ladder.statements)
    beside = [
        pair
        for pair in pairwise(places)
        if pair[0].order == pair[1].order
        and pair[1].start - pair[0].end in SPACES
        and bisect(starts, pair[0][:2]) == bisect(starts, pair[1][:2])
    ]
    return frozenset(place for pair in beside for place in pair)


def _plain(statement: Statement) -> bool:
    """One sentence that ends in a letter, a closing bracket or a full stop; 'TODO' and its like are none."""
    text = statement.text.rstrip()
    return (
        text != text.upper()
        and (text[-1].isalnum() or text[-1] in ".)")
        and not text.endswith("..")
        and len(sentences(text)) == 1
    )
