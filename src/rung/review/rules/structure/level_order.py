"""Levels that stand out of order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rung.model.finding import Finding
from rung.model.ladder import Heading, Ladder
from rung.review.groups import firsts
from rung.review.levels import numbered
from rung.review.rule import Bad, rule
from rung.review.views import level_headings, whole

Numbers = list[tuple[int, Heading]]
"""The numbered levels of a series with their headings, in reading order."""


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
    """A level stands before a lower one, or after a higher one, against the order of the rest.

    People read a ladder upwards, or downwards; a level out of place is compared with the wrong neighbours. Move it.

    Ignore it when the document follows a person's path rather than the numbers.
    """
    for series in _series(ladder):
        numbers = [number for number, _ in series]
        if sorted(numbers) not in (numbers, numbers[::-1]):
            yield from _astray(series)


def _series(ladder: Ladder) -> Iterable[Numbers]:
    """The first heading of each numbered level, by track and series."""
    tracks = {level.id: level.track for level in ladder.levels}
    found: dict[tuple[str, str], Numbers] = {}
    for name, heading in firsts(level_headings(ladder), lambda one: one.level).items():
        named = numbered(name)
        if named and name in tracks:
            series = found.setdefault((tracks[name], named.series), [])
            series.append((named.number, heading))
    return found.values()


def _astray(series: Numbers) -> Iterator[Finding]:
    """The headings that come after a higher number."""
    highest = -1
    for number, heading in series:
        if number < highest:
            yield heading.finding(
                f"{heading.level} stands after a higher level; put the levels in one order."
            )
        highest = max(highest, number)
