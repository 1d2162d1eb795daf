"""Two names for one thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from rung.model.finding import Finding, Related
from rung.model.ladder import Ladder, Statement
from rung.review.hint import hint_if
from rung.review.rule import Bad, rule
from rung.review.views import whole

TWINS: tuple[tuple[str, ...], ...] = (
    ("goal", "objective"),
    ("teammate", "team member", "colleague", "coworker", "co-worker"),
    ("squad", "pod"),
    ("code base", "codebase"),
    ("backlog", "back log"),
    ("roadmap", "road map"),
    ("tech lead", "technical lead"),
    ("line manager", "people manager"),
    ("postmortem", "post-mortem", "retrospective on the incident"),
    ("cross-team", "across teams"),
    ("company-wide", "across the company"),
)
MODIFIED = ("business", "company", "team", "product", "strategic", "technical")
QUALIFIED = re.compile(rf"\b({'|'.join(MODIFIED)}) (goal|objective)s?\b", re.IGNORECASE)
FREE = re.compile(
    "|".join(
        rf"\b{re.escape(term)}s?\b"
        for twins in TWINS[1:]
        for term in sorted(twins, key=len, reverse=True)
    ),
    re.IGNORECASE,
)
NAMES = {term: twins[0] for twins in TWINS for term in twins}
STRONG = {
    "squad",
    "pod",
    "code base",
    "codebase",
    "backlog",
    "back log",
    "roadmap",
    "road map",
    "goal",
    "objective",
}


class Use(NamedTuple):
    """One use of a term: where, and which of its twins it is."""

    statement: Statement
    start: int
    end: int
    term: str


@rule(
    over=whole,
    severity="warning",
    bad=(
        Bad(
            "- Ties work to business goals.\n- Plans from business goals.\n- Reports on ⟦business objectives⟧.",
        ),
        Bad(
            "- Keeps the codebase tidy.\n- Knows the codebase.\n- Documents the ⟦code base⟧."
        ),
    ),
    good=(
        "- Ties work to business goals.\n- Sets personal objectives.",
        "- Keeps the codebase tidy.\n- Knows the codebase.",
        "- Meets team goals.\n- Plans team goals.\n- Ties work to business objectives.",
    ),
)
def term_drift(ladder: Ladder) -> Iterator[Finding]:
    """One thing goes by two names in the document.

    "Business goals" here and "business objectives" there make readers look for a difference. Choose one name; where two
    things are meant, say how they differ.
    """
    for uses in _by_twins(ladder).values():
        counts: dict[str, list[Use]] = defaultdict(list)
        for use in uses:
            counts[use.term].append(use)
        usual = max(counts.values(), key=len)
        yield from (_finding(use, usual) for use in uses if use.term != usual[0].term)


def _finding(use: Use, usual: list[Use]) -> Finding:
    """The finding at a name that is called otherwise in most places; a hint for weak pairs."""
    other = usual[0]
    said, wanted = (one.statement.text[one.start : one.end] for one in (use, other))
    finding = use.statement.finding(
        use.start,
        use.end,
        f"'{said}' here and '{wanted}' elsewhere ({len(usual)} ×); use one name or say how they differ.",
    )
    place, _ = other.statement.place_of(other.start, other.end)
    at = other.statement
    related = Related(place, wanted, at.level, at.category, "the other name")
    return hint_if(use.term not in STRONG, replace(finding, related=(related,)))


def _by_twins(ladder: Ladder) -> dict[str, list[Use]]:
    """The uses that may be of one thing: a team's goals and the company's objectives are two."""
    found: dict[str, list[Use]] = defaultdict(list)
    for one in ladder.statements:
        for hit in QUALIFIED.finditer(one.text):
            whose = hit[1].lower()
            found["business" if whose == "company" else whose].append(
                Use(one, *hit.span(), hit[2].lower())
            )
        for hit in FREE.finditer(one.text):
            term = hit[0].lower()
            term = term if term in NAMES else term.removesuffix("s")
            found[NAMES[term]].append(Use(one, *hit.span(), term))
    return found
