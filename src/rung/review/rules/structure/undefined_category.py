"""A category that is used and not defined, where the others are."""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.review.groups import firsts
from rung.review.rule import Bad, rule
from rung.review.views import category_headings, whole

FEW = 2
"""A document that defines fewer categories than this doesn't set out to define them."""


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "# Ladder\n\nCategories:\n\n- Impact: what the work changes for customers.\n"
            "- Teamwork: how people work with others.\n\n"
            "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Teamwork\n\n- Asks early.\n\n### ⟦Craft⟧\n\n"
            "- Tests code.\n\n"
            "## IC2\n\n### Impact\n\n- Ships parts.\n\n### Teamwork\n\n- Pairs often.\n\n### Craft\n\n- Designs parts."
        ),
    ),
    good=(
        "# Ladder\n\nCategories:\n\n- Impact: what the work changes for customers.\n"
        "- Teamwork: how people work with others.\n\n"
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Teamwork\n\n- Asks early.",
        "## IC1\n\n### Impact\n\n- Fixes faults.\n\n### Craft\n\n- Tests code.",
    ),
)
def undefined_category(ladder: Ladder) -> Iterator[Finding]:
    """The document says what most categories mean and leaves one out.

    Where a category begins and ends is decided by its definition; without one, two people file the same work
    differently. Add the missing definition, or correct the name if one of the defined ones is meant.

    Ignore it for a category that explains itself in one word, such as "Languages".
    """
    defined = {one.name for one in ladder.categories if one.definition}
    used = firsts(category_headings(ladder), lambda one: one.category)
    missing = [name for name in used if name not in defined]
    for name in missing if len(defined) >= max(FEW, len(missing) + 1) else ():
        yield used[name].finding(
            f"{name} is used but not among the defined categories; define it or use a defined name."
        )
