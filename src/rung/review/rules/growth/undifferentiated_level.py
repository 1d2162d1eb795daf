"""A level that asks for nothing that lower ones don't."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.relate.threads import StepKind, threads
from rung.review.rule import Bad, rule
from rung.review.views import opening, whole

FEW = 2
"""A level of fewer statements is left alone."""
NOTHING_NEW: frozenset[StepKind] = frozenset({"same", "lower"})
"""The kinds of step that ask for nothing that a lower level doesn't."""


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC1\n\n### Craft\n\n- Tests every change.\n- Reviews code in a day.\n\n"
            "## ⟦IC2⟧\n\n### Craft\n\n- Reviews code in a day.\n- Tests every change."
        ),
    ),
    good=(
        "## IC1\n\n### Craft\n\n- Tests every change.\n- Reviews code in a day.\n\n"
        "## IC2\n\n### Craft\n\n- Reviews code in a day.\n- Designs the tests of a service.",
        "## IC1\n\n### Craft\n\n- Tests every change.\n\n## IC2\n\n### Craft\n\n- Tests every change.",
    ),
)
def undifferentiated_level(ladder: Ladder) -> Iterator[Finding]:
    """Nothing at this level is new, and nothing grows.

    Each of its statements says what a lower level says, or less, so there is nothing to be promoted to it for. Say what
    it adds, or drop the level.

    Levels of a single statement are left alone.
    """
    kinds: dict[tuple[str, str], list[StepKind]] = {}
    for thread in threads(ladder):
        for step in thread.steps:
            kinds.setdefault((thread.track, step.statement.level), []).append(step.kind)
    for level in ladder.levels:
        found = kinds.get((level.track, level.id), [])
        heading = opening(ladder, level.id)
        if (
            heading
            and level.rank > 0
            and len(found) >= FEW
            and NOTHING_NEW.issuperset(found)
        ):
            yield heading.finding(
                f"Each of the {len(found)} statements of {level.id} is expected at a lower level already; say what it adds."
            )
