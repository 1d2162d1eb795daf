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
    """Two marks of punctuation stand where one belongs.

    They are left over from an edit. rung keeps the stronger one.

    Ignore it in code and paths that are not marked as such.
    """
    for hit in MARKS.finditer(passage.text):
        if hit[0] == ".," and ABBREVIATED.search(passage.text[: hit.start()]):
            continue
        marks = hit[0].replace(" ", "")
        keep = next((mark for mark in ".!;:" if mark in marks), marks[0])
        lost = (
            hit[0].rstrip()
            and not marks.strip(";,")
            and passage.text[hit.end() : hit.end() + 1] in set(".;:")
        )
        becomes = "" if lost else "," if marks == ".," else keep
        yield passage.finding(
            *hit.span(), f"'{hit[0]}' is one mark too many; keep one.", becomes=becomes
        )
