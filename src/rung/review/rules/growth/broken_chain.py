"""A dimension that levels below and above speak of and this one doesn't."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.relate.profiles import Chain
from rung.relate.profiles import whole as whole_levels
from rung.review.climb import finding_at
from rung.review.rule import Bad, rule
from rung.review.views import opening, whole

LEVELS = 3
"""A track of fewer levels has no level between two others."""


@rule(
    over=whole,
    severity="info",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Ships fixes with guidance.\n\n## ⟦IC2⟧\n\n### Impact\n\n- Ships changes.\n\n"
            "## IC3\n\n### Impact\n\n- Ships changes independently."
        ),
        Bad(
            "## IC1\n\n### Impact\n\n- Ships fixes.\n\n## IC2\n\n### Impact\n\n- Ships changes.\n\n"
            "## IC3\n\n### Impact\n\n- Ships changes ⟦independently⟧."
        ),
    ),
    good=(
        "## IC1\n\n### Impact\n\n- Ships fixes with guidance.\n\n## IC2\n\n### Impact\n\n- Ships fixes with some help."
        "\n\n## IC3\n\n### Impact\n\n- Ships fixes independently.",
        "## IC1\n\n### Impact\n\n- Ships fixes with guidance.\n\n## IC2\n\n### Impact\n\n- Ships changes.",
    ),
)
def broken_chain(ladder: Ladder) -> Iterator[Finding]:
    """A dimension is graded below and above this level but not at it, or at a single level of the ladder.

    Readers can't tell whether it stays as it is below or was forgotten. Say it at each level, or once in the
    introduction.

    Worth a look only: what doesn't change between two levels need not be said again.
    """
    for chain in whole_levels(ladder):
        if len(ladder.levels_of(chain.track)) < LEVELS:
            continue
        if len(chain.reaches) == 1:
            (only,) = chain.reaches
            message = f"Only {only.level} speaks of {chain.dimension}; say how it grows from level to level."
            yield finding_at(only.high, message)
        yield from _gaps(ladder, chain)


def _gaps(ladder: Ladder, chain: Chain) -> Iterator[Finding]:
    """A finding at each level that skips a dimension which both of its neighbours speak of."""
    spoken = {reach.level_rank for reach in chain.reaches}
    for level in ladder.levels_of(chain.track):
        around = {level.rank - 1, level.rank + 1}
        heading = opening(ladder, level.id)
        if heading and level.rank not in spoken and around <= spoken:
            yield heading.finding(
                f"The levels below and above speak of {chain.dimension} and {level.id} doesn't; say what holds here."
            )
