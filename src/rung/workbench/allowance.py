"""What a team has decided to leave as it is, and why: comments in the document and [[allow]] in rung.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.model.reading import Reading
from rung.model.source import Place
from rung.workbench.settings import Allow, covers

COMMENT = re.compile(
    r"<!--\s*rung:\s*allow\b(?P<body>.*?)-->", re.IGNORECASE | re.DOTALL
)
BODY = re.compile(
    r"\s*(?P<rules>[\w/\-]+(?:\s*,\s*[\w/\-]+)*)\s*(?:because\b[\s:]*(?P<why>.*\S))?\s*\Z",
    re.DOTALL,
)


class Allowance(NamedTuple):
    """One comment that allows rules, where it stands and what it speaks for; without a reason it allows nothing."""

    rules: tuple[str, ...]
    why: str
    at: Place
    over: Place


def comments(reading: Reading) -> tuple[Allowance, ...]:
    """The allowances written into a document. One speaks for its own line, or alone on a line for the next block."""
    found = []
    for order, part in enumerate(reading.parts):
        if "<!--" not in part.text:
            continue
        for hit in COMMENT.finditer(part.text):
            body = BODY.match(hit["body"])
            at = Place(order, *hit.span())
            rules = tuple(re.split(r"\s*,\s*", body["rules"])) if body else ()
            why = " ".join((body["why"] or "").split()) if body else ""
            found.append(Allowance(rules, why, at, _over(reading, part.text, at)))
    return tuple(found)


def _over(reading: Reading, text: str, at: Place) -> Place:
    start = text.rfind("\n", 0, at.start) + 1
    end = text.find("\n", at.end)
    end = len(text) if end < 0 else end
    if not COMMENT.sub("", text[start:end]).strip(" \t>-*+"):
        following = re.compile(
            r"(?:[ \t\r>]*\n|[ \t>]*<!--.*?-->)*[ \t]*", re.DOTALL
        ).match(text, end)
        start = following.end() if following else end
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
    line = Place(at.order, start, end)
    blocks = [block.place for block in reading.blocks if overlap(block.place, line)]
    return Place(
        at.order,
        min([start, *(one.start for one in blocks)]),
        max([end, *(one.end for one in blocks)]),
    )


def overlap(one: Place, other: Place) -> bool:
    """Whether two places share a character, or one of them is a point in the other."""
    if one.order != other.order:
        return False
    return one.start < max(other.end, other.start + 1) and other.start < max(
        one.end, one.start + 1
    )


def allowed_by(finding: Finding, allowances: Sequence[Allowance]) -> Allowance | None:
    """The comment that allows a finding, if one does."""
    for one in allowances:
        if (
            one.why
            and covers(one.rules, finding.rule)
            and overlap(finding.place, one.over)
        ):
            return one
    return None


def entry_for(
    finding: Finding, ladder: Ladder, entries: Sequence[Allow]
) -> Allow | None:
    """The entry of rung.toml that allows a finding, if one does."""
    for entry in entries:
        if (
            covers((entry.rule,), finding.rule)
            and _here(finding, entry.place)
            and _said(finding, ladder, entry.quote)
        ):
            return entry
    return None


def _here(finding: Finding, place: str) -> bool:
    level, _, category = place.partition("/")
    return (not level or level == finding.level) and (
        not category or category == finding.category
    )


def _said(finding: Finding, ladder: Ladder, quote: str) -> bool:
    if not quote or quote in finding.quote:
        return True
    return any(
        quote in one.text and overlap(one.place, finding.place)
        for one in ladder.statements
    )


def troubles(
    allowances: Sequence[Allowance], used: Sequence[Allowance], known: Sequence[str]
) -> Iterator[Finding]:
    """Findings on the comments themselves: no reason, no such rule, nothing left to allow."""
    families = {name.split("/")[0] for name in known}
    for one in allowances:
        unknown = [
            name for name in one.rules if name not in known and name not in families
        ]
        if not one.rules or unknown:
            told = (
                f"There is no rule {unknown[0]!r}" if unknown else "This names no rule"
            )
            yield _trouble(
                one, "allow/unknown-rule", f"{told}; `rung rules` lists them."
            )
        elif not one.why:
            yield _trouble(
                one,
                "allow/no-reason",
                "This allows nothing until it says why: add 'because …'.",
            )
        elif one not in used:
            yield Finding(
                place=one.at,
                message="Nothing here needs this allowance any more; delete it.",
                rule="allow/stale",
                severity="info",
            )


def _trouble(one: Allowance, rule: str, message: str) -> Finding:
    return Finding(place=one.at, message=message, rule=rule, severity="warning")
