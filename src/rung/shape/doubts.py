"""What is said when the guess is unsure: no levels, levels known by structure only, text that found no place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Ladder
from rung.model.reading import Reading
from rung.model.source import Place
from rung.shape.marks import Notebook
from rung.shape.statements import place_in

SUBJECT = re.compile(
    r"(?:As\s+an?\s+|An?\s+|The\s+|At\s+)?([A-Z]{1,5}\d{1,2}|Level\s\d)(?:s|'s)?\b(?!\s*[-–+])"
)
"""A level named as the one spoken of, at the very beginning."""


def doubts(ladder: Ladder, reading: Reading, book: Notebook) -> Ladder:
    """The ladder with a finding for each doubt."""
    return replace(
        ladder, findings=(*reading.findings, *_doubts(ladder, reading, book))
    )


def _doubts(ladder: Ladder, reading: Reading, book: Notebook) -> Iterator[Finding]:
    if not any(level.id for level in ladder.levels) and reading.parts:
        yield _no_levels(ladder)
    guessed = [opening for opening in book.openings if opening.name.guessed]
    if guessed:
        names = ", ".join(dict.fromkeys(opening.name.id for opening in guessed))
        yield Finding(
            place=guessed[0].place or Place(0, 0, 0),
            rule="shape/unsure-level",
            message=f"{names} are taken for levels only for where they stand; name the levels in rung.toml to be sure.",
        )
    if book.graded:
        yield Finding(
            place=Place(0, 0, 0),
            rule="shape/unnamed-categories",
            severity="info",
            message="The lead-ins grade themes that are named nowhere; name the categories in rung.toml, in order.",
        )
    yield from _mismatches(ladder)
    for mark in book.marks:
        if mark.became == "unplaced":
            block = reading.blocks[mark.block]
            yield Finding(
                place=place_in(block, mark.start, mark.end),
                quote=block.text[mark.start : mark.end],
                rule="shape/unplaced-text",
                severity="info",
                message="This stands outside every level; name its heading in rung.toml if it belongs to one.",
            )


def _no_levels(ladder: Ladder) -> Finding:
    message = "No level was recognised; name them under [levels] in rung.toml if there are any."
    if ladder.statements:
        message = "No level is named, so all statements count as one level; put a heading such as 'IC1' above them."
    bare = bool(ladder.statements) and not ladder.headings
    return Finding(
        place=Place(0, 0, 0),
        rule="shape/no-levels",
        message=message,
        severity="info" if bare else "warning",
    )


def _mismatches(ladder: Ladder) -> Iterator[Finding]:
    """A summary or first statement that opens by naming another level of the ladder ("An IC4 …" below IC3)."""
    known = {level.id: level for level in ladder.levels}
    first: set[tuple[str, str]] = set()
    for one in ladder.statements:
        if one.role != "summary" and (one.track, one.level) in first:
            continue
        first.add((one.track, one.level))
        named = SUBJECT.match(one.text)
        other = known.get(named[1]) if named else None
        if named and other and one.level in known and other.id != one.level:
            message = f"The heading says {one.level}, this says {named[1]}; correct the one that was pasted."
            yield replace(
                one.finding(*named.span(1), message), rule="shape/level-mismatch"
            )
