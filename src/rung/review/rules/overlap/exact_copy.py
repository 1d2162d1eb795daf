"""The same sentence in two places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Judged, Ladder
from rung.relate.overlaps import relations_of
from rung.review.rule import Bad, rule
from rung.review.twice import beside, where
from rung.review.views import whole

BY_DESIGN = 0.2
"""A ladder with more copies than this prints every level in full; that is one remark, not fifty."""

FEW = 6


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad("## IC1\n\n### Craft\n\n- Reviews code in a day.\n\n## IC2\n\n### Craft\n\n- ⟦Reviews code in a day.⟧"),
        Bad("- Answers questions in the open channel.\n- ⟦You answer questions in the open channel⟧"),
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

    A ladder that prints each level in full on purpose (more than a fifth of it are copies) is told so once.
    """
    found = [one for one in relations_of(ladder) if one.copy == "exact" and not one.across]
    if len(found) > max(FEW, BY_DESIGN * len(ladder.statements)):
        message = (
            f"{len(found)} of {len(ladder.statements)} statements stand word for word at a lower level too; let each "
            f"level say only what it adds."
        )
        yield replace(_finding(found[0]), message=message)
    else:
        yield from (_finding(one) for one in found)


def _finding(one: Judged) -> Finding:
    again = "already" if one.a.level == one.b.level else "already, and it holds here too"
    finding = one.b.finding(
        0, len(one.b.text), f"{where(one.a, seen_from=one.b)} says this word for word {again}; keep it in one place."
    )
    return replace(finding, related=(beside(one.a, "the same words"),))
