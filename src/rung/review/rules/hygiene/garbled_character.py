"""Characters that a wrong encoding left behind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages

READ_WRONGLY = {
    "â€™": "’",
    "â€˜": "‘",
    "â€œ": "“",
    "â€\x9d": "”",
    "â€“": "–",
    "â€”": "—",
    "â€¦": "…",
    "â€¢": "•",
    "Ã©": "é",
    "Ã¨": "è",
    "Ã¼": "ü",
    "Ã¶": "ö",
    "Ã¤": "ä",
    "Ã±": "ñ",
    "Â\xa0": " ",
}
GARBLED = re.compile(
    "|".join(
        [
            *map(re.escape, READ_WRONGLY),
            "â€",
            "�+",
            "[\x00-\x08\x0b\x0c\x0e-\x1f]+",
            "[\x80-\x9f]+",
        ]
    )
)


@rule(
    over=passages,
    severity="error",
    bad=(
        Bad("- Writes the team⟦â€™⟧s notes.", becomes="- Writes the team’s notes."),
        Bad("- Writes the team⟦�⟧s notes."),
    ),
    good=(
        "- Writes the team’s notes – in Zürich and in Málaga.",
        "- Knows the name Â of the scale.",
    ),
)
def garbled_character(passage: Statement) -> Iterator[Finding]:
    """A character was lost or replaced when the text changed its encoding.

    Part of the text is unreadable, and it is worse when the lost part was a number or a name. Where the pattern is
    known, rung offers the right character; otherwise go back to the source.

    Ignore it when the odd characters are meant.
    """
    for hit in GARBLED.finditer(passage.text):
        right = READ_WRONGLY.get(hit[0])
        advice = f"write '{right}'" if right else "restore it from the source"
        message = f"'{hit[0]}' comes from a wrong encoding; {advice}."
        yield passage.finding(*hit.span(), message, becomes=right)
