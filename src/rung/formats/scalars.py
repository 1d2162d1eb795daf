"""Every scalar of a YAML text as a block with the path of its key; aliases are spelt out, within bounds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from rung.formats.decoding import noticed
from rung.formats.limits import TooLarge, gathered
from rung.formats.paths import Path, TooDeep
from rung.formats.quotes import quoted
from rung.formats.runs import split
from rung.formats.text import lines
from rung.formats.values import value_blocks
from rung.model.finding import Finding
from rung.model.source import Block, Place, Run

MAX_YAML = 5_000_000
"""YAML takes some two microseconds a character to read."""


class Scalars(NamedTuple):
    """The scalars of a YAML text, and what was wrong with it."""

    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...]


def scalars(text: str, start: int, end: int) -> Scalars:
    """The scalars between two offsets; what is no YAML is kept as plain lines, with a finding."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    piece = text[start:end]
    if len(piece) > MAX_YAML:
        raise TooLarge(
            f"This YAML has {len(piece) / 1e6:.0f} MB, which no ladder does; cut the ladder out of it."
        )
    try:
        events = YAML(typ="safe", pure=True).parse(piece)
        return Scalars(gathered(_Walk(text, start).blocks(events), "The YAML"), ())
    except (YAMLError, RecursionError, TooDeep, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        at = start + min(getattr(mark, "index", 0), max(len(piece) - 1, 0))
        found = noticed(
            Place(0, at, at),
            "yaml",
            f"This is not valid YAML and was read as plain lines: {_why(error)}.",
        )
        plain = (replace(one, kind="meta") for one in lines(text, start, end))
        return Scalars(tuple(plain), (found,))


def _why(error: Exception) -> str:
    """What is wrong with the YAML, as the second half of a sentence."""
    if isinstance(error, TooDeep | RecursionError):
        return "it is nested too deep"
    return getattr(error, "problem", None) or "it holds a sign that YAML forbids"


class _Walk:
    """Events to blocks."""

    def __init__(self, text: str, offset: int) -> None:
        self.text, self.offset = text, offset
        self.path = Path()
        self.anchors: dict[str, list[Block]] = {}
        self.recording: list[tuple[str, str, int]] = []

    def blocks(self, events: Any) -> Iterator[Block]:
        """Blocks for each scalar that is no key."""
        for event in events:
            match type(event).__name__:
                case "ScalarEvent":
                    yield from self._kept(self._scalar(event))
                case "AliasEvent":
                    yield from self._kept(self._alias(event))
                case "MappingStartEvent" | "SequenceStartEvent" as name:
                    self._open(event, mapping=name == "MappingStartEvent")
                case "MappingEndEvent" | "SequenceEndEvent":
                    self._close()

    def _close(self) -> None:
        """End a list or mapping, and the recording of anchors that stood on it."""
        self.path.close()
        depth = self.path.depth
        self.recording = [one for one in self.recording if one[2] <= depth]

    def _open(self, event: Any, *, mapping: bool) -> None:
        """Begin a list or mapping; one with an anchor is recorded, so that aliases can repeat it."""
        path = self.path.open(mapping=mapping)
        if event.anchor:
            self.anchors[event.anchor] = []
            self.recording.append((event.anchor, path, self.path.depth))

    def _kept(self, blocks: Iterator[Block]) -> Iterator[Block]:
        """The same blocks, each added to every anchor that is being recorded, with its key counted from there."""
        for block in blocks:
            for anchor, path, _ in self.recording:
                self.anchors[anchor].append(replace(block, key=block.key[len(path) :]))
            yield block

    def _scalar(self, event: Any) -> Iterator[Block]:
        """The blocks of a scalar, if it is a value and no key."""
        path = self.path.value(event.value)
        if path is None:
            return
        blocks = list(self._lines(event, self._place(event), path))
        if event.anchor:
            self.anchors[event.anchor] = [replace(block, key="") for block in blocks]
        yield from blocks

    def _place(self, event: Any) -> Place:
        """Where an event stands in the whole text."""
        return Place(
            0, event.start_mark.index + self.offset, event.end_mark.index + self.offset
        )

    def _lines(self, event: Any, place: Place, path: str) -> Iterator[Block]:
        """The lines of a scalar: block scalars as they are, folded or not, others with their quotes."""
        _, start, end = place
        begin = self.text.find("\n", start, end) + 1 or end
        if event.style == "|":
            found = [
                replace(one, kind="meta", key=path)
                for one in lines(self.text, begin, end)
            ]
        elif event.style == ">":
            folded = split(quoted(self.text, begin, end, ""))
            found = [Block("meta", line, _extent(line), key=path) for line in folded]
        else:
            found = list(value_blocks(self._flow(event, start, end), start, end, path))
        yield from found or [Block("meta", (), place, key=path)]

    def _flow(self, event: Any, start: int, end: int) -> tuple[Run, ...]:
        """The runs of a scalar in quotes or none; where ruamel reads something else, what it reads."""
        style = event.style or ""
        inner = (start + 1, end - 1) if style else (start, end)
        runs = quoted(self.text, *inner, style)
        value = event.value.strip()
        if "".join(run.text for run in runs).strip() == value:
            return runs
        whole = Run(event.value, Place(0, start, end), literal=False)
        return (whole,) if value else ()

    def _alias(self, event: Any) -> Iterator[Block]:
        """What stands under an anchor once more, at the place of the alias, where it can't be edited."""
        path = self.path.value() or ""
        place = self._place(event)
        for block in self.anchors.get(event.anchor, ()):
            runs = (Run(block.text, place, literal=False),) if block.runs else ()
            yield Block("meta", runs, place, key=path + block.key)


def _extent(line: tuple[Run, ...]) -> Place:
    """From the first run of a line to the end of the last."""
    return Place(0, line[0].place.start, line[-1].place.end)
