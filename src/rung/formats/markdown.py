"""Markdown: CommonMark with pipe tables, front matter, and HTML wherever it stands."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from rung.formats.decoding import decode, noticed
from rung.formats.format import Format
from rung.formats.front import front_matter
from rung.formats.hypertext import Walk
from rung.formats.limits import counted, gathered
from rung.formats.paragraphs import comment, groups, spans
from rung.formats.pipes import pipe_table
from rung.formats.requote import requoted
from rung.formats.runs import Inside, trimmed
from rung.formats.signs import MARKER
from rung.formats.text import lines
from rung.formats.wording import backslashed, entities, worded
from rung.model.finding import Edit, Finding
from rung.model.reading import Reading
from rung.model.source import Block, BlockKind, Part, Place, Run, Source

if TYPE_CHECKING:
    from markdown_it.token import Token

SIGNS = re.compile(
    r"^[ ]{0,3}#{1,6}[ \t]+\S|^[ \t]{0,9}\|?[ \t]{0,9}:?-{2,99}:?[ \t]{0,9}\|[ \t|:-]*\r?$|^\*\*[^*\n]+\*\*",
    re.MULTILINE,
)
"""What only Markdown has: a heading, the line under a table's head, a line that opens in bold."""
LEAVES = (
    "heading_open",
    "paragraph_open",
    "table_open",
    "fence",
    "code_block",
    "html_block",
    "hr",
)
SIGN = 40
"""No sign before a heading or an item is wider than this."""
NOTHING = re.compile(r"(?:[>*+\-\s]|\d+[.)])*")
HEADING_SIGN = re.compile(r"#{1,6}[ \t]+$")
ITEM_SIGN = re.compile(rf"(?:{MARKER.pattern}|[-*+]|\d{{1,9}}[.)])[ \t]*$")


def _read(source: Source) -> Reading:
    decoded = decode(source)
    counted(decoded.text.count("\n") + decoded.text.count("\r"), source.name)
    walk = _Markdown(decoded.text)
    blocks = sorted(gathered(walk.blocks(), source.name), key=lambda block: block.place)
    return Reading(
        (source,),
        (Part(decoded.text),),
        tuple(blocks),
        (*decoded.findings, *walk.findings),
    )


def _patch(reading: Reading, edits: Sequence[Edit]) -> Source:
    """The source with edits made: values of the front matter quoted anew, all else escaped where it needs to be."""
    upto = _front_end(reading)
    head = [edit for edit in edits if edit.place.end <= upto]
    rest = [edit for edit in edits if edit.place.end > upto]
    again = _read(requoted(reading, head, _read)) if head else reading
    grown = len(again.parts[0].text) - len(reading.parts[0].text)
    moved = [
        Edit(Place(0, edit.place.start + grown, edit.place.end + grown), edit.text)
        for edit in rest
    ]
    return worded(again, moved, _read, (backslashed, entities))


def _front_end(reading: Reading) -> int:
    """Where the front matter ends; 0 where there is none."""
    ends = [block.place.end for block in reading.blocks if block.kind == "meta"]
    return max(ends, default=0)


def _sniff(source: Source) -> bool:
    return bool(
        SIGNS.search(
            source.data[:100_000].decode("utf-8", "replace").removeprefix("\ufeff")
        )
    )


