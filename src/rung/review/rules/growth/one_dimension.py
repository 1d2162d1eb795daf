"""A ladder whose levels differ in one respect only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.relate.profiles import chains
from rung.review.climb import rise, steps_of
from rung.review.rule import Bad, rule
from rung.review.views import opening, whole

MOST = 0.8
"""From this share of the steps on, the ladder climbs on one dimension."""
FEW = 4
"""With fewer steps than this, nothing can be said."""
RUNG = "## IC{}\n\n### Impact\n\n- Delivers {} projects.\n\n"


@rule(
    over=whole,
    severity="info",
    bad=(
        Bad(
            RUNG.format(1, "simple")
            + RUNG.format(2, "small to medium")
            + RUNG.format(3, "medium to large")
            + RUNG.format(4, "complex")
            + RUNG.format("5⟧", "the most complex").replace("IC5", "⟦IC5")
        ),
    ),
    good=(
        RUNG.format(1, "simple")
        + RUNG.format(2, "complex")
        + RUNG.format(3, "the most complex"),
        RUNG.format(1, "simple")
        + RUNG.format(2, "small to medium")
        + "## IC3\n\n### Impact\n\n- Delivers projects of the team independently.\n\n"
        + "## IC4\n\n### Impact\n\n- Delivers complex projects across teams autonomously.\n\n"
        + "## IC5\n\n### Impact\n\n- Delivers the most complex projects across the company.",
    ),
)
def one_dimension(ladder: Ladder) -> Iterator[Finding]:
    """Nearly every step of the ladder is a step on the same dimension.

    When only complexity grows, someone who takes on harder work alone and someone who takes it on with a whole team
    stand at one level. Let scope, autonomy or influence grow too, or say in the introduction that they don't count.

    Worth a look only: short summaries may name one dimension on purpose.
    """
    for track in ladder.tracks:
        rises = _rises(ladder, track)
        name, most = rises.most_common(1)[0] if rises else ("", 0)
        levels = ladder.levels_of(track)
        heading = opening(ladder, levels[-1].id) if levels else None
        if heading and most >= FEW and most > MOST * rises.total():
            yield heading.finding(
                f"{most} of the {rises.total()} steps up to here are steps in {name}; let another dimension grow too."
            )


def _rises(ladder: Ladder, track: str) -> Counter[str]:
    """How many steps of a track rise on each dimension, over all categories."""
    rises: Counter[str] = Counter()
    for chain in chains(ladder):
        if chain.track == track:
            up = sum(rise(low, high) > 0 for low, high in steps_of(chain))
            rises[chain.dimension] += up
    return rises
