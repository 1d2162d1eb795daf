"""Fixes of rules that reach further than what a finding marks, and what can be fixed in place."""

from __future__ import annotations

from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Entry, Heading, Statement


def with_fix(
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
