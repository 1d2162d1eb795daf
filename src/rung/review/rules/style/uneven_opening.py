"""Rows of one category that open with different frames."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from rung.lexicon.openers import opener
from rung.lexicon.verbs import base_of
from rung.model.finding import Finding
from rung.model.ladder import COMMON, Ladder, Statement
from rung.review.rule import Bad, rule
from rung.review.views import whole

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
    rows: dict[tuple[str, str], dict[str, Statement]] = defaultdict(dict)
    for one in ladder.statements:
        if one.role == "expectation" and one.level != COMMON:
            rows[one.track, one.category].setdefault(one.level, one)
    for inside in rows.values():
        yield from _outliers(list(inside.values()))


def _outliers(firsts: list[Statement]) -> Iterator[Finding]:
    """A finding for each statement with another verb than nearly all of them have."""
    verbs = [_verb(one) for one in firsts]
    usual, most = Counter(base for base, _, _ in verbs).most_common(1)[0]
    if len(firsts) < FEW or not usual or most < SHARE * len(firsts):
        return
    for one, (base, start, end) in zip(firsts, verbs, strict=True):
        if base not in ("", usual):
            message = f"The other levels open this category with '{usual}'; is the change meant?"
            yield one.finding(start, end, message)


def _verb(statement: Statement) -> tuple[str, int, int]:
    """The base form of the first verb and its place; empty where there is none."""
    start, end = opener(statement.text).verb
    return base_of(statement.text[start:end]) or "", start, end
