"""Safe fixes: applied together where they don't touch each other, read again, and again until nothing safe is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, product
from typing import NamedTuple

from rung.model.finding import Edit, Finding
from rung.model.reading import Reading
from rung.workbench.workbench import Opened, Workbench, patched

PASSES = 10
"""A fix that comes back after so many passes is a bug in its rule, not a reason to hang."""


class Fixed(NamedTuple):
    """A document before and after its safe fixes, and how many were applied."""

    before: Opened
    after: Opened
    applied: int


def fixed(workbench: Workbench, opened: Opened) -> Fixed:
    """The document with every safe fix of findings that count applied; nothing is written."""
    after, applied = opened, 0
    for _ in range(PASSES):
        fixes = tuple(_apart(workbench.review(after).findings))
        if not fixes:
            break
        edits = tuple(chain.from_iterable(fixes))
        after = workbench.open(*patched(workbench, after, edits))
        applied += len(fixes)
    return Fixed(opened, after, applied)


def difference(change: Fixed) -> str:
    """The change as a unified diff of the text that people see; empty when there is none."""
    import difflib  # 5 ms that only --diff pays

    made: list[str] = []
    for old, new in zip(change.before.readings, change.after.readings, strict=True):
        name = old.sources[0].name
        made += difflib.unified_diff(_lines(old), _lines(new), f"a/{name}", f"b/{name}")
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in made
    )


def _lines(reading: Reading) -> list[str]:
    """The lines of a text file, or a line for each part of a source that is no text."""
    if len(reading.parts) == 1:
        return reading.parts[0].text.splitlines(keepends=True)
    return [part.text + "\n" for part in reading.parts]


def _apart(findings: Iterable[Finding]) -> Iterator[tuple[Edit, ...]]:
    """The safe fixes in reading order that touch no edit of one before; a fix is taken whole or not at all."""
    taken: list[Edit] = []
    safe = (one.fix for one in findings if one.safe and one.fix)
    for fix in safe:
        pairs = product(fix, taken)
        if not any(edit.place.overlaps(other.place) for edit, other in pairs):
            taken += fix
            yield fix
