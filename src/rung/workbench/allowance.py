"""What a team has decided to leave as it is, and why: comments in the document and [[allow]] in rung.toml."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.model.reading import Reading
from rung.model.source import Place
from rung.workbench.lines_of_text import stretch
from rung.workbench.settings import Allow, covers, family

COMMENT = re.compile(
    r"<!--\s*rung:\s*allow\b(?P<body>.*?)-->", re.IGNORECASE | re.DOTALL
)
BODY = re.compile(
    r"\s*(?P<rules>[\w/\-]+(?:\s*,\s*[\w/\-]+)*)\s*(?:because\b[\s:]*(?P<why>.*\S))?\s*\Z",
    re.DOTALL,
)


BETWEEN = re.compile(r"(?:[ \t\r>]*\n|[ \t>]*<!--.*?-->)*[ \t]*", re.DOTALL)
"""Blank lines and other comments between a comment and what it speaks for."""


class Allowance(NamedTuple):
    """One comment that allows rules, where it stands and what it speaks for; without a reason it allows nothing."""

    rules: tuple[str, ...]
    why: str
    at: Place
    over: Place

    def allows(self, finding: Finding) -> bool:
        """Whether it gives a reason and speaks for the rule and the place of a finding."""
        speaks = bool(self.why) and covers(self.rules, finding.rule)
        return speaks and finding.place.overlaps(self.over)

    def finding(self, name: str, message: str) -> Finding:
        """A finding on the comment itself."""
        return Finding(place=self.at, message=message, rule=f"allow/{name}")


def comments(reading: Reading) -> tuple[Allowance, ...]:
    """The allowances written into a document. One speaks for its own line, or alone on a line for the next block."""
    return tuple(
        _allowance(reading, Place(order, *hit.span()), hit["body"])
        for order, part in enumerate(reading.parts)
        for hit in COMMENT.finditer(part.text)
    )


def _allowance(reading: Reading, at: Place, body: str) -> Allowance:
    """The allowance that a comment at a place makes; one whose body can't be read names no rule."""
    over = _over(reading, at)
    read = BODY.match(body)
    if read is None:
        return Allowance((), "", at, over)
    rules = tuple(re.split(r"\s*,\s*", read["rules"]))
    return Allowance(rules, " ".join((read["why"] or "").split()), at, over)


def _over(reading: Reading, at: Place) -> Place:
    """What a comment speaks for: the blocks on its own line; where it stands there alone, those on the next."""
    text = reading.parts[at.order].text
    start, end = stretch(text, at)
    if not COMMENT.sub("", text[start:end]).strip(" \t>-*+"):
        following = BETWEEN.match(text, end)
        start = following.end() if following else end
        end = stretch(text, Place(at.order, start, start))[1]
    line = Place(at.order, start, end)
    blocks = (block.place for block in reading.blocks if block.place.overlaps(line))
    touched = [line, *blocks]
    return min(touched)._replace(end=max(one.end for one in touched))


def allowed_by(finding: Finding, allowances: Sequence[Allowance]) -> Allowance | None:
    """The comment that allows a finding, if one does."""
    return next((one for one in allowances if one.allows(finding)), None)


def entry_for(
    finding: Finding, ladder: Ladder, entries: Sequence[Allow]
) -> Allow | None:
    """The entry of rung.toml that allows a finding, if one does."""
    return next((one for one in entries if _excuses(one, finding, ladder)), None)


def _excuses(entry: Allow, finding: Finding, ladder: Ladder) -> bool:
    """Whether an entry of rung.toml names the rule and the place of a finding, and quotes what is said there."""
    is_named = covers((entry.rule,), finding.rule) and _is_at(finding, entry.place)
    return is_named and _quotes(finding, ladder, entry.quote)


def _is_at(finding: Finding, place: str) -> bool:
    """Whether a finding is at a place as settings name it: IC3, or IC3/Execution; everything is at an empty one."""
    level, _, category = place.partition("/")
    in_level = level in ("", finding.level)
    return in_level and category in ("", finding.category)


def _quotes(finding: Finding, ladder: Ladder, quote: str) -> bool:
    """Whether what is quoted stands in the words of a finding, or in a statement that it touches."""
    said = (one.text for one in ladder.statements if one.place.overlaps(finding.place))
    return any(quote in text for text in (finding.quote, *said))


def troubles(
    allowances: Sequence[Allowance],
    used: Sequence[Allowance | None],
    known: Sequence[str],
) -> Iterator[Finding]:
    """Findings on the comments themselves: no reason, no such rule, nothing left to allow.

    used: the comment that allows each finding, if one does. known: the ids of the rules.
    """
    names = {*known, *map(family, known)}
    found = (_unknown(one, names) or _needless(one, used) for one in allowances)
    return filter(None, found)


def _unknown(one: Allowance, names: Collection[str]) -> Finding | None:
    """A finding on a comment that names no rule, or one that doesn't exist; None where it names known ones."""
    told = [f"There is no rule {name!r}" for name in one.rules if name not in names]
    if not one.rules:
        told = ["This names no rule"]
    if not told:
        return None
    return one.finding("unknown-rule", f"{told[0]}; `rung rules` lists them.")


def _needless(one: Allowance, used: Sequence[Allowance | None]) -> Finding | None:
    """A finding on a comment without a reason, or one that nothing needs; None where it does its work."""
    if not one.why:
        told = "This allows nothing until it says why: add 'because …'."
        return one.finding("no-reason", told)
    if one not in used:
        told = "Nothing here needs this allowance any more; delete it."
        return replace(one.finding("stale", told), severity="info")
    return None
