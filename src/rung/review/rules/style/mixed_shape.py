"""Prose in one expectation, a list in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.rule import Bad, rule
from rung.review.views import Expectation, expectations, whole

SHARE = 0.75
FEW = 4


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

    Lists are compared line by line; prose hides how many things are asked for. Only expectations of two statements and
    more
    are looked at.
    """
    several = [one for one in expectations(ladder) if len(one.statements) > 1]
    shapes = [_prose(one) for one in several]
    habit, most = Counter(shapes).most_common(1)[0] if shapes else (False, 0)
    if len(several) < FEW or most < SHARE * len(several):
        return
    for one, prose in zip(several, shapes, strict=True):
        if prose != habit:
            first = one.statements[0]
            wanted = "prose" if habit else "a list"
            yield first.finding(
                0,
                len(first.text),
                f"{'Prose' if prose else 'A list'} here, {wanted} elsewhere; use one shape.",
            )


def _prose(expectation: Expectation) -> bool:
    """Whether the first two statements run on with nothing but a space between them."""
    first, second = expectation.statements[:2]
    return (
        first.place.order == second.place.order
        and second.place.start - first.place.end <= 2
    )
