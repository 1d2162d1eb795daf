"""A list marker that touches its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Edit, Finding
from rung.model.ladder import Entry
from rung.model.source import Place
from rung.review.fixes import editable
from rung.review.rule import Bad, rule
from rung.review.views import lines

GLUED = re.compile(r"^[ \t]*(?P<marker>-|\d{1,2}\.)(?P<first>[A-Z][a-z]+)(?= )")


@rule(
    over=lines,
    severity="warning",
    safe=True,
    bad=(
        Bad(
            "- Plans the week.\n\n⟦-Seeks⟧ work early.",
            becomes="- Plans the week.\n\n- Seeks work early.",
        ),
        Bad(
            "- Plans the week.\n\n⟦2.Tests⟧ each change.",
            becomes="- Plans the week.\n\n2. Tests each change.",
        ),
    ),
    good=(
        "- Seeks work early.",
        "- Plans the week.\n\n2.5 days are for tests.",
        "- Uses the -Wall flag.",
    ),
)
def glued_marker(line: Entry) -> Iterator[Finding]:
    """A list marker touches the first word, so the line isn't part of the list.

    On the published page the line runs into the one above it, and its expectation is overlooked. rung puts the space
    back.

    Ignore it when the line begins with an option of a command.
    """
    hit = GLUED.match(line.text)
    if hit and editable(line):
        order, start, _ = line.place
        after = start + hit.end("marker")
        yield Finding(
            place=Place(order, start + hit.start("marker"), start + hit.end()),
            message=f"A space is missing after '{hit['marker']}', so this isn't part of the list; put it in.",
            quote=hit[0].strip(),
            level=line.level,
            category=line.category,
            fix=(Edit(Place(order, after, after), " "),),
        )
