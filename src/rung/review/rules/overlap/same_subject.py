"""One subject under two categories of a level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from rung.lexicon.content import concepts
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.relate.overlaps import overlaps
from rung.review.groups import grouped
from rung.review.rule import Bad, rule
from rung.review.twice import beside
from rung.review.views import expectations, whole

SHARED = 2
SHARE = 0.5
"""So many words, and this share of the shorter statement, must be the same."""
USUAL = 8
"""A word that more statements of a level have is what the ladder is about, not the subject of two of them."""


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
    """Two categories of one level are about the same thing, at least half in the same words.

    They may ask for two things about it. If they ask for one, the behaviour counts double, and the two categories will
    be assessed by the same evidence. Say in each what the other doesn't, or keep one.

    Found by the words alone, so it is only worth a look; what the relation model finds said twice is
    overlap/repeats-in-level.
    """
    told = {frozenset((one.a.key, one.b.key)) for one in overlaps(ladder)}
    listed = (one for cell in expectations(ladder) for one in cell.statements)
    for level in grouped(listed, lambda one: (one.track, one.level)).values():
        for a, b in _alike(level):
            if a.category != b.category and {a.key, b.key} not in told:
                yield _finding(a, b)


def _alike(level: list[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """The statements that share half of the words of the shorter one, each with the one it shares most with."""
    subjects = [concepts(one.text) for one in level]
    best: dict[int, tuple[float, int]] = {}
    for first, second in sorted(_with_a_common_word(subjects)):
        share = _share(subjects[first], subjects[second])
        if share > best.get(second, (0.0, 0))[0]:
            best[second] = (share, first)
    for second, (_, first) in sorted(best.items()):
        yield level[first], level[second]


def _with_a_common_word(subjects: list[frozenset[str]]) -> set[tuple[int, int]]:
    """The pairs of subjects that share a word which few others have; so that not all are compared with all."""
    holders: dict[str, list[int]] = {}
    for row, words in enumerate(subjects):
        for word in words:
            holders.setdefault(word, []).append(row)
    rare = (rows for rows in holders.values() if len(rows) <= USUAL)
    return {pair for rows in rare for pair in combinations(rows, 2)}


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter subject's words that both have; 0 where that is too little to speak of."""
    both = len(one & other)
    share = both / min(len(one), len(other))
    return share if both >= SHARED and share >= SHARE else 0.0


def _finding(a: Statement, b: Statement) -> Finding:
    """The finding at a statement about the same things as one of another category."""
    shared = concepts(a.text) & concepts(b.text)
    message = f"{a.category} is about this too; say in each what the other doesn't, or keep it where it is assessed."
    finding = b.finding(0, len(b.text), message)
    return replace(finding, related=(beside(a, f"shares {len(shared)} words"),))
