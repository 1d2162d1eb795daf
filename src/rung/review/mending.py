"""How rules mend text: the case of a replacement, and fixes that reach further than what a finding marks."""

from __future__ import annotations

from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Entry, Heading, Statement


def cased(new: str, old: str) -> str:
    """The new words with a capital letter where the old ones begin with one."""
    return capital(new) if old[:1].isupper() else new


def capital(text: str) -> str:
    """The text with its first letter as a capital, the rest untouched."""
    return text[:1].upper() + text[1:]


def mended(
    finding: Finding,
    statement: Statement,
    start: int,
    end: int,
    becomes: str,
    *,
    safe: bool = False,
) -> Finding:
    """The finding with a fix that replaces text[start:end], which may be more than it marks.

    Where that stretch can't be edited in place there is no fix, and nothing is safe.
    """
    fix = statement.finding(start, end, "", becomes=becomes).fix
    return replace(finding, fix=fix, safe=safe and bool(fix))


def editable(line: Entry | Heading) -> bool:
    """Whether the text of a line or heading stands in the source letter by letter, so that offsets in it are places."""
    return len(line.text) == line.place.end - line.place.start
