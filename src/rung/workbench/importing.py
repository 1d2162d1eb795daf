"""What an import makes of its sources: the ladder to write, the mapping that was guessed, and what was left over."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

import msgspec

from rung.model.ladder import COMMON, Entry, Ladder
from rung.model.reading import Reading
from rung.model.source import Block
from rung.reports.lines import Lines
from rung.shape.exact.canonical import canonical
from rung.workbench.outline import OutlinedLine, outline
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
    left = tuple(_line(opened, lines, one) for one in kept)
    by_line = groupby(
        zip(left, kept, strict=True), key=lambda pair: (pair[0].file, pair[0].line)
    )
    intro = tuple(
        " · ".join(dict.fromkeys(blocks.text(one) or one.text for _, one in held))
        for _, held in by_line
    )
    passed = (blocks.text(one) for one in ladder.ledger if one.became == "markup")
    return Import(
        opened,
        replace(ladder, intro=tuple(dict.fromkeys(intro))),
        left,
        (),
        tuple(one for one in passed if WORD.search(one)),
    )


def summary(one: Import) -> Iterator[str]:
    """The guessed mapping, for a person to say yes or no to."""
    ladder = one.ladder
    counts = Counter((said.track, said.level) for said in ladder.statements)
    yield f"Title:      {ladder.title or '(none)'}"
    for track in ladder.tracks:
        yield f"Levels{f' of {track}' if track else ''}:"
        for level in (each for each in ladder.levels if each.track == track):
            title = f": {level.title}" if level.title else ""
            yield f"  {level.id or '(unnamed)'}{title}  ({_many(counts[track, level.id], 'statement')})"
    yield f"All levels: {_many(counts['', COMMON], 'statement')}"
    said = Counter(said.category for said in ladder.statements)
    yield "Categories: " + (
        ", ".join(f"{each.name} ({said[each.name]})" for each in ladder.categories)
        or "(none)"
    )
    if said[""]:
        yield f"            {_many(said[''], 'statement')} of whole levels, under no category"
    if one.left:
        yield f"Outside every level, kept at the head of the ladder: {_many(len(one.left), 'line')}"
        yield from (f"  {line.line:5}  {line.text[:120]}" for line in one.left)
    if one.passed:
        some = ", ".join(text[:40] for text in dict.fromkeys(one.passed))[:160]
        yield f"Taken for comments, keys and labels of the format and not written: {_many(len(one.passed), 'text')}"
        yield f"         {some} …"
    for finding in ladder.findings:
        if finding.severity != "info":
            yield f"Note: {finding.message}"


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
    return msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n"


def _beside(opened: Opened) -> Iterator[str]:
    """What a file of the canonical form holds that the form itself does not: comments, other keys of its head."""
    for block in opened.reading.blocks:
        if (
            block.kind == "note"
            and not block.text.startswith("rung: ")
            and block.cell is None
        ):
            yield f"line {opened.reading.line_of(block.place)[0]}: a comment, {block.text[:80]!r}"
    for entry in opened.ladder.ledger:
        if entry.became == "unplaced":
            yield f"line {opened.reading.line_of(entry.place)[0]}: {entry.text[:80]!r}"


def _left(ladder: Ladder, blocks: _Blocks) -> list[Entry]:
    """The lines that say something and that neither a level nor the definition of a category has."""
    said = [_words(one.definition) for one in ladder.categories]
    return [
        one
        for one in ladder.ledger
        if one.became in KEPT
        and one.text
        and not (one.became == "definition" and _is_in(_defining(one, blocks), said))
    ]


def _defining(entry: Entry, blocks: _Blocks) -> str:
    """The words of a line that defines a category, without the name that may stand before them."""
    words = _words(blocks.text(entry) or entry.text)
    name = _words(entry.category)
    return words.removeprefix(name).strip() if name else words


def _is_in(words: str, said: list[str]) -> bool:
    """Whether a definition of the ladder has these words, in order."""
    return any(f" {words} " in f" {one} " for one in said)


def _words(text: str) -> str:
    """The words of a text alone, small, with single blanks."""
    return " ".join(re.findall(r"\w+", text.casefold()))


class _Blocks:
    """The blocks of a reading by their places."""

    def __init__(self, reading: Reading) -> None:
        self._blocks: dict[int, list[Block]] = defaultdict(list)
        for block in sorted(
            (one for one in reading.blocks if one.runs), key=lambda one: one.place
        ):
            self._blocks[block.place.order].append(block)

    def text(self, entry: Entry) -> str:
        """A line as a reader sees it, without the signs of its format; empty where it has nothing but signs."""
        held = self._blocks.get(entry.place.order, [])
        upto = bisect_left(held, entry.place.end, key=lambda one: one.place.start)
        first = upto
        while first and held[first - 1].place.end > entry.place.start:
            first -= 1
        return " ".join(one.text for one in held[first:upto])


def _line(opened: Opened, lines: Lines, entry: Entry) -> OutlinedLine:
    region = lines.region(entry.place)
    name = opened.reading.sources[region.source].name
    return OutlinedLine(
        region.line, entry.text, entry.became, entry.level, entry.category, name
    )


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
