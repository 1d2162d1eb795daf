"""JSON, and its lenient cousins with comments and trailing commas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rung.formats.decoding import decode, noticed
from rung.formats.format import Format
from rung.formats.limits import gathered
from rung.formats.literals import Literals, NotLiteral
from rung.formats.paths import TooDeep
from rung.formats.requote import requoted
from rung.formats.text import lines
from rung.model.finding import Edit, Finding
from rung.model.reading import Reading
from rung.model.source import Block, Part, Place, Source

START = re.compile(rb'\s*[\[{]\s*(?:["\[{]|//|/\*)')


def _read(source: Source) -> Reading:
    """The values of a JSON file as blocks; one that is no JSON as plain lines, with a finding on where it isn't."""
    decoded = decode(source)
    findings: list[Finding] = list(decoded.findings)
    try:
        blocks = gathered(_values(decoded.text), source.name)
    except (NotLiteral, TooDeep) as error:
        at = error.at if isinstance(error, NotLiteral) else 0
        line = decoded.text.count("\n", 0, at) + 1
        said = f"This is not valid JSON (see line {line}) and was read as plain lines."
        findings.append(noticed(Place(0, at, at), "json", said))
        blocks = gathered(
            (
                replace(one, kind="meta")
                for one in lines(decoded.text, 0, len(decoded.text))
            ),
            source.name,
        )
    return Reading((source,), (Part(decoded.text),), blocks, tuple(findings))


def _values(text: str) -> Iterator[Block]:
    """A block for each line of each value; NotLiteral where something follows the one literal that a file holds."""
    if not text.strip():
        return
    walk = Literals(text, 0)
    yield from walk.blocks()
    rest = text[walk.end :].strip()
    if rest and not rest.startswith(("//", "/*", ";")):
        raise NotLiteral(walk.end)


def _patch(reading: Reading, edits: Sequence[Edit]) -> Source:
    """The file with other strings in the same places, quoted as JSON wants it."""
    return requoted(reading, edits, _read, backslash=True)


def _sniff(source: Source) -> bool:
    """Whether bytes begin like a JSON object or list."""
    return bool(START.match(source.data[:1000].removeprefix(b"\xef\xbb\xbf")))


json = Format("json", (".json", ".json5", ".jsonc"), _read, _patch, _sniff)
