"""Every scalar of a YAML text as a block with the path of its key; aliases are spelt out, within bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from rung.formats.decoding import noticed
from rung.formats.limits import gathered
from rung.formats.text import lines
from rung.model.finding import Finding
from rung.model.source import Block, Place, Run

MAX_DEPTH = 100
PIECE = re.compile(r"[^\r\n]+")


class Scalars(NamedTuple):
    """The scalars of a YAML text, and what was wrong with it."""

    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...]


def scalars(text: str, start: int, end: int) -> Scalars:
    """The scalars between two offsets; what is no YAML is kept as plain lines, with a finding."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    piece = text[start:end]
    try:
        return Scalars(gathered(_Walk(text, start).blocks(YAML(typ="safe", pure=True).parse(piece)), "The YAML"), ())
    except (YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        at = start + min(getattr(mark, "index", 0), max(len(piece) - 1, 0))
        why = getattr(error, "problem", None) or "it is nested too deep"
        found = noticed(Place(0, at, at), "yaml", f"This is not valid YAML and was read as plain lines: {why}.")
        return Scalars(tuple(replace(one, kind="meta") for one in lines(text, start, end)), (found,))


class _Frame:
    """An open mapping or sequence: its path, and the key or number that comes next."""

    def __init__(self, path: str, mapping: bool) -> None:
        self.path, self.mapping = path, mapping
        self.key: str | None = None
        self.number = 0


class _Walk:
    """Events to blocks."""

    def __init__(self, text: str, offset: int) -> None:
        self.text, self.offset = text, offset
        self.frames: list[_Frame] = []
        self.anchors: dict[str, list[Block]] = {}
        self.recording: list[tuple[str, str, int]] = []

    def blocks(self, events: Any) -> Iterator[Block]:
        """A block for each scalar that is no key."""
        for event in events:
            name = type(event).__name__
            if name == "ScalarEvent":
                yield from self._kept(self._scalar(event))
            elif name == "AliasEvent":
                yield from self._kept(self._alias(event))
            elif name in ("MappingStartEvent", "SequenceStartEvent"):
                self._open(event, mapping=name == "MappingStartEvent")
            elif name in ("MappingEndEvent", "SequenceEndEvent"):
                self._close()

    def _open(self, event: Any, *, mapping: bool) -> None:
        path = self._next()
        if len(self.frames) >= MAX_DEPTH:
            raise ValueError
        self.frames.append(_Frame(path or "", mapping))
        if event.anchor:
            self.anchors[event.anchor] = []
            self.recording.append((event.anchor, path or "", len(self.frames)))

    def _close(self) -> None:
        self.recording = [one for one in self.recording if one[2] < len(self.frames)]
        self.frames.pop()

    def _kept(self, blocks: Iterator[Block]) -> Iterator[Block]:
        for block in blocks:
            for anchor, path, _ in self.recording:
                kept = self.anchors[anchor]
                if len(kept) < 10_000:
                    kept.append(replace(block, key=block.key[len(path) :]))
            yield block

    def _next(self, scalar: str | None = None) -> str | None:
        """The path of the value that comes now; None when what comes is itself a key."""
        frame = self.frames[-1] if self.frames else None
        if not frame:
            return ""
        if frame.mapping and frame.key is None:
            frame.key = scalar if scalar is not None else "?"
            return None
        last = frame.key if frame.mapping else str(frame.number)
        frame.key, frame.number = None, frame.number + 1
        step = (last or "").replace("~", "~0").replace("/", "~1")
        return f"{frame.path}/{step}" if frame.path else step

    def _scalar(self, event: Any) -> Iterator[Block]:
        path = self._next(event.value)
        if path is None:
            return
        start, end = event.start_mark.index + self.offset, event.end_mark.index + self.offset
        runs = tuple(_runs(self.text, start, end, event))
        place = Place(0, start, max(runs[-1].place.end, start) if runs else end)
        block = Block("meta", runs, place, key=path)
        if event.anchor:
            self.anchors[event.anchor] = [replace(block, key="")]
        yield block

    def _alias(self, event: Any) -> Iterator[Block]:
        path = self._next() or ""
        place = Place(0, event.start_mark.index + self.offset, event.end_mark.index + self.offset)
        for block in self.anchors.get(event.anchor, ()):
            runs = (Run(block.text, place, literal=False),) if block.runs else ()
            yield Block("meta", runs, place, key=path + block.key)


def _runs(text: str, start: int, end: int, event: Any) -> Iterator[Run]:
    """A scalar's value as runs: literal wherever the source has the same characters."""
    value: str = event.value
    at = start
    for piece in re.finditer(r"\S+(?:[ \t]+\S+)*", value):
        found = text.find(piece[0], at, end)
        if piece.start() and at > start:
            between = Place(0, at, max(found, at))
            yield Run("\n" if "\n" in value[: piece.start()][-2:] else " ", between, literal=False)
        if found < 0:
            yield Run(value[piece.start() :].rstrip(), Place(0, at, max(end, at)), literal=False)
            return
        yield Run(piece[0], Place(0, found, found + len(piece[0])))
        at = found + len(piece[0])
