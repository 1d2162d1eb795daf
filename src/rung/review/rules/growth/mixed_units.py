"""Steps that count different things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
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


class Counted(NamedTuple):
    """What a statement counts, and where."""

    statement: Statement
    height: int
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
    """The steps of a category count people here, teams there and projects elsewhere.

    Five people, two teams, six initiatives: nobody can say whether the last is more than the second. Count one thing
    from
    level to level; people who become teams are one thing.
    """
    for group in _counted(ladder).values():
        levels = {one.height for one in group}
        units = list(dict.fromkeys(one.unit for one in group))
        if len(levels) >= LEVELS and "projects" in units and len(units) > 1:
            odd = next(one for one in group if one.unit == units[-1])
            other = next(one for one in group if one.unit == units[0])
            message = f"Other levels count {' and '.join(units[:-1])}, this one counts {units[-1]}; count one thing."
            finding = odd.statement.finding(odd.start, odd.end, message)
            yield replace(
                finding, related=(beside(other.statement, f"counts {other.unit}"),)
            )


def _counted(ladder: Ladder) -> dict[tuple[str, str], list[Counted]]:
    heights = {(level.track, level.id): level.rank for level in ladder.levels}
    found: dict[tuple[str, str], list[Counted]] = {}
    for one in ladder.statements:
        height = heights.get((one.track, one.level))
        for hit in (
            COUNT.finditer(one.text)
            if height is not None and one.role == "expectation"
            else ()
        ):
            unit = UNIT_OF[hit["unit"].lower()]
            found.setdefault((one.track, one.category), []).append(
                Counted(one, height or 0, *hit.span(), unit)
            )
    return found
