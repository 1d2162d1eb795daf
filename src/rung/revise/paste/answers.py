"""Reads the answer of a chat assistant, however formatted, into lines with their places, and what it said around."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rung.lexicon.sentences import sentences
from rung.model.ladder import COMMON, Ladder
from rung.model.proposal import Line
from rung.model.request import Request
from rung.model.scope import name_of

FENCE = re.compile(r"^\s*(?:```|~~~)")
RULER = re.compile(r"^\s*(?:[-*_]\s?){3,}$")
SIGN = re.compile(r"^\s*(?:[-*+•–‣▪◦]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+")
QUOTE = re.compile(r"^\s*>\s?")
ROW = re.compile(r"^\s*\|(.+)\|\s*$")
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
LONGEST_LEAD = 4
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


def lines_of(answer: str, ladder: Ladder, request: Request) -> Read:
    """The lines of an answer; labels and bold type within a line stay, for they are the judge's to see."""
    rows = [row for row in _rows(answer) if row.strip()]
    listed = any(SIGN.match(row) for row in rows)
    at, lines, note = (request.level, request.category), [], []
    for number, row in enumerate(rows):
        text = QUOTE.sub("", row).strip()
        if CUT.match(text):
            note += rows[number:]
            break
        where = _heading(text, ladder, at)
        if where:
            at = where
        elif not _led(text, ladder)[0] and _talk(text, rows, number, listed):
            note.append(text)
        else:
            for place, said in _said(text, ladder, at):
                at = place
                lines.append(Line(name_of(ladder, place[0]), place[1], said))
    return Read(tuple(lines), " ".join(note))


def _rows(answer: str) -> Iterator[str]:
    """The lines of the answer; of a table the cells, each under the name of its column or its row."""
    table: list[list[str]] = []
    for row in answer.replace("\r\n", "\n").splitlines():
        cells = ROW.match(row)
        if cells and not CELL_RULE.match(row):
            table.append([cell.strip() for cell in re.split(r"(?<!\\)\|", cells[1])])
        elif not cells:
            yield from _table(table)
            table = []
            if not FENCE.match(row) and not RULER.match(row):
                yield row
    yield from _table(table)


def _table(table: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table of one column is a list; of more, the first cell of a row names it and the header names the columns."""
    if not table:
        return
    head, *rows = table
    if len(head) == 1:
        yield f"## {head[0]}"
        yield from (f"- {row[0]}" for row in rows)
        return
    for row in rows:
        for name, cell in zip(head[1:], row[1:], strict=False):
            if cell:
                yield f"## {row[0]} {name}".rstrip()
                yield from (
                    f"- {piece.strip()}"
                    for piece in re.split(r"<br\s*/?>", cell)
                    if piece.strip()
                )


def _heading(text: str, ladder: Ladder, at: tuple[str, str]) -> tuple[str, str] | None:
    """Where the lines below a heading belong; None when it is no heading, or one that names no place of the ladder."""
    found = HEADED.match(text)
    name = (
        (found["hash"] or found["name"] or found["plain"] or "").strip(" *_:")
        if found
        else ""
    )
    if not found or not name:
        bare = _bare(text, ladder)
        return (at[0], bare) if bare else None
    level, category = _level(name, ladder), _category(name, ladder)
    if not level and not category:
        return (
            at
            if SIGN.match(text) is None and (found["hash"] or found["plain"])
            else None
        )
    return (level or at[0], category or ("" if level and level != at[0] else at[1]))


def _bare(text: str, ladder: Ladder) -> str:
    """The category that a line names, if it does nothing else."""
    plain = text.strip(" *_:#").lower()
    return next(
        (one.name for one in ladder.categories if one.name.lower() == plain), ""
    )


def _level(name: str, ladder: Ladder) -> str:
    hits = [
        one.id
        for one in ladder.levels
        if re.search(rf"\b{re.escape(one.id)}\b", name, re.IGNORECASE)
    ]
    if hits:
        return max(hits, key=len)
    shape = re.search(r"\b[A-Z]{1,3}\d{1,2}\b", name)
    if shape:
        return shape[0]
    return (
        COMMON
        if re.search(
            r"\b(?:all (?:levels|engineers|roles)|every(?:one| level)|common)\b",
            name,
            re.I,
        )
        else ""
    )


def _category(name: str, ladder: Ladder) -> str:
    return next(
        (
            one.name
            for one in ladder.categories
            if re.search(rf"\b{re.escape(one.name)}\b", name, re.IGNORECASE)
        ),
        "",
    )


def _talk(text: str, rows: Sequence[str], number: int, listed: bool) -> bool:
    """Whether a line is what the assistant says about its answer and not the answer."""
    if SIGN.match(text) or WRAPPED.match(text):
        return False
    if CHAT.match(text.strip("*_ ")):
        return True
    edge = number in (0, len(rows) - 1)
    return listed and edge and not text.startswith("**")


def _led(text: str, ladder: Ladder) -> tuple[tuple[str, str] | None, str]:
    """The place that a line names before a colon, and the rest of the line: "IC5, Impact: …"."""
    led = LED.match(SIGN.sub("", text).strip())
    if not led or len(led["name"].split()) > LONGEST_LEAD:
        return None, text
    place = _level(led["name"], ladder), _category(led["name"], ladder)
    return (place, led["rest"].strip()) if any(place) else (None, text)


def _said(
    text: str, ladder: Ladder, at: tuple[str, str]
) -> Iterator[tuple[tuple[str, str], str]]:
    """The statements of a line, with the place that it names itself: "IC5, Impact: …"."""
    plain = SIGN.sub("", text).strip()
    named, rest = _led(plain, ladder)
    if named:
        at, plain = (named[0] or at[0], named[1] or at[1]), rest
    whole = WRAPPED.match(plain)
    plain = whole[1] if whole else plain
    pieces = (
        [plain]
        if SIGN.match(text)
        else [plain[start:end] for start, end in sentences(plain)]
    )
    for piece in pieces:
        if piece.strip():
            yield at, piece.strip()
