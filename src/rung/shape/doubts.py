"""What is said when the guess is unsure: no levels, levels known by structure only, text that found no place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.model.reading import Reading
from rung.model.source import Block, Place
from rung.shape.notebook import Mark, Notebook
from rung.shape.statements import place_in

SUBJECT = re.compile(
    r"(?:As\s+an?\s+|An?\s+|The\s+|At\s+)?([A-Z]{1,5}\d{1,2}|Level\s\d)(?:s|'s)?\b(?!\s*[-–+])"
)
"""A level named as the one spoken of, at the very beginning."""
BEGINNING = Place(0, 0, 0)


def doubts(ladder: Ladder, reading: Reading, book: Notebook) -> Ladder:
    """The ladder with the troubles of reading and a finding for each doubt."""
    found = (
        *reading.findings,
        *_no_levels(ladder, reading),
        *_guessed_levels(book),
        *_unnamed_categories(book),
        *_mismatches(ladder),
        *(_unplaced(reading.blocks[mark.block], mark) for mark in _left_over(book)),
    )
    return replace(ladder, findings=found)


def _no_levels(ladder: Ladder, reading: Reading) -> Iterator[Finding]:
    """That no level has a name; an info where the draft looks like one level and nothing else."""
    if any(level.id for level in ladder.levels) or not reading.parts:
        return
    if not ladder.statements:
        message = "No level was recognised; name them under [levels] in rung.toml if there are any."
    else:
        message = "No level is named, so all statements count as one level; put a heading such as 'IC1' above them."
    one_level = ladder.statements and not ladder.headings
    yield Finding(
        place=BEGINNING,
        rule="shape/no-levels",
        message=message,
        severity="info" if one_level else "warning",
    )


def _guessed_levels(book: Notebook) -> Iterator[Finding]:
    """That nothing but their place says that headings are levels."""
    guessed = [opening for opening in book.openings if opening.name.guessed]
    if guessed:
        names = ", ".join(dict.fromkeys(opening.name.id for opening in guessed))
        yield Finding(
            place=guessed[0].place or BEGINNING,
            rule="shape/unsure-level",
            message=f"{names} are taken for levels only for where they stand; name the levels in rung.toml to be sure.",
        )


def _unnamed_categories(book: Notebook) -> Iterator[Finding]:
    """That lead-ins grade themes which have no name of their own."""
    if book.graded:
        yield Finding(
            place=BEGINNING,
            rule="shape/unnamed-categories",
            severity="info",
            message="The lead-ins grade themes that are named nowhere; name the categories in rung.toml, in order.",
        )


def _mismatches(ladder: Ladder) -> Iterator[Finding]:
    """A summary or first statement that opens by naming another level of the ladder ("An IC4 …" below IC3)."""
    known = {level.id for level in ladder.levels}
    seen: set[tuple[str, str]] = set()
    for one in ladder.statements:
        opens = (one.track, one.level) not in seen or one.role == "summary"
        seen.add((one.track, one.level))
        subject = SUBJECT.match(one.text)
        if opens and subject and one.level in known and subject[1] in known:
            yield from _mismatch(one, subject)


def _mismatch(one: Statement, subject: re.Match[str]) -> Iterator[Finding]:
    """That a statement names another level than the one it stands at, if it does."""
    if subject[1] != one.level:
        message = f"The heading says {one.level}, this says {subject[1]}; correct the one that was pasted."
        finding = one.finding(*subject.span(1), message)
        yield replace(finding, rule="shape/level-mismatch")


def _left_over(book: Notebook) -> Iterator[Mark]:
    """The marks of text that belongs to nothing."""
    return (mark for mark in book.marks if mark.became == "unplaced")


def _unplaced(block: Block, mark: Mark) -> Finding:
    """That a line stands outside every level."""
    return Finding(
        place=place_in(block, mark.start, mark.end),
        quote=block.text[mark.start : mark.end],
        rule="shape/unplaced-text",
        severity="info",
        message="This stands outside every level; name its heading in rung.toml if it belongs to one.",
    )
