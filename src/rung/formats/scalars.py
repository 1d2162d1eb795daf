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
        return Scalars(
            gathered(
                _Walk(text, start).blocks(YAML(typ="safe", pure=True).parse(piece)),
                "The YAML",
            ),
            (),
        )
    except (YAMLError, RecursionError, TooDeep, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        at = start + min(getattr(mark, "index", 0), max(len(piece) - 1, 0))
        deep = isinstance(error, TooDeep | RecursionError)
        why = (
            "it is nested too deep"
            if deep
            else getattr(error, "problem", None) or "it holds a sign that YAML forbids"
        )
        found = noticed(
            Place(0, at, at),
            "yaml",
            f"This is not valid YAML and was read as plain lines: {why}.",
        )
        return Scalars(
            tuple(replace(one, kind="meta") for one in lines(text, start, end)),
            (found,),
        )


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
            name = type(event).__name__
            if name == "ScalarEvent":
                yield from self._kept(self._scalar(event))
            elif name == "AliasEvent":
                yield from self._kept(self._alias(event))
            elif name in ("MappingStartEvent", "SequenceStartEvent"):
                self._open(event, mapping=name == "MappingStartEvent")
            elif name in ("MappingEndEvent", "SequenceEndEvent"):
                self.path.close()
                self.recording = [
                    one for one in self.recording if one[2] <= self.path.depth
                ]

    def _open(self, event: Any, *, mapping: bool) -> None:
        path = self.path.open(mapping=mapping)
        if event.anchor:
            self.anchors[event.anchor] = []
            self.recording.append((event.anchor, path, self.path.depth))

    def _kept(self, blocks: Iterator[Block]) -> Iterator[Block]:
        for block in blocks:
            for anchor, path, _ in self.recording:
                self.anchors[anchor].append(replace(block, key=block.key[len(path) :]))
            yield block

    def _scalar(self, event: Any) -> Iterator[Block]:
        path = self.path.value(event.value)
        if path is None:
            return
        start, end = (
            event.start_mark.index + self.offset,
            event.end_mark.index + self.offset,
        )
        blocks = list(self._lines(event, start, end, path))
        if event.anchor:
            self.anchors[event.anchor] = [replace(block, key="") for block in blocks]
        yield from blocks

    def _lines(self, event: Any, start: int, end: int, path: str) -> Iterator[Block]:
        style = event.style or ""
        begin = self.text.find("\n", start, end) + 1 or end
        if style == "|":
            found = [
                replace(one, kind="meta", key=path)
                for one in lines(self.text, begin, end)
            ]
        elif style == ">":
            folded = split(quoted(self.text, begin, end, ""))
            found = [
                Block(
                    "meta",
                    one,
                    Place(0, one[0].place.start, one[-1].place.end),
                    key=path,
                )
                for one in folded
            ]
        else:
            found = list(self._flow(event, start, end, style, path))
        yield from found or [Block("meta", (), Place(0, start, end), key=path)]

    def _flow(
        self, event: Any, start: int, end: int, style: str, path: str
    ) -> Iterator[Block]:
        inner = (start + 1, end - 1) if style else (start, end)
        runs: tuple[Run, ...] = quoted(self.text, *inner, style)
        if "".join(run.text for run in runs).strip() != event.value.strip():
            runs = (
                (Run(event.value, Place(0, start, end), literal=False),)
                if event.value.strip()
                else ()
            )
        found = list(split(runs))
        for number, line in enumerate(found):
            begin = line[0].place.start if number else start
            yield Block(
                "meta",
                line,
                Place(
                    0, begin, end if number + 1 == len(found) else line[-1].place.end
                ),
                key=path,
            )

    def _alias(self, event: Any) -> Iterator[Block]:
        path = self.path.value() or ""
        place = Place(
            0, event.start_mark.index + self.offset, event.end_mark.index + self.offset
        )
        for block in self.anchors.get(event.anchor, ()):
            runs = (Run(block.text, place, literal=False),) if block.runs else ()
            yield Block("meta", runs, place, key=path + block.key)
