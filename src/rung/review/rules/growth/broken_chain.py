"""A dimension that levels below and above speak of and this one doesn't."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.relate.profiles import whole as whole_levels
from rung.review.climb import at, track_of
from rung.review.rule import Bad, rule
from rung.review.views import opening, whole

LEVELS = 3


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
    """A dimension is graded below and above this level and not at it, or at a single level of the ladder.

    A reader of one level cannot tell whether it stays as below or was forgotten. Say it at each level, or once in the
    introduction.

    Worth a look only: what doesn't change between two levels need not be said again.
    """
    for chain in whole_levels(ladder):
        levels = track_of(ladder, chain.track)
        spoken = {reach.height for reach in chain.reaches}
        if len(levels) < LEVELS:
            continue
        if len(spoken) == 1:
            message = f"Only {chain.reaches[0].level} speaks of {chain.dimension}; say how it grows from level to level."
            yield at(chain.reaches[0].high, message)
        for level in levels:
            heading = opening(ladder, level.id)
            if (
                heading
                and level.rank not in spoken
                and {level.rank - 1, level.rank + 1} <= spoken
            ):
                yield heading.finding(
                    f"The levels below and above speak of {chain.dimension} and {level.id} doesn't; say what holds."
                )
