"""The same participle tail on several statements of a level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from rung.lexicon.content import concepts
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.twice import beside
from rung.review.views import Rung, levels

TAIL = re.compile(
    r",\s+(?:thereby |thus |while )?(?P<verb>\w{3,}ing)\s(?P<rest>[^,;]+?)[.;]?$"
)
TIMES = 3
"""So many statements of a level must end alike."""
ALIKE = 0.5
"""The share of words that two tails must have in common."""


class Tail(NamedTuple):
    """A statement and the tail it ends in."""

    statement: Statement
    hit: re.Match[str]


@rule(
    over=levels,
    severity="warning",
    bad=(
        Bad(
            "- Plans the quarter⟦, ensuring alignment with goals⟧.\n- Leads reviews, ensuring alignment.\n"
            "- Sets dates, ensuring alignment with the goals."
        ),
    ),
    good=(
        "- Plans the quarter, ensuring alignment.\n- Leads reviews.\n- Sets dates, ensuring alignment.",
        "- Plans the quarter, asking three teams.\n- Leads reviews, asking for examples.\n- Sets dates, asking nobody.",
    ),
)
def repeated_tail(level: Rung) -> Iterator[Finding]:
    """Three or more statements of a level end in the same filler.

    A tail like ", ensuring alignment" after every sentence asks for nothing that anyone could see. Say once what is
    aligned with what, and end the other sentences where their act ends.
    """
    left = _tails(level)
    while left:
        first, *rest = left
        alike = [other for other in rest if _alike(first.hit, other.hit)]
        left = [other for other in rest if other not in alike]
        if len(alike) >= TIMES - 1:
            yield _finding(first, alike)


def _tails(level: Rung) -> list[Tail]:
    """The statements of a level that end in such a tail."""
    found = ((one, TAIL.search(one.text)) for one in level.statements)
    return [Tail(one, hit) for one, hit in found if hit]


def _alike(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two tails have the same verb and mostly the same words after it."""
    a, b = concepts(one["rest"]), concepts(other["rest"])
    shared = len(a & b) / max(1, min(len(a), len(b)))
    return one["verb"].lower() == other["verb"].lower() and shared >= ALIKE


def _finding(tail: Tail, others: list[Tail]) -> Finding:
    """The finding at one tail that other statements of the level end with as well."""
    said = tail.hit[0].strip(" ,.;")
    finding = tail.statement.finding(
        tail.hit.start(),
        tail.hit.start() + len(tail.hit[0].rstrip(".;")),
        f"'{said}' or the like ends {len(others) + 1} statements of this level; say it once, with what it means.",
    )
    related = (beside(one.statement, "the same tail") for one in others)
    return replace(finding, related=tuple(related))
