"""Quoted and plain scalars of YAML, JSON and JavaScript as runs: escapes told, everything else literal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.formats.limits import counted
from rung.formats.runs import joined
from rung.model.source import Place, Run

FOLD = r"[ \t]*(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*[ \t]*"
ESCAPE = (
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u\{[0-9a-fA-F]{1,6}\}|\\u[0-9a-fA-F]{4}"
    r"|\\x[0-9a-fA-F]{2}|\\U[0-9a-fA-F]{8}|\\(?:\r\n|\n|\r)[ \t]*|\\."
)
PIECES = {
    '"': re.compile(
        rf"({ESCAPE})|({FOLD})|([^\\\r\n \t]+(?:[ \t]+(?=[^\\\r\n \t])[^\\\r\n \t]+)*|[ \t]+)",
        re.DOTALL,
    ),
    "'": re.compile(
        rf"('')|({FOLD})|([^'\r\n \t]+(?:[ \t]+(?=[^'\r\n \t])[^'\r\n \t]+)*|[ \t]+)"
    ),
    "": re.compile(
        rf"(?!)()|({FOLD})|([^\r\n \t]+(?:[ \t]+(?=[^\r\n \t])[^\r\n \t]+)*|[ \t]+)"
    ),
}
SIMPLE = {
    "n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "0": "\0", "a": "\a", "v": "\v", "e": "\x1b", "_": "\xa0",
    "N": "\x85", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


def quoted(text: str, start: int, end: int, style: str) -> tuple[Run, ...]:
    """The runs of what stands between two offsets in double quotes, single quotes (doubled to escape) or none.

    Line breaks are folded as YAML does; JSON and JavaScript have none in their strings.
    """
    return tuple(joined(tuple(_pieces(text, start, end, style))))


def _pieces(text: str, start: int, end: int, style: str) -> Iterator[Run]:
    """The runs of a scalar piece by piece: plain text, folded line breaks, escapes."""
    for number, found in enumerate(PIECES[style].finditer(text, start, end)):
        counted(number, "A value")
        place = Place(0, found.start(), found.end())
        if found[3]:
            yield Run(found[3], place)
        elif found[2]:
            breaks = len(re.findall(r"\r\n|\n|\r", found[2]))
            yield Run("\n" * (breaks - 1) or " ", place, literal=False)
        elif found[1] and (said := unescaped(found[1])):
            yield Run(said, place, literal=False)


def unescaped(sign: str) -> str:
    """What an escape sequence stands for."""
    if sign == "''":
        return "'"
    if sign[1] in "\r\n":
        return ""
    if sign[1] in "uUx" and len(sign) > 3:
        units = re.findall(r"[0-9a-fA-F]{2,}", sign)
        return "".join(_characters([int(unit, 16) for unit in units]))
    return SIMPLE.get(sign[1:], sign[1:])


def _characters(units: list[int]) -> Iterator[str]:
    """The character of one UTF-16 unit, or of a pair; a unit that is none by itself is shown as the sign for that."""
    if len(units) == 2:
        yield chr(0x10000 + ((units[0] - 0xD800) << 10) + units[1] - 0xDC00)
    else:
        code = units[0]
        yield chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
