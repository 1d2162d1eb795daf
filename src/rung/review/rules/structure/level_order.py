"""Levels that stand out of order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Heading, Ladder
from rung.review.rule import Bad, rule
from rung.review.views import headings, whole

NUMBERED = re.compile(r"^(?P<name>.*?)(?P<number>\d{1,2})$")


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC3\n\n### Impact\n\n- Leads work.\n\n## ⟦IC2⟧\n\n"
            "### Impact\n\n- Ships parts."
        ),
    ),
    good=(
        "## IC3\n\n### Impact\n\n- Leads work.\n\n## IC2\n\n### Impact\n\n- Ships parts.\n\n## IC1\n\n### Impact\n\n"
        "- Fixes faults.",
        "## IC3\n\n### Impact\n\n- Leads work.\n\n## M3\n\n### Impact\n\n- Leads a team.\n\n## IC4\n\n### Impact\n\n"
        "- Leads programmes.",
    ),
)
def level_order(ladder: Ladder) -> Iterator[Finding]:
    """A level stands before one that is lower, or after one that is higher, against the order of the rest.

    People read a ladder upwards, or downwards; a level out of place is compared with the wrong neighbours. Move it.

    Ignore it when the document follows a person's path rather than the numbers.
    """
    runs: dict[tuple[str, str], list[tuple[int, Heading]]] = {}
    tracks = {level.id: level.track for level in ladder.levels}
    for heading in headings(ladder):
        named = NUMBERED.match(heading.level)
        if named and not heading.category and heading.level in tracks:
            run = runs.setdefault((tracks[heading.level], named["name"]), [])
            if all(heading.level != other.level for _, other in run):
                run.append((int(named["number"]), heading))
    for run in runs.values():
        numbers = [number for number, _ in run]
        if numbers != sorted(numbers) and numbers != sorted(numbers, reverse=True):
            yield from _astray(run)


def _astray(run: list[tuple[int, Heading]]) -> Iterator[Finding]:
    """The headings that come after a higher number."""
    highest = -1
    for number, heading in run:
        if number < highest:
            yield heading.finding(
                f"{heading.level} stands after a higher level; put the levels in one order."
            )
        highest = max(highest, number)
