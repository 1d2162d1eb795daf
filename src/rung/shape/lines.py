"""Blocks outside tables as lines: how each looks, and the lead-in ("Impact: …") that it may begin with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from rung.model.source import Block, BlockKind
from rung.shape.decoration import bare
from rung.shape.names import level_name
from rung.shape.remarks import begins_sentence

Look = Literal["heading", "strong", "colon", "bare", "parent", "lead", ""]
"""heading: by format · strong: all bold · colon: "Impact:" · bare: a few words without a full stop ·
parent: an item with a list of its own · lead: "Impact: text" · "": text.
"""

TERMINAL = (".", "!", "?", ";", ",", "…", ")")
LEAD = re.compile(r"\s*(?P<label>[^:\n]{1,70}?)\s*(?P<sign>[:：]|\s[-–—]\s)\s*(?=\S)")
SIGN = re.compile(r"\s*[:：.\-–—]?\s*")
MARKER = re.compile(
    r"(?:[-*+–—•‣◦▪▫●○·►▶✓✔➢➤]|(?:\d{1,2}|[a-hA-H]|[ivx]{1,4})[.)])[ \t\xa0]+(?=\S)|[•‣◦▪▫●○►▶✓✔➢➤](?=\w)"
)
KEY = re.compile(
    r"(?:competency|category|dimension|pillar|theme|skill area|focus area|competency area)",
    re.IGNORECASE,
)
"""Words before a colon that say what the word after it is."""
DEEPEST = 40
"""Lists nested deeper count as nested so deep."""
WORDS = re.compile(r"[^\W\d_][\w'’&/+-]*")


class Line(NamedTuple):
    """A stretch of a block that stands on a line of its own. `label` is its lead-in and `rest` the offset of what
    follows.
    """

    block: int
    start: int
    end: int
    kind: BlockKind
    depth: int
    text: str
    look: Look
    label: str = ""
    rest: int = 0
    strong: bool = False
    source: int = 0

    @property
    def words(self) -> int:
        """How many words there are."""
        return len(self.text.split())


def lines_of(blocks: Iterable[tuple[int, int, Block]]) -> list[Line]:
    """Lines of the given (number, source, block), each with its look; lines without a character are left out."""
    found = [
        line
        for number, source, block in blocks
        for line in _below_bold(list(_lines(number, source, block)))
    ]
    found = [
        _parent(line, found[at + 1] if at + 1 < len(found) else None)
        for at, line in enumerate(found)
    ]
    return _without_lone_entries([_said_to_be(line) for line in found])


def _said_to_be(line: Line) -> Line:
    """A line that says itself what it is ("Category: Craft") is the heading that it names."""
    if line.look != "lead" or not KEY.fullmatch(bare(line.label)):
        return line
    named = line.text[line.rest - line.start :]
    if len(named.split()) > 5 or named.endswith(TERMINAL[:-1]):
        return line
    return line._replace(start=line.rest, text=named, look="colon", label="", rest=0)


def _without_lone_entries(lines: list[Line]) -> list[Line]:
    """Names with a number or sign before them are no list where no other entry stands beside them and some name
    levels.
    """
    entries = {at for at, line in enumerate(lines) if line.kind == "item"}
    lone = {
        at
        for at in entries
        if lines[at].look == "bare" and not entries & {at - 1, at + 1}
    }
    if sum(level_name(lines[at].text) is not None for at in lone) < 2:
        return lines
    return [
        line._replace(kind="paragraph") if at in lone else line
        for at, line in enumerate(lines)
    ]


def _below_bold(lines: list[Line]) -> Iterator[Line]:
    """Lines of one paragraph; what stands below a bold line of it is text, however short."""
    for at, line in enumerate(lines):
        yield (
            line._replace(look="")
            if at and lines[0].look == "strong" and line.look == "bare"
            else line
        )


def _lines(number: int, source: int, block: Block) -> Iterator[Line]:
    text = block.text
    for start, end in _stretches(text, block.kind):
        marker = MARKER.match(text, start, end) if block.kind != "heading" else None
        if marker and marker.end() < end:
            yield _line(number, source, block, marker.end(), end)._replace(kind="item")
        elif end > start:
            yield _line(number, source, block, start, end)


def _stretches(text: str, kind: BlockKind) -> Iterator[tuple[int, int]]:
    """Stripped lines of a block; in data a line that only a wrapping editor broke off is not one of its own."""
    at = 0
    held: tuple[int, int] | None = None
    for piece in text.split("\n") if kind != "heading" else [text]:
        start, end = at + len(piece) - len(piece.lstrip()), at + len(piece.rstrip())
        at += len(piece) + 1
        if (
            held
            and kind == "meta"
            and start < end
            and _continues(text, held, start, end)
        ):
            held = (held[0], end)
            continue
        if held and held[0] < held[1]:
            yield held
        held = (start, end)
    if held and held[0] < held[1]:
        yield held


def _continues(text: str, before: tuple[int, int], start: int, end: int) -> bool:
    return (
        before[1] > before[0]
        and not text[before[0] : before[1]].endswith((".", "!", "?", ":", ";"))
        and not MARKER.match(text, start, end)
    )


def _line(number: int, source: int, block: Block, start: int, end: int) -> Line:
    text = block.text[start:end]
    kind: BlockKind = "item" if block.kind == "item" else block.kind
    bold = _strong_until(block, start)
    strong = bold >= end
    line = Line(
        number,
        start,
        end,
        kind,
        min(block.depth, DEEPEST),
        text,
        "",
        strong=strong,
        source=source,
    )
    if kind == "heading":
        return line._replace(look="heading")
    short = len(text) <= 90 and line.words <= 10
    if strong and short and not text.rstrip("*").endswith((".", ";", ",")):
        return line._replace(look="strong")
    if short and text.endswith((":", "：")):
        return line._replace(look="colon")
    label, rest = (
        _bold_lead(block, start, end, bold)
        if bold > start
        else _lead(block.text, start, end)
    )
    if label:
        return line._replace(look="lead", label=label, rest=rest, strong=bold > start)
    if (
        short
        and line.words <= 8
        and not text.endswith(TERMINAL[:-1])
        and text[:1] not in "(…"
    ):
        return line._replace(look="bare")
    return line


def _strong_until(block: Block, start: int) -> int:
    """Where the bold beginning of a line ends; `start` when it does not begin bold."""
    at = 0
    upto = start
    for run in block.runs:
        end = at + len(run.text)
        if end > start:
            if run.strong or (not run.text.strip() and upto > start):
                upto = end if run.strong else upto
            else:
                break
        at = end
    return upto


def _bold_lead(block: Block, start: int, end: int, bold: int) -> tuple[str, int]:
    """A bold beginning that a colon, a dash or a line break sets apart; bold words within a sentence are no lead-in."""
    text = block.text
    label = text[start:bold].rstrip(" :：.-–—\n")
    sign = SIGN.match(text, bold, end)
    rest = sign.end() if sign else bold
    apart = bool(text[start + len(label) : rest].strip()) or (
        _breaks(block, bold, rest) and text[rest : rest + 1].isupper()
    )
    return (label, rest) if apart and rest < end and _labels(label, 8) else ("", 0)


def _breaks(block: Block, start: int, end: int) -> bool:
    """Whether a line break of the source, shown as a space, stands between two offsets."""
    at = 0
    for run in block.runs:
        if start <= at < end and not run.literal and run.text.isspace():
            return True
        at += len(run.text)
        if at >= end:
            break
    return False


def _lead(text: str, start: int, end: int) -> tuple[str, int]:
    found = LEAD.match(text, start, end)
    if not found or text.startswith("//", found.end("sign")):
        return "", 0
    label, first = found["label"], text[found.end()]
    dash = found["sign"].strip() not in (":", "：")
    if dash and not (
        first.isupper()
        and all(word[0].isupper() or len(word) < 4 for word in WORDS.findall(label))
    ):
        return "", 0
    if not dash and not text[found.end("sign")].isspace():
        return "", 0
    return (label, found.end()) if _labels(label, 3 if dash else 6) else ("", 0)


def _labels(label: str, most: int) -> bool:
    return (
        0 < len(label.split()) <= most
        and not re.search(r"[.!?;]\s|[.!?]$", label)
        and not label.isdigit()
    )


def _parent(line: Line, following: Line | None) -> Line:
    if (
        line.kind != "item"
        or line.look not in ("bare", "colon", "strong")
        or following is None
    ):
        return line
    deeper = following.depth > line.depth and following.kind in ("item", "paragraph")
    return line._replace(look="parent") if deeper else line


def heading_text(line: Line) -> str:
    """The words by which a line would be a heading: all of it, or its lead-in."""
    return bare(line.label if line.look == "lead" else line.text)


def noun_like(text: str) -> bool:
    """Whether these words can name a category: few, no sentence, nobody spoken to."""
    words = text.split()
    return (
        0 < len(words) <= 7
        and len(text) <= 70
        and not begins_sentence(text)
        and not text.endswith((".", "!", "?", ";", ","))
    )
