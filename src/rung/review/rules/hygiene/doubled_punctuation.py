"""Two marks where one belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages

MARKS = re.compile(
    r"(?<![./\\])\.\.(?![./\\\w])|,(?:\s*,)+|;(?:\s*;)+|(?<![:\w]):(?:\s*:)+(?![:\w])|,\s*\.(?![.\w])"
    r"|[;,] ?(?=[.;:](?:\s|$))|(?<=\w)\.,(?=\s)|!{2,}"
)
STRONGER = frozenset(".;:")
"""Marks that end more than a comma does."""
ABBREVIATED = re.compile(
    r"\b(?:etc|e\.g|i\.e|vs|Inc|Ltd|Co|Jr|Sr|approx|al|St|No)$", re.IGNORECASE
)


@rule(
    over=passages,
    severity="warning",
    safe=True,
    bad=(
        Bad("- Thanks contributors⟦..⟧", becomes="- Thanks contributors."),
        Bad("- Plans⟦,,⟧ builds and ships.", becomes="- Plans, builds and ships."),
        Bad("- Plans the week⟦,.⟧", becomes="- Plans the week."),
    ),
    good=(
        "- Thinks before answering...",
        "- Reads logs, traces, etc., and acts.",
        "- Runs `make ../docs` weekly.",
        "- Uses std::move where it helps.",
    ),
)
def doubled_punctuation(passage: Statement) -> Iterator[Finding]:
    """Two punctuation marks stand where one belongs.

    They are left over from an edit. rung keeps the stronger one.

    Ignore it in code and paths that are not marked as such.
    """
    text = passage.text
    for hit in MARKS.finditer(text):
        if hit[0] != ".," or not ABBREVIATED.search(text[: hit.start()]):
            yield passage.finding(
                *hit.span(),
                f"'{hit[0]}' is one mark too many; keep one.",
                becomes=_kept(hit[0].replace(" ", ""), text[hit.end() : hit.end() + 1]),
            )


def _kept(marks: str, following: str) -> str:
    """The mark to keep: a stronger one that follows makes a comma or semicolon needless."""
    if marks == ".,":
        return ","
    if following in STRONGER and not marks.strip(",;"):
        return ""
    return next((mark for mark in ".!;:" if mark in marks), marks[0])
