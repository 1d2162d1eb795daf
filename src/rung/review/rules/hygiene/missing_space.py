"""Two words or sentences glued together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.rule import Bad, rule
from rung.review.views import passages

GLUED = re.compile(
    r"(?<![\w./@:\\-])(?P<word>[A-Za-z]*[a-z]{2})(?P<mark>[.!?;,])(?P<next>(?:[A-Z][a-z]+|(?<=,)[a-z]{3,}|A\b"
    r"|I\b))(?![\w./@\\]*[./@\\]\w)"
)
BRACKET = re.compile(r"(?P<word>\))(?P<mark>)(?P<next>[A-Za-z]{2,})")
NAMES = re.compile(r"\.(?:Net|Js|Ts|Io|Com|Md|Py|Go|Rb|Org)$", re.IGNORECASE)


@rule(
    over=passages,
    severity="warning",
    safe=True,
    bad=(
        Bad(
            "- Works with other ⟦professionals.Greater⟧ reach follows.",
            becomes="- Works with other professionals. Greater reach follows.",
        ),
        Bad(
            "- Plans ⟦work,tests⟧ it and ships it.",
            becomes="- Plans work, tests it and ships it.",
        ),
        Bad(
            "- Reads logs (and traces⟦)daily⟧.",
            becomes="- Reads logs (and traces) daily.",
        ),
    ),
    good=(
        "- Writes Node.js services and reads example.com/Docs.",
        "- Names the owner(s) and the area(s) affected.",
        "- Keeps README.md, main.Go and System.Text current.",
        "- Plans work. Tests it. Ships 1,000 of them.",
    ),
)
def missing_space(passage: Statement) -> Iterator[Finding]:
    """A space is missing after a full stop, a comma or a bracket.

    Text that was copied out of a table or a slide often loses its line breaks, and two expectations become one. rung
    puts the space back.

    Ignore it in names that are written so.
    """
    for kind in (GLUED, BRACKET):
        for hit in kind.finditer(passage.text):
            if not _a_name(passage.text, hit):
                becomes = f"{hit['word']}{hit['mark']} {hit['next']}"
                message = f"A space is missing in '{hit[0]}'; put it in."
                yield passage.finding(*hit.span(), message, becomes=becomes)


def _a_name(text: str, hit: re.Match[str]) -> bool:
    """Whether this is a file, a module, a plural in brackets or a call rather than two words."""
    if not hit["mark"]:
        opened = text.rfind("(", 0, hit.start())
        return opened > 0 and text[opened - 1].isalnum()
    titled = hit["word"][0].isupper() and hit["next"][0].isupper()
    return (titled and hit["mark"] == ".") or NAMES.search(hit[0]) is not None
