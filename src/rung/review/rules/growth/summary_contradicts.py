"""A summary that stands higher or lower than what it sums up."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.scales import tiers
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Level
from rung.relate.profiles import Shown
from rung.review.climb import at, median
from rung.review.rule import Bad, rule
from rung.review.views import whole

APART = 2
REACHES = ("scope", "complexity", "autonomy", "ambiguity")


@rule(
    over=whole,
    severity="info",
    bad=(
        Bad(
            "## IC2\n\n> Solves ⟦routine tasks⟧ in the service.\n\n"
            "### Impact\n\n- Delivers complex projects.\n- Debugs complex systems."
        ),
    ),
    good=(
        "## IC2\n\n> Solves complex problems in the service.\n\n"
        "### Impact\n\n- Delivers complex projects.\n- Debugs complex systems.",
        "## IC2\n\n> Solves routine tasks.\n\n### Impact\n\n- Writes tests.",
    ),
)
def summary_contradicts(ladder: Ladder) -> Iterator[Finding]:
    """The summary of the level stands elsewhere than the expectations under it.

    People read the summary and are assessed by the list. Bring the two to one height.

    Compared where at least two expectations of the level speak of the same dimension.
    """
    for level in ladder.levels:
        summaries, body = (
            _shown(ladder, level, "summary"),
            _shown(ladder, level, "expectation"),
        )
        for one in summaries:
            same = [
                other for other in body if other.tier.dimension == one.tier.dimension
            ]
            middle = (
                median(other.tier.rank for other in same)
                if len(same) > 1
                else one.tier.rank
            )
            if one.tier.dimension in REACHES and abs(middle - one.tier.rank) >= APART:
                nearest = min(same, key=lambda other: abs(other.tier.rank - middle))
                message = (
                    f"The summary says '{one.phrase}' ({one.tier.name}), the list says '{nearest.phrase}' "
                    f"({nearest.tier.name}); bring them to one height."
                )
                yield at(one, message, nearest)


def _shown(ladder: Ladder, level: Level, role: str) -> list[Shown]:
    return [
        Shown(one, tier)
        for one in ladder.statements
        if (one.track, one.level, one.role) == (level.track, level.id, role)
        for tier in tiers(one.text, ladder.terms)
    ]
