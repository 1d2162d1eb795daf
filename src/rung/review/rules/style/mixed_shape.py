"""Prose in one expectation, a list in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.rule import Bad, rule
from rung.review.views import Expectation, expectations, whole

SHARE = 0.75
"""The share of expectations that must have one shape."""
FEW = 4
"""With fewer expectations than this there is no usual shape."""
ADJACENT = 2
"""At most so many characters part two sentences of a paragraph."""


@rule(
    over=whole,
    severity="info",
    bad=(
        Bad(
            "## IC1\n### Impact\n- Plans.\n- Builds.\n## IC2\n### Impact\n- Designs.\n- Tests.\n"
            "## IC3\n### Impact\n- Leads.\n- Hires.\n## IC4\n### Impact\n⟦Sets the aim.⟧ Picks the tools.\n"
        ),
    ),
    good=(
        "## IC1\n### Impact\n- Plans.\n- Builds.\n",
        "## IC1\n### Impact\nPlans. Builds.\n## IC2\n### Impact\nLeads. Hires.\n",
    ),
)
def mixed_shape(ladder: Ladder) -> Iterator[Finding]:
    """One expectation is written as prose while the others are lists, or the other way round.

    Lists are compared line by line; prose hides how many things are asked for. Only expectations of two statements or
    more are looked at.
    """
    several = [one for one in expectations(ladder) if len(one.statements) > 1]
    if len(several) < FEW:
        return
    usual, most = Counter(map(_shape, several)).most_common(1)[0]
    for one in several if most >= SHARE * len(several) else ():
        shape = _shape(one)
        if shape != usual:
            first = one.statements[0]
            message = f"{shape} here, {usual.lower()} elsewhere; use one shape."
            yield first.finding(0, len(first.text), message)


def _shape(expectation: Expectation) -> str:
    """Prose where the first two statements run on with nothing but a space between them, else a list."""
    first, second = (one.place for one in expectation.statements[:2])
    adjacent = second.start - first.end <= ADJACENT
    return "Prose" if first.order == second.order and adjacent else "A list"
