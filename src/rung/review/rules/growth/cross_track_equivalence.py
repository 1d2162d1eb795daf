"""Levels of two tracks that are set equal out of order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rung.model.finding import Finding, Related
from rung.model.ladder import Ladder
from rung.relate.branches import Equal, equals
from rung.review.groups import grouped
from rung.review.rule import Bad, rule
from rung.review.views import passages, whole

TRACKS = (
    "# Ladder\n\n## Engineers\n\n### IC4\n\n#### Craft\n\n- Designs a service.\n\n### IC5\n\n#### Craft\n\n"
    "- Designs a platform.\n\n## Managers\n\n### M3\n\n#### Craft\n\n- Has knowledge in line with {}.\n\n"
    "### M4\n\n#### Craft\n\n- Has knowledge in line with {}.\n"
)


@rule(
    over=whole,
    severity="info",
    bad=(Bad(TRACKS.format("IC5", "⟦IC4⟧")),),
    good=(
        TRACKS.format("IC4", "IC5"),
        "## IC4\n\n### Craft\n\n- Designs services in line with the guide.",
    ),
)
def cross_track_equivalence(ladder: Ladder) -> Iterator[Finding]:
    """A level is set equal to one of another track that a lower level of this track has already passed.

    Equivalences let people change tracks; out of order, they make one of the moves a demotion. Set the levels equal in
    one order, and say so where a plateau is meant.
    """
    every = equals(ladder, passages(ladder))
    tracks = grouped(every, lambda one: (one.level.track, one.other.track))
    for found in tracks.values():
        yield from _out_of_order(sorted(found, key=lambda one: one.level.rank))


def _out_of_order(found: list[Equal]) -> Iterator[Finding]:
    """A finding for each level that a lower one outranks on the other track."""
    for at, one in enumerate(found):
        passed = [other for other in found[:at] if _passes(other, one)]
        if passed:
            yield _finding(one, passed[-1])


def _passes(lower: Equal, one: Equal) -> bool:
    """Whether a lower level is set equal to the same level of the other track, or to a higher one."""
    return lower.level.rank < one.level.rank and lower.other.rank >= one.other.rank


def _finding(one: Equal, passed: Equal) -> Finding:
    """The finding at a level that is set equal to one that an earlier level is equal to."""
    message = (
        f"{passed.level.id} is set equal to {passed.other.id} already, so {one.level.id} should stand above "
        f"it; set the two tracks equal in one order."
    )
    place, _ = passed.passage.place_of(passed.start, passed.end)
    category = passed.passage.category
    related = Related(
        place, passed.passage.text, passed.level.id, category, "set equal"
    )
    return replace(one.passage.finding(one.start, one.end, message), related=(related,))
