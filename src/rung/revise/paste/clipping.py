"""Reads a clipping that is no ladder yet: a list for one level, what is common, taglines, and what its writer wants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rung.model.ladder import COMMON, Category, Ladder, Level, Role, Statement
from rung.model.request import Request
from rung.model.source import Place, Run

LEAD = re.compile(
    r"^\s*(?:#+\s*|\*\*)?(?P<lead>[^:*\n]{3,80}?)(?:\*\*)?:(?:\*\*)?[ \t]*(?P<rest>.*)$"
)
SIGN = re.compile(r"^\s*(?:[-*+•]|\d+[.)])\s+(?P<text>\S.*?)\s*$")
NUMBERED = re.compile(r"\b[A-Z]{1,3}\d{1,2}\b")
SHARED = re.compile(
    r"\b(?:shared|common|everyone|all (?:levels|engineers|roles)|every level)\b",
    re.IGNORECASE,
)
TAGLINE = re.compile(r"\b(?:tagline|summary|headline)\b", re.IGNORECASE)
OLD = re.compile(r"\b(?:current|old|previous)\b", re.IGNORECASE)


class Clipping(NamedTuple):
    """A clipping as a ladder, and the words around it that say what is wanted."""

    ladder: Ladder
    intent: str


class Row(NamedTuple):
    """One statement of a clipping; `old` marks a tagline that a newer one replaces."""

    level: str
    category: str
    role: Role
    text: str
    start: int
    old: bool = False


def clipping(text: str, request: Request) -> Clipping | None:
    """The clipping as a ladder with the level asked for; None when it holds no list for that level."""
    wanted, told = request.level.upper(), list[str]()
    rows = list(_rows(text, request.category, told))
    if not any(one.level == wanted and one.role == "expectation" for one in rows):
        return None
    lists = [one for one in rows if one.role == "expectation"]
    summary = _summary([one for one in rows if one.role == "summary"], wanted)
    kept = [*([summary] if summary else []), *lists]
    names = sorted({one.level for one in kept if one.level != COMMON} | {wanted})
    categories = dict.fromkeys(one.category for one in lists if one.category)
    ladder = Ladder(
        levels=tuple(Level(name, "", "", rank) for rank, name in enumerate(names)),
        categories=tuple(Category(name) for name in categories),
        statements=tuple(_statement(one, order) for order, one in enumerate(kept)),
    )
    return Clipping(ladder, "\n".join(told))


def _rows(text: str, category: str, told: list[str]) -> Iterator[Row]:
    """The statements in order; what is no statement of a list is told to `told`."""
    at: tuple[str, str] | None = None
    offset = 0
    for line in text.splitlines(keepends=True):
        item, lead = SIGN.match(line), LEAD.match(line.rstrip("\n"))
        if item and at:
            yield Row(*at, "expectation", item["text"], offset + item.start("text"))
        elif lead and (NUMBERED.search(lead["lead"]) or SHARED.search(lead["lead"])):
            at = _level(lead["lead"]), _category(lead["lead"], category)
            role: Role = "summary" if TAGLINE.search(lead["lead"]) else "expectation"
            if lead["rest"].strip():
                old = bool(OLD.search(lead["lead"]))
                yield Row(
                    at[0],
                    at[1] if role != "summary" else "",
                    role,
                    lead["rest"].strip(),
                    _at(lead, offset),
                    old,
                )
            told.append(line.strip())
        elif line.strip() and not item:
            at = None
            if not lead or lead["lead"].strip().casefold() != category.casefold():
                told.append(line.strip())
        offset += len(line)


def _at(lead: re.Match[str], offset: int) -> int:
    return offset + lead.start("rest") + len(lead["rest"]) - len(lead["rest"].lstrip())


def _level(lead: str) -> str:
    found = NUMBERED.search(lead)
    return found[0] if found else COMMON


def _category(lead: str, category: str) -> str:
    """The category asked for where the lead names it, else the word that the lead calls its list by."""
    if category and category.casefold() in lead.casefold():
        return category
    found = re.search(
        r"(\w+) (?:skills|behaviou?rs|statements)|expectations for (\w+)",
        lead,
        re.IGNORECASE,
    )
    return next(
        (word for word in (found.groups() if found else ()) if word), ""
    ).capitalize()


def _summary(found: list[Row], wanted: str) -> Row | None:
    """The newest tagline, for the level asked about even where it names another one; that is the judge's to report."""
    ranked = sorted(found, key=lambda one: (one.old, one.level != wanted))
    return ranked[0]._replace(level=wanted) if ranked else None


def _statement(one: Row, order: int) -> Statement:
    run = Run(one.text, Place(0, one.start, one.start + len(one.text)))
    return Statement(one.level, one.category, (run,), one.role, "", order)
