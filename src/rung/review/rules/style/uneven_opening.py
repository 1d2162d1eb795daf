"""Rows of one category that open with different frames."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rung.lexicon.openers import opener
from rung.lexicon.verbs import base_of
from rung.model.finding import Finding
from rung.model.ladder import COMMON, Ladder, Statement
from rung.review.groups import firsts, grouped
from rung.review.habit import majority
from rung.review.rule import Bad, rule
from rung.review.views import expected, whole

FEW = 4
"""On fewer levels than this there is no usual verb."""
SHARE = 0.75
"""The share of levels that must open with one verb."""


@rule(
    over=whole,
    severity="info",
    bad=(
        Bad(
            "## IC1\n### Impact\n- Delivers small tasks.\n## IC2\n### Impact\n- Delivers features.\n"
            "## IC3\n### Impact\n- Delivers projects.\n## IC4\n### Impact\n- ⟦Has⟧ a large output.\n"
        ),
    ),
    good=(
        "## IC1\n### Impact\n- Delivers tasks.\n## IC2\n### Impact\n- Delivers features.\n## IC3\n### Impact\n"
        "- Delivers projects.\n## IC4\n### Impact\n- Delivers programmes.\n",
        "## IC1\n### Impact\n- Delivers tasks.\n## IC2\n### Impact\n- Leads features.\n",
    ),
)
def uneven_opening(ladder: Ladder) -> Iterator[Finding]:
    """The first statement of a category opens with another verb at one level than at the others.

    Where every level says "Delivers …", the graded words stand out; one "Has …" hides the step. Levels that truly
    differ in kind may open differently.
    """
    levels = (one for one in expected(ladder) if one.level != COMMON)
    first = firsts(levels, lambda one: (one.track, one.category, one.level))
    rows = grouped(first.values(), lambda one: (one.track, one.category))
    for inside in rows.values():
        yield from _outliers(inside)


def _outliers(opening: list[Statement]) -> Iterator[Finding]:
    """A finding for each statement with another verb than nearly all of them have."""
    verbs = [_verb(one) for one in opening]
    counts = Counter(base for base, _, _ in verbs)
    usual = majority(counts, share=SHARE, few=FEW)
    for one, (base, start, end) in zip(opening, verbs, strict=True):
        if usual and base not in ("", usual):
            message = f"The other levels open this category with '{usual}'; is the change meant?"
            yield one.finding(start, end, message)


def _verb(statement: Statement) -> tuple[str, int, int]:
    """The base form of the first verb and its place; empty where there is none."""
    start, end = opener(statement.text).verb
    return base_of(statement.text[start:end]) or "", start, end
