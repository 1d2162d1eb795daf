"""The same sentence in two places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Judged, Ladder
from rung.relate.overlaps import relations_of
from rung.review.hint import hint_if
from rung.review.rule import Bad, rule
from rung.review.twice import beside, where
from rung.review.views import whole

BY_DESIGN = 0.2
"""A ladder with more copies than this prints every level in full; that is one remark, not fifty."""

FEW = 6
"""So few copies are always told one by one."""


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## IC1\n\n### Craft\n\n- Reviews code in a day.\n\n## IC2\n\n### Craft\n\n- ⟦Reviews code in a day.⟧"
        ),
        Bad(
            "- Answers questions in the open channel.\n- ⟦You answer questions in the open channel⟧"
        ),
    ),
    good=(
        "## IC1\n\n### Craft\n\n- Reviews small changes.\n\n## IC2\n\n### Craft\n\n- Reviews large changes.",
        "- Answers questions in the open channel.\n- Asks questions in the open channel.",
    ),
)
def exact_copy(ladder: Ladder) -> Iterator[Finding]:
    """A sentence stands word for word in two places that the same person is held to.

    Levels build on each other, so the copy asks for nothing and hides what is new at its level. Keep the sentence where
    it is first expected; where one level and the next are meant to differ, say the difference.

    A ladder that prints each level in full on purpose (more than a fifth of its statements are copies) is told so once.
    Categories that share several sentences within their levels look like disciplines side by side: a hint.
    """
    found = [
        one for one in relations_of(ladder) if one.copy == "exact" and not one.across
    ]
    if len(found) > max(FEW, BY_DESIGN * len(ladder.statements)):
        message = (
            f"{len(found)} of {len(ladder.statements)} statements stand word for word at a lower level too; let each "
            f"level say only what it adds."
        )
        yield replace(_finding(found[0]), message=message)
        return
    disciplines = _disciplines(found)
    for one in found:
        yield hint_if(_categories(one) in disciplines, _finding(one))


def _disciplines(found: Sequence[Judged]) -> frozenset[tuple[str, str]]:
    """Pairs of categories that share sentences at level after level, as disciplines do of which a person has one."""
    counts = Counter(_categories(one) for one in found)
    return frozenset(
        pair for pair, times in counts.items() if times > 1 and pair[0] != pair[1]
    )


def _categories(one: Judged) -> tuple[str, str]:
    """The two categories of a copy within one level; nothing for a copy from another level."""
    return (one.a.category, one.b.category) if one.a.level == one.b.level else ("", "")


def _finding(one: Judged) -> Finding:
    """The finding at a copy; what a lower level says holds here too, so it is said twice."""
    inherited = "" if one.a.level == one.b.level else ", and it holds here too"
    finding = one.b.finding(
        0,
        len(one.b.text),
        f"{where(one.a, seen_from=one.b)} says this word for word already{inherited}; keep it in one place.",
    )
    return replace(finding, related=(beside(one.a, "the same words"),))
