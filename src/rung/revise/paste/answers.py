"""Reads the answer of a chat assistant, however formatted, into lines with their places, and what it said around."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from rung.lexicon.sentences import sentences
from rung.model.ladder import COMMON, Ladder
from rung.model.proposal import Line
from rung.model.request import Request
from rung.model.scope import name_of

FENCE_OR_RULER = re.compile(r"^\s*(?:```|~~~|(?:[-*_]\s?){3,}$)")
LIST_SIGN = re.compile(r"^\s*(?:[-*+•–‣▪◦]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+")
QUOTE = re.compile(r"^\s*>\s?")
TABLE_ROW = re.compile(r"^\s*\|.+\|\s*$")
CELL_RULE = re.compile(r"^[\s|:–-]+$")
HEADED = re.compile(
    r"^\s*(?:#{1,6}\s+(?P<hash>.+?)#*|(?P<bold>\*\*|__)(?P<name>[^*_]+?):?(?P=bold):?|(?P<plain>[^.!?]{2,60}):)\s*$"
)
LED = re.compile(
    r"^(?:\*\*|__)?(?P<name>[\w][\w &/'’().-]{0,60}?)(?:\*\*|__)?\s*:\s*(?:\*\*|__)?\s*(?P<rest>\S.*)$"
)
WRAPPED = re.compile(r"^[\"“'](.+)[\"”']\.?$")
CUT = re.compile(r"^\W*cut(?: (?:for length|statements))?\W*$", re.IGNORECASE)
"""What stands below this the assistant names as left out."""
NUMBERED = re.compile(r"\b[A-Z]{1,3}\d{1,2}\b")
"""A name that a level may have, such as IC5."""
SHARED = re.compile(
    r"\b(?:all (?:levels|engineers|roles)|every(?:one| level)|common)\b",
    re.IGNORECASE,
)
LINE_BREAK = re.compile(r"<br\s*/?>")
LONGEST_LEAD = 4
"""Words; what is longer in front of a colon is no name of a place."""
CHAT = re.compile(
    r"^(?:certainly|sure|of course|absolutely|great|here(?:'s|’s| is| are)|below (?:is|are)|i(?:'ve|’ve| have)|let me"
    r"|let(?:'s|’s)|this (?:revised |updated |new )?(?:version|list|revision|set|rewrite)|these (?:revised |new )?"
    r"(?:statements|points|changes|revisions|bullets)|note:|notes?\b"
    r"|i (?:hope|removed|merged|kept|combined|dropped|can)"
    r"|feel free|would you|if you|given (?:the|your|these)|based on|okay|ok\b|thanks|thank you"
    r"|what (?:i )?changed|changes"
    r"|in this version|hope this|please let|the (?:revised|updated) (?:list|version|text))\b",
    re.IGNORECASE,
)


class Read(NamedTuple):
    """An answer as read: the lines that would stand in the ladder, and the talk around them."""

    lines: tuple[Line, ...]
    note: str


class Where(NamedTuple):
    """The level and the category that something names; empty for what it doesn't name."""

    level: str
    category: str

    def below(self, heading: Where) -> Where:
        """A heading below another one: another level begins without a category."""
        if self.level in ("", heading.level):
            return self.or_else(heading)
        return self

    def or_else(self, other: Where) -> Where:
        """The same, with what is not named as another place has it."""
        return Where(self.level or other.level, self.category or other.category)


NOWHERE = Where("", "")


def lines_of(answer: str, ladder: Ladder, request: Request) -> Read:
    """The lines of an answer; labels and bold type within a line stay, for they are the judge's to see."""
    rows = [row for row in _rows(answer) if row.strip()]
    texts = [QUOTE.sub("", row).strip() for row in rows]
    is_list = any(map(LIST_SIGN.match, rows))
    reader = _Reader(ladder, Where(request.level, request.category))
    for number, text in enumerate(texts):
        if CUT.match(text):
            reader.note += rows[number:]
            break
        is_edge = number in (0, len(rows) - 1)
        reader.take(text, is_edge=is_list and is_edge)
    return Read(tuple(reader.lines), " ".join(reader.note))


