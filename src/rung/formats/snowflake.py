"""Ladders kept as JavaScript constants, as Medium's Snowflake and its descendants do; the code is never run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rung.formats.decoding import decode, noticed
from rung.formats.format import Format
from rung.formats.limits import gathered
from rung.formats.literals import Literals, NotLiteral
from rung.formats.paths import TooDeep
from rung.formats.requote import requoted
from rung.model.finding import Edit
from rung.model.reading import Reading
from rung.model.source import Block, Part, Place, Source

NAMED = r"(?:export[ \t]+)?(?:const|let|var)[ \t]+(\w+)[^=\r\n]{0,200}="
CONSTANT = re.compile(
    rf"^[ \t]*(?:{NAMED}|export[ \t]+default|(?:module\.)?exports(?:\.(\w+))?[ \t]*=)\s*(?=[\[{{])",
    re.MULTILINE,
)


def _read(source: Source) -> Reading:
    """The text in the constants of a source file; an error where it has none."""
    decoded = decode(source)
    blocks = gathered(_constants(decoded.text), source.name)
    findings = decoded.findings
    if not blocks and decoded.text.strip():
        said = "There are no constants with text in this file; name the file that holds the ladder's data."
        findings += (noticed(Place(0, 0, 0), "no-data", said, severity="error"),)
    return Reading((source,), (Part(decoded.text),), blocks, findings)


def _constants(text: str) -> Iterator[Block]:
    """The scalars of each constant that is a literal; one that is computed says nothing and is passed over."""
    at = 0
    while found := CONSTANT.search(text, at):
        walk = Literals(text, found.end(), found[1] or found[2] or "default")
        held: list[Block] = []
        try:
            held += walk.blocks()
        except (NotLiteral, TooDeep):
            held = []
        if (
            not text[walk.end : walk.end + 100]
            .lstrip()
            .startswith((".", "(", "[", "+", "?"))
        ):
            yield from held
        at = max(walk.end, found.end())


def _patch(reading: Reading, edits: Sequence[Edit]) -> Source:
    """The source with other strings in the same places, quoted as before."""
    return requoted(reading, edits, _read, backslash=True)


def _sniff(source: Source) -> bool:
    """Whether bytes begin like a source file of constants."""
    return bool(CONSTANT.search(source.data[:5000].decode("utf-8", "replace")))


snowflake = Format(
    "javascript", (".js", ".mjs", ".cjs", ".jsx", ".ts", ".tsx"), _read, _patch, _sniff
)
