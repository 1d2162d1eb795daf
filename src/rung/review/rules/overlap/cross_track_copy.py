"""A track that says word for word what another track says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.groups import grouped
from rung.review.rule import Bad, rule
from rung.review.twice import Twice, copied_across
from rung.review.views import whole

MANY = 4
"""From so many copies on, one remark on the whole track says more than each by itself."""

ENGINEERS = (
    "# Ladder\n\n## Engineers\n\n### IC4\n\n#### Teamwork\n\n- Settles disputes between two teams.\n\n"
    "### IC5\n\n#### Teamwork\n\n- Settles disputes between departments.\n\n"
)


@rule(
    over=whole,
    severity="info",
    bad=(
        Bad(
            f"{ENGINEERS}## Managers\n\n### M4\n\n#### Teamwork\n\n- ⟦Settles disputes between two teams.⟧\n\n"
            "### M5\n\n#### Teamwork\n\n- Hires for two teams."
        ),
    ),
    good=(
        f"{ENGINEERS}## Managers\n\n### M4\n\n#### Teamwork\n\n- Hires for a team.\n\n"
        "### M5\n\n#### Teamwork\n\n- Hires for two teams.",
        "## IC1\n\n### Craft\n\n- Writes tests.\n\n## IC2\n\n### Craft\n\n- Designs services.",
    ),
)
def cross_track_copy(ladder: Ladder) -> Iterator[Finding]:
    """A level of one track repeats a statement of another track.

    Two tracks may share an expectation, but a copy of it goes stale as soon as one of the two is edited. Name the level
    whose expectations hold ("Meets IC4 Teamwork") and list what this track adds, or move what both share to the
    common part.

    Worth a look only: values that the whole company shares are rightly the same everywhere.
    """
    tracks = grouped(copied_across(ladder), lambda one: (one.a.track, one.b.track))
    for (here, there), pairs in tracks.items():
        if len(pairs) < MANY:
            yield from map(_finding, pairs)
        else:
            message = f"{len(pairs)} statements of {there} stand word for word in {here} too; name the level that holds."
            yield replace(_finding(pairs[0]), message=message)


def _finding(pair: Twice) -> Finding:
    """The finding at a copy of the other track's statement."""
    level = " ".join((pair.a.level, pair.a.category)).strip()
    return pair.finding(
        f"{level} says the same in the other track; name that level and list only what this one adds."
    )
