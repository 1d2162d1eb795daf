"""A ladder that does not say whether levels add up."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.rule import Bad, rule
from rung.review.views import headings, inheritance, whole


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "## ⟦IC1⟧\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Ships parts.\n\n## IC3\n\n"
            "### Impact\n\n- Leads projects."
        ),
    ),
    good=(
        "Each level builds on the levels below it.\n\n"
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Ships parts.\n\n## IC3\n\n### Impact\n\n"
        "- Leads projects.",
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n## IC2\n\n### Impact\n\n- Ships parts.",
    ),
)
def inheritance_unstated(ladder: Ladder) -> Iterator[Finding]:
    """The document does not say whether a level includes what lower levels ask.

    Readers then disagree on what a missing line means, and authors repeat lines to be safe. One sentence settles it,
    for example "Each level includes the expectations of the levels below."

    Ignore it when the page that holds the ladder says so elsewhere.
    """
    known = {one.id for one in ladder.levels}
    first = next((one for one in headings(ladder) if one.level in known and not one.category), None)
    if first and len(known) >= 3 and not inheritance(ladder):
        yield first.finding("Nothing says whether a level includes the levels below; add one sentence that does.")
