"""Lists with and without a comma before the last "and"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.habit import hits, majority
from rung.review.rule import Bad, rule
from rung.review.views import whole

SERIES = re.compile(
    r"(?<=, )(?:[\w-]+ ){0,2}[\w-]+(?P<comma>,?) (?:and|or) (?=[\w-]+(?: [\w-]+)?[.;)]|[\w-]+$)"
)
FIVE = "".join(
    f"- Checks {one}, docs, and plans.\n"
    for one in ("tests", "code", "alerts", "rotas", "budgets")
)


@rule(
    over=whole,
    severity="info",
    bad=(Bad(FIVE + "- Minds the rota, the ⟦docs and ⟧tests."),),
    good=(FIVE, FIVE.replace(", and", " and")),
)
def serial_comma(ladder: Ladder) -> Iterator[Finding]:
    """Some lists have a comma before the last "and", others don't.

    Either is right; a document should keep to one.
    """
    found = hits(ladder, SERIES)
    habit = majority(Counter(_usage(hit) for _, hit in found), share=0.8, few=5)
    for one, hit in found if habit else ():
        if _usage(hit) != habit:
            start = one.text.rfind(" ", 0, hit.start("comma")) + 1
            message = f"Most lists here are written {habit} a comma before the last 'and'; do the same."
            yield one.finding(start, hit.end(), message)


def _usage(hit: re.Match[str]) -> str:
    """The usage that a list follows."""
    return "with" if hit["comma"] else "without"