class _Reader:
    """What has been read of an answer so far, and the place that its next statements stand in."""

    def __init__(self, ladder: Ladder, at: Where) -> None:
        self.ladder, self.at = ladder, at
        self.lines: list[Line] = []
        self.note: list[str] = []

    def take(self, text: str, *, is_edge: bool) -> None:
        """Read one row. `is_edge`: it is the first or the last one around a list."""
        heading = self._heading(text)
        plain = LIST_SIGN.sub("", text).strip()
        named, rest = self._led(plain)
        if heading:
            self.at = heading
        elif not any(named) and _is_talk(text, is_edge=is_edge):
            self.note.append(text)
        else:
            self.at = named.or_else(self.at)
            self._add(rest, is_item=bool(LIST_SIGN.match(text)))

    def _add(self, text: str, *, is_item: bool) -> None:
        """Add the statements of a text: an item of a list is one, another text as many as it has sentences."""
        wrapped = WRAPPED.match(text)
        plain = wrapped[1] if wrapped else text
        level, category = name_of(self.ladder, self.at.level), self.at.category
        stretches = ((0, len(plain)),) if is_item else sentences(plain)
        found = (plain[start:end].strip() for start, end in stretches)
        self.lines += (Line(level, category, said) for said in found if said)

    def _heading(self, text: str) -> Where | None:
        """Where the lines below a heading belong; None when it is no heading, or one that names no place of the ladder."""
        found = HEADED.match(text)
        name = _name_in(found) if found else ""
        named = self._named(name)
        if any(named):
            return named.below(self.at)
        if found and name:
            return self.at if _is_marked(found) else None
        bare = self._bare(text)
        return self.at._replace(category=bare) if bare else None

    def _led(self, text: str) -> tuple[Where, str]:
        """The place that a line names before a colon, and the rest: "IC5 Impact: …"; nowhere and all of it for none."""
        led = LED.match(text)
        if not led or len(led["name"].split()) > LONGEST_LEAD:
            return NOWHERE, text
        named = self._named(led["name"])
        return named, led["rest"].strip() if any(named) else text

    def _named(self, name: str) -> Where:
        """The level and the category that a name mentions."""
        categories = (one.name for one in self.ladder.categories)
        category = next((one for one in categories if _mentions(name, one)), "")
        return Where(_level(name, self.ladder), category)

    def _bare(self, text: str) -> str:
        """The category that a line names, if it does nothing else."""
        plain = text.strip(" *_:#")
        names = (one.name for one in self.ladder.categories)
        return next((name for name in names if name.lower() == plain.lower()), "")


def _name_in(heading: re.Match[str]) -> str:
    """What stands in a heading, whichever way it is marked."""
    names = filter(None, heading.group("hash", "name", "plain"))
    return next(names, "").strip(" *_:")


def _is_marked(heading: re.Match[str]) -> bool:
    """Whether a heading can be nothing else: bold type alone may be a statement, and so may an item of a list."""
    text = heading["hash"] or heading["plain"]
    return bool(text) and not LIST_SIGN.match(heading.string)


def _level(name: str, ladder: Ladder) -> str:
    """The level that a name mentions, one of the ladder or one with letters and a number; empty for none."""
    known = [one.id for one in ladder.levels if _mentions(name, one.id)]
    if known:
        return max(known, key=len)
    numbered = NUMBERED.search(name)
    if numbered:
        return numbered[0]
    return COMMON if SHARED.search(name) else ""


def _mentions(text: str, name: str) -> bool:
    """Whether a name stands in a text as words of its own, case aside.

    >>> _mentions("IC3 Senior", "ic3"), _mentions("IC33", "IC3")
    (True, False)
    """
    return re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE) is not None


def _is_talk(text: str, *, is_edge: bool) -> bool:
    """Whether a line is what the assistant says about its answer and not the answer.

    >>> _is_talk("Here is the revised text:", is_edge=False), _is_talk("- Leads.", is_edge=True)
    (True, False)
    """
    if LIST_SIGN.match(text) or WRAPPED.match(text):
        return False
    if CHAT.match(text.strip("*_ ")):
        return True
    return is_edge and not text.startswith("**")


def _rows(answer: str) -> Iterator[str]:
    """The lines of the answer; of a table the cells, each under the name of its column or its row."""
    for is_table, rows in groupby(answer.splitlines(), key=_is_table_row):
        if is_table:
            yield from _table([_cells(row) for row in rows if not CELL_RULE.match(row)])
        else:
            yield from (row for row in rows if not FENCE_OR_RULER.match(row))


def _is_table_row(row: str) -> bool:
    """Whether a line is a row of a table, or the ruler below its header.

    >>> _is_table_row("| a | b |"), _is_table_row("a or b")
    (True, False)
    """
    return TABLE_ROW.match(row) is not None


def _cells(row: str) -> list[str]:
    """The texts of the cells of a row; an escaped bar separates none.

    >>> _cells("| a | b |")
    ['a', 'b']
    """
    inner = row.strip().removeprefix("|").removesuffix("|")
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", inner)]


def _table(table: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table of one column is a list; of more, the first cell of a row names it and the header names the columns.

    >>> list(_table([["", "Craft"], ["IC1", "Writes tests."]]))
    ['## IC1 Craft', '- Writes tests.']
    >>> list(_table([["Craft"], ["Writes tests."]]))
    ['## Craft', '- Writes tests.']
    """
    if not table:
        return
    head, *rows = table
    if len(head) == 1:
        yield f"## {head[0]}"
        yield from (f"- {row[0]}" for row in rows)
        return
    for row in rows:
        for column, cell in zip(head[1:], row[1:], strict=False):
            yield from _listed(f"{row[0]} {column}", cell)


def _listed(name: str, cell: str) -> Iterator[str]:
    """The pieces of a cell as items under a heading; nothing for an empty cell.

    >>> list(_listed("IC1", "Writes tests.<br>Asks.")), list(_listed("IC1", ""))
    (['## IC1', '- Writes tests.', '- Asks.'], [])
    """
    pieces = (piece.strip() for piece in LINE_BREAK.split(cell))
    items = [f"- {piece}" for piece in pieces if piece]
    if items:
        yield from (f"## {name}".rstrip(), *items)
