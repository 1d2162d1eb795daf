"""A summary that stands higher or lower than what it sums up."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.scales import tiers
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Level
from rung.relate.profiles import Shown
from rung.review.climb import finding_at, median, named
from rung.review.rule import Bad, rule
from rung.review.views import whole

APART = 2
"""So many tiers must lie between the summary and the list."""
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
    """The summary of the level promises more or less than the expectations under it.

    People read the summary but are assessed by the list. Make the two agree.

    Compared only where at least two expectations of the level speak of the same dimension.
    """
    for level in ladder.levels:
        body = _shown(ladder, level, "expectation")
        for one in _shown(ladder, level, "summary"):
            if one.tier.dimension in REACHES:
                same = [two for two in body if two.tier.dimension == one.tier.dimension]
                yield from _against(one, same)


def _against(summary: Shown, listed: list[Shown]) -> Iterator[Finding]:
    """A finding where the middle of what the list shows is far from what the summary shows."""
    if len(listed) < 2:
        return
    middle = median(one.tier.rank for one in listed)
    if abs(middle - summary.tier.rank) >= APART:
        nearest = min(listed, key=lambda one: abs(one.tier.rank - middle))
        message = f"The summary says {named(summary)}, the list says {named(nearest)}; make the two agree."
        yield finding_at(summary, message, nearest)


def _shown(ladder: Ladder, level: Level, role: str) -> list[Shown]:
    """The tiers that a level's statements of one role name."""
    return [
        Shown(one, tier)
        for one in ladder.statements
        if (one.track, one.level, one.role) == (level.track, level.id, role)
        for tier in tiers(one.text, ladder.terms)
    ]
