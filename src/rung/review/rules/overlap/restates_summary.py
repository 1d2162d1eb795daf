"""An expectation that says its level's summary again."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.review.rule import Bad, rule
from rung.review.twice import Twice, twice


@rule(
    over=twice,
    severity="warning",
    bad=(
        Bad(
            "## IC1\n\n> Delivers well defined projects with help.\n\n"
            "### Impact\n\n- ⟦You are able to deliver well defined projects with help.⟧\n- Fixes faults."
        ),
    ),
    good=(
        "## IC1\n\n> Delivers well defined projects.\n\n### Impact\n\n- Asks before a date slips.",
        "## IC1\n\n> Learns the service.\n\n### Impact\n\n- Closes a defect a week.",
    ),
)
def restates_summary(pair: Twice) -> Iterator[Finding]:
    """The summary of the level says this already.

    A summary puts the level in a sentence; the expectations under it say what that means. One that repeats the summary
    takes the place of something an assessor could look for.

    A word-for-word copy is reported as overlap/exact-copy.
    """
    if pair.judged.position == "same-level" and pair.of_summary:
        yield pair.finding(
            f"The summary of {pair.b.level} says {pair.part}this already; say what it means in practice."
        )
