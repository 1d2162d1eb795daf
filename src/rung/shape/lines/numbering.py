"""Outlines counted by hand ("2. Senior Baker" above "2.1 Ovens"): the numbers tell headings from entries of lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rung.shape.lines.line import Line
from rung.shape.lines.wording import acts, noun_like
from rung.shape.names import level_name

NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?[ \t\xa0]+(?=[^\W\d])")
CHAPTER = re.compile(r"(?P<number>\d{1,2})[ \t\xa0]+(?=[^\W\d])")
FEWEST = 2
"""Numbers in a file that must follow one another before they are taken for an outline."""
Number = tuple[int, ...]


def outlined(lines: Sequence[Line]) -> list[Line]:
    """The lines without the numbers of an outline, the headings above its first numbers no longer entries of a list.

    >>> [one.text for one in outlined(list(map(line, ("2 Head Baker", "2.1 Ovens", "2.2 Tools"))))]
    ['Head Baker', 'Ovens', 'Tools']
    >>> [one.text for one in outlined([line("2.1 Ovens"), line("2.4 Tools")])]
    ['2.1 Ovens', '2.4 Tools']
    """
    numbers = _outline_numbers(lines)
    found = list(lines)
    for at, number in numbers.items():
        found[at] = _without(NUMBER, lines[at])
        if number[-1] == 1 and _same_file(lines, at - 1, at) and at - 1 not in numbers:
            found[at - 1] = _chapter(lines[at - 1], number)
    return found


def _outline_numbers(lines: Sequence[Line]) -> dict[int, Number]:
    """The numbers of lines that count on: "2.1", or "2.2" after it. A lone number is a measure.

    >>> _outline_numbers([line("2.1 Ovens"), line("2.2 Tools"), line("3.5 litres")])
    {0: (2, 1), 1: (2, 2)}
    >>> _outline_numbers([line("2.1 Ovens"), line("3.5 litres")])
    {}
    """
    found: dict[int, Number] = {}
    seen: set[tuple[int, Number]] = set()
    for at, line in enumerate(lines):
        number = _number(line)
        if number and (number[-1] == 1 or (line.source, _before(number)) in seen):
            found[at] = number
            seen.add((line.source, number))
    counts = Counter(source for source, _ in seen)
    return {at: one for at, one in found.items() if counts[lines[at].source] >= FEWEST}


def _number(line: Line) -> Number:
    """The number of several parts that a line begins with, empty where there is none: "2.1" gives (2, 1).

    >>> _number(line("2.1 Ovens")), _number(line("2 Ovens")), _number(line("2.1 3"))
    ((2, 1), (), ())
    """
    hit = NUMBER.match(line.text)
    return tuple(map(int, hit["number"].split("."))) if hit else ()


def _before(number: Number) -> Number:
    """The number that counts one less: 2.1 before 2.2.

    >>> _before((2, 2))
    (2, 1)
    """
    return *number[:-1], number[-1] - 1


def _without(number: re.Pattern[str], line: Line) -> Line:
    """A line without its number; a sentence that is counted is an entry of a list.

    >>> _without(NUMBER, line("2.1 Ovens")).text, _without(NUMBER, line("Ovens")).text
    ('Ovens', 'Ovens')
    """
    hit = number.match(line.text)
    if hit is None:
        return line
    sentence = line.look == "" and line.kind == "paragraph"
    return line._replace(
        start=line.start + hit.end(),
        text=line.text[hit.end() :],
        label=number.sub("", line.label, count=1),
        kind="item" if sentence else line.kind,
    )


def _same_file(lines: Sequence[Line], above: int, at: int) -> bool:
    """Whether a line, which may not exist, stands in the same file as the one below it."""
    return above >= 0 and lines[above].source == lines[at].source


def _chapter(line: Line, first: Number) -> Line:
    """The line above the first number of a chapter, as its heading if it reads as one.

    "2 Senior Baker" above "2.1 Ovens" loses its number, and is no entry of a list of chapters.

    >>> _chapter(line("2 Senior Baker"), (2, 1)).text, _chapter(line("3 Senior Baker"), (2, 1)).text
    ('Senior Baker', '3 Senior Baker')
    """
    hit = CHAPTER.match(line.text)
    if hit and first[:-1] == (int(hit["number"]),):
        line = _without(CHAPTER, line)
    if not line.listed or line.look == "" or not _reads_as_heading(line):
        return line
    look = "bare" if line.look == "parent" else line.look
    return line._replace(kind="paragraph", depth=0, look=look)


def _reads_as_heading(line: Line) -> bool:
    """Whether a line names a level, is written in capitals, or can name a category.

    >>> _reads_as_heading(line("IC3")), _reads_as_heading(line("WHAT YOU DO")), _reads_as_heading(line("You do"))
    (True, True, False)
    """
    text = line.name
    if level_name(text) is not None or text.isupper():
        return True
    return noun_like(text) and not acts(text)
