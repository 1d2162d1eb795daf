"""What an import makes of its sources: the ladder to write, the mapping that was guessed, and what was left over."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import msgspec

from rung.model.ladder import COMMON, Entry, Ladder
from rung.model.reading import Reading
from rung.model.source import Block, Place
from rung.reports.lines import Lines
from rung.reports.wording import number_of
from rung.review.groups import grouped
from rung.shape.exact.canonical import canonical
from rung.workbench.forms import json
from rung.workbench.outline import OutlinedLine, outline, outlined_line
from rung.workbench.workbench import Opened, Workbench

WORD = re.compile(r"[^\W\d_]{2}")
KEPT = ("intro", "unplaced", "definition")
"""Lines that say something and belong to no level."""


@dataclass(frozen=True, slots=True)
class Import:
    """One import before it is written. `left` are the lines outside every level, which go to the head of the ladder;
    `lost` is what the canonical form can't hold at all, `passed` the text that was taken for plumbing of its format.
    """

    opened: Opened
    ladder: Ladder
    left: tuple[OutlinedLine, ...]
    lost: tuple[str, ...]
    passed: tuple[str, ...] = ()


class Account(msgspec.Struct, frozen=True):
    """The ledger of an import as JSON: every line of the input, and how many became what."""

    sources: tuple[str, ...]
    levels: tuple[str, ...]
    categories: tuple[str, ...]
    became: dict[str, int]
    ledger: tuple[OutlinedLine, ...]


def imported(workbench: Workbench, opened: Opened) -> Import:
    """The ladder that an import writes: what was understood, with whatever says something kept."""
    ladder = opened.ladder
    if canonical(opened.reading) is not None:
        return Import(opened, ladder, (), tuple(_beside(opened)))
    blocks = _Blocks(opened.reading)
    kept = _left(ladder, blocks)
    lines = Lines(opened.reading)
    return Import(
        opened,
        replace(ladder, intro=_intro(kept, lines, blocks)),
        tuple(outlined_line(lines, one) for one in kept),
        (),
        _passed(ladder, blocks),
    )


def _intro(kept: Sequence[Entry], lines: Lines, blocks: _Blocks) -> tuple[str, ...]:
    """The text of lines outside every level, each text once; what stands in one row of the source is put together."""
    rows = grouped(
        kept, lambda one: (lines.file(one.place), lines.region(one.place).line)
    )
    texts = (dict.fromkeys(map(blocks.said, row)) for row in rows.values())
    return tuple(dict.fromkeys(" · ".join(row) for row in texts))


def _passed(ladder: Ladder, blocks: _Blocks) -> tuple[str, ...]:
    """The texts that were taken for plumbing of the format, as far as they hold a word."""
    markup = (one for one in ladder.ledger if one.became == "markup")
    return tuple(filter(WORD.search, map(blocks.text, markup)))


def summary(one: Import) -> Iterator[str]:
    """The guessed mapping, for a person to say yes or no to: a line each, as a terminal shows it."""
    ladder = one.ladder
    yield f"Title:      {ladder.title or '(none)'}"
    yield from _levels(ladder)
    yield from _categories(ladder)
    yield from _outside(one.left)
    yield from _plumbing(one.passed)
    told = (finding for finding in ladder.findings if finding.severity != "info")
    yield from (f"Note: {finding.message}" for finding in told)


def _levels(ladder: Ladder) -> Iterator[str]:
    """The levels of each track, lowest first, with how much is said of each; then what is said of all levels."""
    said = Counter((one.track, one.level) for one in ladder.statements)
    for track in ladder.tracks:
        yield f"Levels of {track}:" if track else "Levels:"
        for level in ladder.levels_of(track):
            title = f": {level.title}" if level.title else ""
            count = number_of(said[track, level.id], "statement")
            yield f"  {level.id or '(unnamed)'}{title}  ({count})"
    yield f"All levels: {number_of(said['', COMMON], 'statement')}"


def _categories(ladder: Ladder) -> Iterator[str]:
    """The categories, with how much is said under each; then what stands under none."""
    said = Counter(one.category for one in ladder.statements)
    names = [f"{one.name} ({said[one.name]})" for one in ladder.categories]
    yield f"Categories: {', '.join(names) or '(none)'}"
    if said[""]:
        count = number_of(said[""], "statement")
        yield f"            {count} of whole levels, under no category"


def _outside(left: Sequence[OutlinedLine]) -> Iterator[str]:
    """The lines outside every level, if there are any."""
    if left:
        count = number_of(len(left), "line")
        yield f"Outside every level, kept at the head of the ladder: {count}"
    yield from (f"  {line.line:5}  {line.text[:120]}" for line in left)


def _plumbing(passed: Sequence[str]) -> Iterator[str]:
    """How much was taken for plumbing of the format, with the beginnings of some of it; nothing where nothing was."""
    if passed:
        some = ", ".join(text[:40] for text in dict.fromkeys(passed))[:160]
        count = number_of(len(passed), "text")
        yield f"Taken for comments, keys and labels of the format and not written: {count}"
        yield f"         {some} …"


def account(one: Import) -> bytes:
    """The ledger as JSON."""
    told = outline(one.opened)
    made = Account(
        tuple(source.name for source in one.opened.reading.sources),
        tuple(level.id for level in told.levels),
        tuple(category.name for category in told.categories),
        dict(Counter(line.became for line in told.ledger)),
        told.ledger,
    )
    return json(made).encode()


def _beside(opened: Opened) -> Iterator[str]:
    """What a file of the canonical form holds that the form itself does not: comments, other keys of its head."""
    for block in filter(_is_remark, opened.reading.blocks):
        yield f"{_line_of(opened, block.place)}: a comment, {block.text[:80]!r}"
    unplaced = (one for one in opened.ladder.ledger if one.became == "unplaced")
    for entry in unplaced:
        yield f"{_line_of(opened, entry.place)}: {entry.text[:80]!r}"


def _is_remark(block: Block) -> bool:
    """Whether a block is a comment that somebody wrote, on its own: not one in a table, nor one for rung."""
    is_comment = block.kind == "note" and block.cell is None
    return is_comment and not block.text.startswith("rung: ")


def _line_of(opened: Opened, place: Place) -> str:
    """The line of a place, as a message begins with it."""
    line, _ = opened.reading.line_of(place)
    return f"line {line}"


def _left(ladder: Ladder, blocks: _Blocks) -> list[Entry]:
    """The lines that say something and that neither a level nor the definition of a category has."""
    defined = "\n".join(f" {_words(one.definition)} " for one in ladder.categories)
    kept = filter(_is_outside, ladder.ledger)
    return [one for one in kept if not _is_defined(one, blocks, defined)]


def _is_outside(entry: Entry) -> bool:
    """Whether a line says something and belongs to no level."""
    return entry.became in KEPT and bool(entry.text)


def _is_defined(entry: Entry, blocks: _Blocks, defined: str) -> bool:
    """Whether a line defines a category in words that the ladder has already.

    defined: the words of each definition of the ladder, a line each, with a blank before and behind them.
    """
    return entry.became == "definition" and f" {_defining(entry, blocks)} " in defined


def _defining(entry: Entry, blocks: _Blocks) -> str:
    """The words of a line that defines a category, without the name that may stand before them."""
    words = _words(blocks.said(entry))
    return words.removeprefix(_words(entry.category)).strip()


def _words(text: str) -> str:
    """The words of a text alone, small, with single blanks."""
    return " ".join(re.findall(r"\w+", text.casefold()))


class _Blocks:
    """The blocks of a reading by their places."""

    def __init__(self, reading: Reading) -> None:
        speaking = (one for one in reading.blocks if one.runs)
        ordered = sorted(speaking, key=lambda one: one.place)
        self._blocks = grouped(ordered, lambda one: one.place.order)

    def said(self, entry: Entry) -> str:
        """A line as a reader sees it; as the source has it where that is nothing but signs."""
        return self.text(entry) or entry.text

    def text(self, entry: Entry) -> str:
        """A line as a reader sees it, without the signs of its format; empty where it has nothing but signs."""
        held = self._blocks.get(entry.place.order, [])
        upto = bisect_left(held, entry.place.end, key=lambda one: one.place.start)
        first = upto
        while first and held[first - 1].place.end > entry.place.start:
            first -= 1
        return " ".join(one.text for one in held[first:upto])
