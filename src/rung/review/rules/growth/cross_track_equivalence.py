"""Levels of two tracks that are set equal out of order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from rung.model.finding import Finding, Related
from rung.model.ladder import Ladder, Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages, whole

BEFORE = r"(?:equivalent (?:to|of)|in line with|equal to|same (?:level )?as|comparable to|on par with|corresponds to)"
TRACKS = (
    "# Ladder\n\n## Engineers\n\n### IC4\n\n#### Craft\n\n- Designs a service.\n\n### IC5\n\n#### Craft\n\n"
    "- Designs a platform.\n\n## Managers\n\n### M3\n\n#### Craft\n\n- Has knowledge in line with {}.\n\n"
    "### M4\n\n#### Craft\n\n- Has knowledge in line with {}.\n"
)


class Equal(NamedTuple):
    """A passage of one level that sets it equal to another."""

    passage: Statement
    start: int
    end: int
    height: int
    other: str
    other_height: int


@rule(
    over=whole,
    severity="info",
    bad=(Bad(TRACKS.format("IC5", "⟦IC4⟧")),),
    good=(TRACKS.format("IC4", "IC5"), "## IC4\n\n### Craft\n\n- Designs services in line with the guide."),
)
def cross_track_equivalence(ladder: Ladder) -> Iterator[Finding]:
    """A higher level of this track is set equal to a level of the other track that a lower one has passed already.

    Equivalences let people change tracks; out of order they make one of the moves a demotion. Set them in one order,
    and
    say so where a plateau is meant.
    """
    for equals in _by_tracks(ladder).values():
        for at, one in enumerate(equals):
            passed = [
                lower for lower in equals[:at] if lower.height < one.height and lower.other_height >= one.other_height
            ]
            if passed:
                lower = passed[-1]
                message = (
                    f"{lower.passage.level} is set equal to {lower.other} already, so {one.passage.level} should stand "
                    f"above it; set the two tracks equal in one order."
                )
                place, _ = lower.passage.place_of(lower.start, lower.end)
                related = Related(place, lower.passage.text, lower.passage.level, lower.passage.category, "set equal")
                yield replace(one.passage.finding(one.start, one.end, message), related=(related,))


def _by_tracks(ladder: Ladder) -> dict[tuple[str, str], list[Equal]]:
    levels = {level.id: level for level in ladder.levels}
    if len(ladder.tracks) < 2:
        return {}
    names = "|".join(sorted(map(re.escape, levels), key=len, reverse=True))
    spoken = re.compile(rf"\b{BEFORE}\s+(?:an? |the )?(?P<to>{names})\b|\b(?P<of>{names})[- ]equivalent\b")
    found: dict[tuple[str, str], list[Equal]] = {}
    for passage in passages(ladder):
        here = levels.get(passage.level)
        for hit in spoken.finditer(passage.text) if here else ():
            group = "to" if hit["to"] else "of"
            other = levels[hit[group]]
            if here and other.track != here.track:
                equal = Equal(passage, *hit.span(group), here.rank, other.id, other.rank)
                found.setdefault((here.track, other.track), []).append(equal)
    return {tracks: sorted(group, key=lambda one: one.height) for tracks, group in found.items()}
