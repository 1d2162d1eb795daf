"""A word that takes back half of what is said."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.phrases import Phrases
from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint_if
from rung.review.rule import Bad, rule
from rung.review.views import statements

HEDGES = Phrases(
    "generally, primarily, mostly, typically, usually, potentially, possibly, perhaps, somewhat, fairly",
    "relatively, largely, mainly, ideally, hopefully, basically, essentially, arguably, broadly, normally",
    "sometimes, occasionally, tends to, tend to, more or less, to some extent, to some degree, in general",
    "for the most part, might, may",
)
WEAK = frozenset(
    "perhaps, ideally, hopefully, basically, essentially, arguably, more or less, to some extent, to some"
    " degree, somewhat".split(", ")
)
TOGETHER = 2
"""So many hedges in a statement are a warning."""


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- ⟦Ideally⟧ writes the plan before the code."),
        Bad("- ⟦Generally⟧ works with people ⟦mostly⟧ in the team."),
        Bad("- ⟦Usually⟧ asks before a rewrite."),
    ),
    good=("- Writes the plan before the code.", "- Works with the team."),
)
def hedge(statement: Statement) -> Iterator[Finding]:
    """A hedge leaves open whether something is expected.

    "Ideally" and "to some extent" let both sides be right in a review. Say what is expected, or drop it.
    One "generally" or "mostly" is a hint, two in a statement are a warning.
    """
    hits = tuple(HEDGES.find(statement.text))
    for hit in hits:
        finding = statement.finding(
            hit.start,
            hit.end,
            f"'{hit.phrase}' leaves open whether this is expected; say it plainly or drop it.",
        )
        yield hint_if(len(hits) < TOGETHER and hit.phrase not in WEAK, finding)