class _Markdown:
    """One reading of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.findings: list[Finding] = []
        self.starts = [
            0,
            *(found.end() for found in re.finditer(r"\r\n|\n|\r", text)),
            len(text),
        ]
        from rung.formats.commonmark.grammar import (
            located_parser,
        )  # 20 ms that only Markdown pays

        self.parser = located_parser()
        self.env: dict[str, Any] = {}
        self.tables = itertools.count()
        self.html = Walk(text, self.tables)
        self.claimed: set[int] = set()
        self.containers: list[str] = []
        self.fresh = False
        self.first = 0

    def blocks(self) -> Iterator[Block]:
        """Every block; not in order, since lines that no rule took come last."""
        upto = 0
        if found := front_matter(self.text):
            upto = found.end
            self.findings += found.findings
            yield from found.blocks
        self.first = bisect.bisect_left(self.starts, upto)
        tokens: list[Token] = []
        source = re.sub(r"\r\n?", "\n", self.text[upto:]).replace("\x00", "\ufffd")
        self.parser.block.parse(source, self.parser, self.env, tokens)
        for opener, token in itertools.pairwise([*tokens[:1], *tokens]):
            yield from self._token(token, opener)
        yield from self.html.close()
        yield from self._rest()

    def _token(self, token: Token, opener: Token) -> Iterator[Block]:
        self._container(token)
        if token.map is None:
            return
        first, end = token.map[0] + self.first, token.map[1] + self.first
        if token.type in LEAVES:
            self.claimed |= set(range(first, end))
        match token.type:
            case "table_open":
                yield from self._table(first, end)
            case "inline":
                yield from self._paragraph(opener, token.content, first, end)
            case "html_block":
                yield from self.html.feed(self.starts[first], self.starts[end])
            case "fence":
                yield from self._fence(first, end)
            case "code_block":
                yield from lines(self.text, self.starts[first], self.starts[end])

    def _container(self, token: Token) -> None:
        name = token.type.rsplit("_", 1)[0]
        if name in ("bullet_list", "ordered_list", "list_item", "blockquote", "table"):
            if token.nesting > 0:
                self.containers.append(name)
            else:
                self.containers.pop()
            self.fresh = token.type == "list_item_open" or (
                self.fresh and name != "list_item"
            )

    def _table(self, first: int, end: int) -> Iterator[Block]:
        quotes = self.containers.count("blockquote")
        rows = [self._bare(number, quotes) for number in range(first, end)]
        found = pipe_table(self.text, rows, next(self.tables), self._inside)
        self.findings += found.findings
        yield from found.blocks

    def _inside(self, spans: Sequence[tuple[int, int]]) -> Inside:
        from rung.formats.commonmark.inline import inside

        return inside(self.parser, self.text, spans, self.env)

    def _bare(self, number: int, quotes: int) -> tuple[int, int]:
        """Where a line's own text begins and ends, block quote signs and indentation taken off."""
        start, line = self.starts[number], self._line(number)
        skip = re.match(rf"[ \t]*(?:>[ \t]*){{0,{quotes}}}", line)
        return start + (skip.end() if skip else 0), start + len(line)

    def _line(self, number: int) -> str:
        return self.text[self.starts[number] : self.starts[number + 1]].rstrip()

    def _paragraph(
        self, opener: Token, content: str, first: int, end: int
    ) -> Iterator[Block]:
        stretches = spans(self.text, self.starts[first : end + 1], content)
        if opener.type == "heading_open":
            last = self.starts[end - 1] + len(self._line(end - 1))
            yield from self._block("heading", int(opener.tag[1]), stretches, last)
            return
        for number, group in enumerate(groups(self.text, stretches)):
            kind, depth = self._kind(number > 0)
            if group.marked:
                kind, depth = "item", self._lists()
            yield from self._block(kind, depth, group.spans, 0)

    def _block(
        self, kind: BlockKind, depth: int, stretches: list[tuple[int, int]], last: int
    ) -> Iterator[Block]:
        found = self._inside(stretches)
        yield from (
            comment(self.text, place, self.html.cell) for place in found.comments
        )
        runs = trimmed(found.runs)
        if runs:
            place = Place(
                0, self._marked(kind, stretches[0][0]), max(last, runs[-1].place.end)
            )
            self.html.fill()
            yield Block(kind, runs, place, depth, self.html.cell)

    def _marked(self, kind: BlockKind, start: int) -> int:
        """The offset of the sign before a block's text."""
        begin = max(
            self.starts[bisect.bisect_right(self.starts, start) - 1], start - SIGN
        )
        sign = {"heading": HEADING_SIGN, "item": ITEM_SIGN}.get(kind)
        found = sign.search(self.text[begin:start]) if sign else None
        return begin + found.start() if found else start

    def _kind(self, again: bool) -> tuple[BlockKind, int]:
        fresh, self.fresh = self.fresh and not again, False
        depth = self._lists()
        if depth and fresh:
            return "item", depth - 1
        if depth:
            return "paragraph", depth
        if "blockquote" in self.containers:
            return "quote", 0
        return ("cell", 0) if self.html.cell else ("paragraph", 0)

    def _lists(self) -> int:
        return sum(name.endswith("_list") for name in self.containers)

    def _fence(self, first: int, end: int) -> Iterator[Block]:
        closed = (
            self._line(end - 1).lstrip(" \t>").startswith(("```", "~~~"))
            and end - 1 > first
        )
        runs: list[Run] = []
        for number in range(first + 1, end - closed):
            start, stop = self._bare(number, self.containers.count("blockquote"))
            if runs:
                runs.append(
                    Run("\n", Place(0, runs[-1].place.end, start), literal=False)
                )
            if stop > start:
                runs.append(Run(self.text[start:stop], Place(0, start, stop)))
        if runs:
            yield Block(
                "note",
                tuple(runs),
                Place(
                    0,
                    self.starts[first],
                    self.starts[end - 1] + len(self._line(end - 1)),
                ),
            )

    def _rest(self) -> Iterator[Block]:
        """Lines that the parser gave up on, such as lists nested a hundred deep, as plain lines."""
        references = [
            *self.env.get("references", {}).values(),
            *self.env.get("duplicate_refs", ()),
        ]
        for one in references:
            self.claimed |= set(
                range(one["map"][0] + self.first, one["map"][1] + self.first)
            )
        lost = [
            number
            for number in range(self.first, len(self.starts) - 1)
            if number not in self.claimed and not NOTHING.fullmatch(self._line(number))
        ]
        if lost:
            place = Place(
                0, self.starts[lost[0]], self.starts[lost[0]] + len(self._line(lost[0]))
            )
            self.findings.append(
                noticed(
                    place,
                    "too-deep",
                    f"{len(lost)} lines from here on are nested too deep and were read as plain text.",
                )
            )
        for number in lost:
            yield from lines(self.text, self.starts[number], self.starts[number + 1])


markdown = Format(
    "markdown", (".md", ".markdown", ".mdx", ".mkd"), _read, _patch, _sniff
)
