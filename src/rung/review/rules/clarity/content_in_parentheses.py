"""A condition, exception or requirement that hides in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.model.finding import Finding
from rung.model.ladder import Statement
from rung.review.hint import hint_if
from rung.review.rule import Bad, rule
from rung.review.views import statements

BRACKET = re.compile(r"\((?P<inside>[^()]{3,})\)")
EXAMPLE = re.compile(
    r"^\s*(?:e\.?\s?g\b|i\.?\s?e\b|ex\b|eg\b|such as|for example|for instance|like|see|aka|a\.k\.a|https?:|cf\b)"
    r"|\betc\b|\bso on\b",
    re.IGNORECASE,
)
ASIDE = re.compile(r"^\s*(?:though|although)\b", re.IGNORECASE)
NOTE = re.compile(
    r"\b(?:todo|tbd|maybe|wordsmith|we can|we should|draft|placeholder|\?\?)",
    re.IGNORECASE,
)
TURN = re.compile(
    r"^\s*(?:or|and|but|unless|if|except|not|including|excluding|only|when|without|especially"
    r"|with)\s+\w+",
    re.IGNORECASE,
)
WORDS = re.compile(r"[\w'’-]+")
FEW = 3
"""Fewer words than this in brackets are a name or an abbreviation."""


@rule(
    over=statements,
    severity="warning",
    bad=(
        Bad("- Decides alone ⟦(or asks the lead)⟧."),
        Bad("- Works with the team ⟦(including partners from design)⟧."),
        Bad("- Owns the rota ⟦(the support desk of both sites)⟧."),
    ),
    good=(
        "- Decides alone or asks the lead.",
        "- Runs the rituals (e.g. planning and the weekly demo).",
        "- Meets the service level objective (SLO).",
        "- Learns one language well (though some learn three).",
    ),
)
def content_in_parentheses(statement: Statement) -> Iterator[Finding]:
    """What counts doesn't belong in brackets.

    Readers skip brackets, and a rewrite drops them first. If it is a condition, an alternative or an
    exception, say it in the sentence; if it doesn't count, leave it out. Examples after "such as" or "e.g."
    may stay. So may an aside after "though", since it asks for nothing.
    """
    for hit in BRACKET.finditer(statement.text):
        if not _harmless(hit["inside"]):
            finding = statement.finding(
                *hit.span(),
                "Part of the expectation is hidden in brackets; say it in the sentence or cut it.",
            )
            yield hint_if(not TURN.match(hit["inside"]), finding)


def _harmless(inside: str) -> bool:
    """Whether the brackets hold examples, an aside, a note between authors, or next to nothing."""
    few = len(WORDS.findall(inside)) < FEW
    return few or any(kind.search(inside) for kind in (EXAMPLE, NOTE, ASIDE))
