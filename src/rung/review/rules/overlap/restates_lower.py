"""A level that says what a lower level says."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.review.rule import Bad, rule
from rung.review.twice import Twice, twice, where


@rule(
    over=twice,
    severity="warning",
    bad=(
        Bad(
            "## IC1\n\n### Craft\n\n- Keeps the runbooks of the service up to date.\n\n"
            "## IC2\n\n### Craft\n\n- ⟦You are able to keep runbooks of the service up to date.⟧"
        ),
    ),
    good=(
        "## IC1\n\n### Craft\n\n- Leads small projects.\n\n## IC2\n\n### Craft\n\n- Leads large projects.",
        "## IC1\n\n### Craft\n\n- Keeps the runbooks of a service up to date.\n\n"
        "## IC2\n\n### Craft\n\n- Keeps the runbooks of all services up to date.",
        "## IC1\n\n### Craft\n\n- Writes tests.\n\n## IC2\n\n### Craft\n\n- Designs services.",
    ),
)
def restates_lower(pair: Twice) -> Iterator[Finding]:
    """A lower level asks for this already, in the same words or in others.

    Levels inherit what lower ones expect. A statement that asks for nothing more hides the real step between two
    levels: an assessor can't tell them apart by it. State the difference, or delete the repetition.

    Found by the relation model; a step up ("small projects", "large projects") is never reported as overlap.
    """
    if pair.judged.position == "lower-higher":
        yield pair.finding(
            f"{where(pair.a, seen_from=pair.b)} asks for {pair.part}this already; "
            f"say what {pair.b.level} adds, or delete it."
        )
