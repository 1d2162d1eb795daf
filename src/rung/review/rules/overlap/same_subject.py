"""One subject under two categories of a level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from rung.lexicon.content import concepts
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.relate.overlaps import overlaps
from rung.review.rule import Bad, rule
from rung.review.twice import beside
from rung.review.views import expectations, whole

SHARED = 2
SHARE = 0.5
USUAL = 8
"""A word that more statements of a level have than this is what the ladder is about, no subject of two of them."""


@rule(
    over=whole,
    severity="info",
    bad=(
        Bad(
            "## IC3\n\n### Impact\n\n- Ties work to the goals of the business.\n\n"
            "### Execution\n\n- ⟦Weighs the business goals when dates slip.⟧"
        ),
    ),
    good=(
        "## IC3\n\n### Impact\n\n- Ties work to the goals of the business.\n\n### Execution\n\n- Tests each release.",
        "## IC3\n\n### Impact\n\n- Ties work to business goals.\n- Weighs business goals when dates slip.",
    ),
)
def same_subject(ladder: Ladder) -> Iterator[Finding]:
    """Two categories of one level speak of the same thing, at least half in the same words.

    They may ask for two things about it. If they ask for one, the behaviour weighs double, and the two categories will
    be
    assessed by the same evidence. Say in each what the other doesn't, or keep one.

    Found by the words alone, so it is only worth a look; what the relation model finds said twice is
    overlap/repeats-in-level.
    """
    told = {frozenset((id(one.a), id(one.b))) for one in overlaps(ladder)}
    levels: dict[tuple[str, str], list[Statement]] = {}
    for cell in expectations(ladder):
        levels.setdefault((cell.track, cell.level), []).extend(cell.statements)
    for level in levels.values():
        for a, b in _alike(level):
            if a.category != b.category and frozenset((id(a), id(b))) not in told:
                yield _finding(a, b)


def _alike(level: list[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """The statements that share half of the words of the shorter one, each with the one it shares most with."""
    subjects = [concepts(one.text) for one in level]
    holders: dict[str, list[int]] = {}
    for row, words in enumerate(subjects):
        for word in words:
            holders.setdefault(word, []).append(row)
    near = {
        pair
        for rows in holders.values()
        if len(rows) <= USUAL
        for pair in combinations(rows, 2)
    }
    best: dict[int, tuple[float, int]] = {}
    for first, second in sorted(near):
        shared = len(subjects[first] & subjects[second])
        share = shared / min(len(subjects[first]), len(subjects[second]))
        if (
            shared >= SHARED
            and share >= SHARE
            and share > best.get(second, (0.0, 0))[0]
        ):
            best[second] = (share, first)
    return (
        (level[first], level[second]) for second, (_, first) in sorted(best.items())
    )


def _finding(a: Statement, b: Statement) -> Finding:
    shared = concepts(a.text) & concepts(b.text)
    message = f"{a.category} speaks of this too; say in each what the other doesn't, or keep it where it is assessed."
    finding = b.finding(0, len(b.text), message)
    return replace(finding, related=(beside(a, f"shares {len(shared)} words"),))
