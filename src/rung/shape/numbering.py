"""Outlines counted by hand ("2. Senior Baker" above "2.1 Ovens"): the numbers tell headings from entries of lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rung.shape.lines import Line, heading_text, noun_like
from rung.shape.names import level_name
from rung.shape.vocabulary import acts

NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?[ \t\xa0]+(?=[^\W\d])")
CHAPTER = re.compile(r"(?P<number>\d{1,2})[ \t\xa0]+(?=[^\W\d])")
FEWEST = 2
"""Numbers that must follow one another before they are taken for an outline."""
Number = tuple[int, ...]


def outlined(lines: Sequence[Line]) -> list[Line]:
    """The lines without the numbers of an outline, the headings above its first numbers no longer entries of a list."""
    numbers = _counted(lines)
    found = list(lines)
    for at, number in numbers.items():
        found[at] = _without(lines[at], NUMBER)
        if (
            number[-1] == 1
            and at
            and at - 1 not in numbers
            and lines[at - 1].source == lines[at].source
        ):
            found[at - 1] = _chapter(lines[at - 1], number)
    return found


def _counted(lines: Sequence[Line]) -> dict[int, Number]:
    """The lines that count on: a first one ("2.1") or the one after a number seen before ("2.2"); a lone number is
    a measure.
    """
    found: dict[int, Number] = {}
    seen: set[tuple[int, Number]] = set()
    for at, line in enumerate(lines):
        hit = NUMBER.match(line.text)
        if not hit:
            continue
        number = tuple(int(one) for one in hit["number"].split("."))
        before = (*number[:-1], number[-1] - 1)
        if number[-1] == 1 or (line.source, before) in seen:
            found[at] = number
            seen.add((line.source, number))
    counts = Counter(source for source, _ in seen)
    return {
        at: number for at, number in found.items() if counts[lines[at].source] >= FEWEST
    }


def _without(line: Line, number: re.Pattern[str]) -> Line:
    """A line without its number; a sentence that is counted is an entry of a list."""
    hit = number.match(line.text)
    if not hit:
        return line
    label = number.sub("", line.label, count=1)
    kind = "item" if line.look == "" and line.kind == "paragraph" else line.kind
    return line._replace(
        start=line.start + hit.end(),
        text=line.text[hit.end() :],
        label=label,
        kind=kind,
    )


def _chapter(line: Line, first: Number) -> Line:
    """The line above the first number of a chapter, as its heading if it reads as one."""
    hit = CHAPTER.match(line.text)
    if hit and first[:-1] == (int(hit["number"]),):
        line = _without(line, CHAPTER)
    if line.kind != "item" or line.look == "" or not _titles(line):
        return line
    return line._replace(
        kind="paragraph", depth=0, look="bare" if line.look == "parent" else line.look
    )


def _titles(line: Line) -> bool:
    text = heading_text(line)
    return (
        level_name(text) is not None
        or text.isupper()
        or (noun_like(text) and not acts(text))
    )
