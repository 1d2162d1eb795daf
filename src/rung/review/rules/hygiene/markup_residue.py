"""Pieces of markup that a reader should not see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import everything

TAGS = "a|b|i|u|em|strong|p|br|div|span|ul|ol|li|td|tr|th|table|tbody|thead|h[1-6]|font|sup|sub|code|pre|hr|img"
RESIDUE = re.compile(
    rf"<[/\\](?:{TAGS})\s?>|<(?:{TAGS})\s?/?>|<(?:{TAGS})\s[^<>\n]{{0,200}}=[^<>\n]{{0,200}}>|&(?:nbsp|amp|lt|gt|quot"
    rf"|#\d{{2,5}}|[rl][sd]quo|mdash|ndash|bull);|\*\*|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)"
    r"|~~|^#{1,6} |\\(?=[*_#\[\]-])|\]\(\s*#?\s*\)",
    re.IGNORECASE,
)
MEANT = {
    "&nbsp;": " ",
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&mdash;": "—",
    "&ndash;": "–",
}
APART = re.compile(r"^<[/\\]?(?:br|p|li|td|div|tr)", re.IGNORECASE)


@rule(
    over=everything,
    severity="warning",
    safe=True,
    bad=(
        Bad(
            "- Plans the week⟦**⟧ and keeps to it.",
            becomes="- Plans the week and keeps to it.",
        ),
        Bad("- Plans the week⟦<\\li>⟧.", becomes="- Plans the week."),
    ),
    good=(
        "- Plans the week and **keeps** to it.",
        "- Knows when 2 * 3 < 7 & why.",
        "- Plans a <small> change.",
    ),
)
def markup_residue(statement: Statement) -> Iterator[Finding]:
    """Markup shows in the text: a tag, an entity, stray asterisks.

    It comes from a conversion that half worked, and tells readers that nobody looked at the page. rung takes it out.

    Ignore it where the markup is what the sentence is about, and mark it as code.
    """
    for hit in RESIDUE.finditer(statement.text):
        becomes = MEANT.get(hit[0].lower(), "")
        following = statement.text[hit.end() : hit.end() + 1]
        if APART.match(hit[0]) and following.isalnum():
            becomes = " "
        message = f"'{hit[0]}' is left over from markup; take it out."
        yield statement.finding(*hit.span(), message, becomes=becomes)
