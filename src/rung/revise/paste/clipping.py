"""Reads a clipping that is no ladder yet: a list for one level, what is common, taglines, and what its writer wants."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rung.model.ladder import COMMON, Category, Ladder, Level, Role, Statement
from rung.model.request import Request
from rung.model.source import Place, Run
from rung.revise.paste.answers import NUMBERED

LEAD = re.compile(
    r"^\s*(?:#+\s*|\*\*)?(?P<name>[^:*\n]{3,80}?)(?:\*\*)?:(?:\*\*)?[ \t]*(?P<rest>.*)$"
)
ITEM = re.compile(r"^\s*(?:[-*+•]|\d+[.)])\s+(?P<text>\S.*?)\s*$")
SHARED = re.compile(
    r"\b(?:shared|common|everyone|all (?:levels|engineers|roles)|every level)\b",
    re.IGNORECASE,
)
TAGLINE = re.compile(r"\b(?:tagline|summary|headline)\b", re.IGNORECASE)
OLD = re.compile(r"\b(?:current|old|previous)\b", re.IGNORECASE)
CALLED = re.compile(
    r"(\w+) (?:skills|behaviou?rs|statements)|expectations for (\w+)", re.IGNORECASE
)


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
    wanted = request.level.upper()
    reader = _Reader(request.category)
    offset = 0
    for line in text.splitlines(keepends=True):
        reader.take(line, offset)
        offset += len(line)
    if wanted not in {one.level for one in reader.listed}:
        return None
    kept = [*_summary(reader.taglines, wanted), *reader.listed]
    return Clipping(_ladder(kept), "\n".join(reader.told))


class _Reader:
    """The statements of a clipping in order, and what is no statement, as far as it is read."""

    def __init__(self, category: str) -> None:
        self.category = category
        self.listed: list[Row] = []
        self.taglines: list[Row] = []
        self.told: list[str] = []
        self._at: tuple[str, str] | None = None

    def take(self, line: str, offset: int) -> None:
        """Read a line that begins at this offset: an item of the list begun before, the lead of a list, or talk."""
        item, lead = ITEM.match(line), LEAD.match(line.rstrip("\n"))
        if item and self._at:
            start = offset + item.start("text")
            self.listed.append(Row(*self._at, "expectation", item["text"], start))
        elif lead and _names_level(lead["name"]):
            self._begin(lead, offset)
            self.told.append(line.strip())
        elif line.strip() and not item:
            self._at = None
            self._tell(line.strip(), lead)

    def _begin(self, lead: re.Match[str], offset: int) -> None:
        """Begin a list, of which the first statement may stand behind its lead; or read a tagline."""
        name, text = lead["name"], lead["rest"].strip()
        self._at = level, category = _level(name), _category(name, self.category)
        start = offset + lead.end("rest") - len(lead["rest"].lstrip())
        old = bool(OLD.search(name))
        if text and TAGLINE.search(name):
            self.taglines.append(Row(level, "", "summary", text, start, old))
        elif text:
            self.listed.append(Row(level, category, "expectation", text, start, old))

    def _tell(self, text: str, lead: re.Match[str] | None) -> None:
        """Keep what the writer tells; what only defines the category asked for tells nothing."""
        name = lead["name"].strip() if lead else None
        if name is None or name.casefold() != self.category.casefold():
            self.told.append(text)


def _names_level(name: str) -> bool:
    """Whether a lead says of whom its list speaks: a level, or all of them.

    >>> _names_level("IC3"), _names_level("Craft")
    (True, False)
    """
    return bool(NUMBERED.search(name) or SHARED.search(name))


def _level(name: str) -> str:
    """The level that a lead names; what is common where it names none.

    >>> _level("At IC3"), _level("Craft")
    ('IC3', 'common')
    """
    found = NUMBERED.search(name)
    return found[0] if found else COMMON


def _category(name: str, wanted: str) -> str:
    """The category asked for where the lead names it, else the word that the lead calls its list by."""
    if wanted and wanted.casefold() in name.casefold():
        return wanted
    called = CALLED.search(name)
    return (called[1] or called[2]).capitalize() if called else ""


def _summary(taglines: Sequence[Row], wanted: str) -> list[Row]:
    """The newest tagline, for the level asked about even where it names another one; that is the judge's to report."""
    ranked = sorted(taglines, key=lambda one: (one.old, one.level != wanted))
    return [one._replace(level=wanted) for one in ranked[:1]]


def _ladder(rows: Sequence[Row]) -> Ladder:
    """The rows as a ladder, its levels in the order of their names."""
    names = sorted({one.level for one in rows} - {COMMON})
    categories = dict.fromkeys(one.category for one in rows if one.category)
    return Ladder(
        levels=tuple(Level(name, "", "", rank) for rank, name in enumerate(names)),
        categories=tuple(map(Category, categories)),
        statements=tuple(_statement(one, order) for order, one in enumerate(rows)),
    )


def _statement(one: Row, order: int) -> Statement:
    """A row as a statement in the place where it was read."""
    run = Run(one.text, Place(0, one.start, one.start + len(one.text)))
    return Statement(one.level, one.category, (run,), one.role, "", order)
