"""A list that trails off, so that nobody knows what it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import statements

TRAILING = re.compile(r"\betc\b\.?|\band so (?:on|forth)\b|,? and more(?=[.)]|$)", re.IGNORECASE)


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Runs the team's rituals (planning, demos, ⟦etc.⟧)"),
        Bad("- Looks after docs, tests ⟦and so on⟧."),
    ),
    good=("- Runs the team's rituals, such as planning and demos.", "- Etches circuit boards."),
)
def open_ended_list(statement: Statement) -> Iterator[Finding]:
    """A list that ends in "etc." can't be assessed.

    Nobody can tell what the rest of the list is. Name what counts, or give two examples after "such as".
    """
    for hit in TRAILING.finditer(statement.text):
        yield statement.finding(
            *hit.span(),
            f"'{hit[0].strip(', ')}' leaves the list open; name what counts or write 'such as' with examples.",
        )
