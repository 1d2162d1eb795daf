"""The same participle tail on several statements of a level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.lexicon.content import concepts
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.twice import beside
from rung.review.views import Standing, levels

TAIL = re.compile(
    r",\s+(?:thereby |thus |while )?(?P<verb>\w{3,}ing)\s(?P<rest>[^,;]+?)[.;]?$"
)
TIMES = 3
ALIKE = 0.5


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
def repeated_tail(standing: Standing) -> Iterator[Finding]:
    """Three statements of a level or more end in the same filler.

    A tail like ", ensuring alignment" after every sentence asks for nothing that could be seen. Say once what is
    aligned with what, and end the other sentences where their act ends.
    """
    tails = [
        (one, hit) for one in standing.statements if (hit := TAIL.search(one.text))
    ]
    left = tails
    while left:
        first, hit = left[0]
        others = [(one, other) for one, other in left[1:] if _alike(hit, other)]
        left = [pair for pair in left[1:] if pair not in others]
        if len(others) >= TIMES - 1:
            yield _finding(first, hit, [one for one, _ in others])


def _alike(one: re.Match[str], other: re.Match[str]) -> bool:
    a, b = concepts(one["rest"]), concepts(other["rest"])
    shared = len(a & b) / max(1, min(len(a), len(b)))
    return one["verb"].lower() == other["verb"].lower() and shared >= ALIKE


def _finding(
    statement: Statement, hit: re.Match[str], others: list[Statement]
) -> Finding:
    tail = hit[0].strip(" ,.;")
    message = f"“{tail}” or its like ends {len(others) + 1} statements of this level; say it once, with what it means."
    start, end = hit.start(), hit.start() + len(hit[0].rstrip(".;"))
    finding = statement.finding(start, end, message)
    return replace(
        finding, related=tuple(beside(one, "the same tail") for one in others)
    )
