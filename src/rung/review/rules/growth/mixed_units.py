"""Steps that count different things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.review.groups import grouped
from rung.review.levels import ranked
from rung.review.rule import Bad, rule
from rung.review.twice import beside
from rung.review.views import whole

UNITS = {
    "people": "people engineers developers designers teammates colleagues reports persons contributors",
    "teams": "teams squads groups departments pods",
    "projects": "projects initiatives features services systems programmes programs",
}
UNIT_OF = {word: unit for unit, words in UNITS.items() for word in words.split()}
NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|a dozen|a few|a handful of|several|many|multiple)"
COUNT = re.compile(
    rf"\b{NUMBER}\s+(?:to {NUMBER}\s+)?(?:[\w-]+\s+)?(?P<unit>{'|'.join(UNIT_OF)})\b",
    re.IGNORECASE,
)
LEVELS = 3
"""On fewer levels than this there is no row to compare."""


class Count(NamedTuple):
    """Where a statement counts something, and what."""

    statement: Statement
    start: int
    end: int
    unit: str


@rule(
    over=whole,
    severity="info",
    bad=(
        Bad(
            "## M1\n\n### Scope\n\n- Leads five people.\n\n## M2\n\n### Scope\n\n- Leads two teams.\n\n"
            "## M3\n\n### Scope\n\n- Leads ⟦six initiatives⟧."
        ),
    ),
    good=(
        "## M1\n\n### Scope\n\n- Leads one team.\n\n## M2\n\n### Scope\n\n- Leads two teams.\n\n"
        "## M3\n\n### Scope\n\n- Leads several teams.",
        "## M1\n\n### Scope\n\n- Leads five people.\n\n## M2\n\n### Scope\n\n- Leads two teams.",
        "## M1\n\n### Scope\n\n- Leads five people.\n\n## M2\n\n### Scope\n\n- Leads two teams.\n\n"
        "## M3\n\n### Scope\n\n- Leads several teams.",
    ),
)
def mixed_units(ladder: Ladder) -> Iterator[Finding]:
    """The levels of a category count people here, teams there and projects elsewhere.

    Five people, two teams, six initiatives: nobody can say whether the last is more than the second. Count one thing
    from level to level; people who become teams are one thing.
    """
    for counts in grouped(_counts(ladder), _row).values():
        levels = {one.statement.level for one in counts}
        units = list(dict.fromkeys(one.unit for one in counts))
        if len(levels) >= LEVELS and "projects" in units and len(units) > 1:
            yield _finding(counts, units)


def _finding(counts: list[Count], units: list[str]) -> Finding:
    """The finding at the first count of the unit that came last, beside the first count of all."""
    odd = next(one for one in counts if one.unit == units[-1])
    finding = odd.statement.finding(
        odd.start,
        odd.end,
        f"Other levels count {' and '.join(units[:-1])}, this one counts {units[-1]}; count one thing.",
    )
    first = counts[0]
    return replace(finding, related=(beside(first.statement, f"counts {first.unit}"),))


def _row(count: Count) -> tuple[str, str]:
    """The track and the category within which counts are compared."""
    return count.statement.track, count.statement.category


def _counts(ladder: Ladder) -> Iterator[Count]:
    """What the expectations of the levels count, in reading order."""
    for _, one in ranked(ladder):
        for hit in COUNT.finditer(one.text) if one.role == "expectation" else ():
            yield Count(one, *hit.span(), UNIT_OF[hit["unit"].lower()])
