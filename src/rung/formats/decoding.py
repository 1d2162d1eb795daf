"""Bytes to text and back: what encoding a text file is in, and how to change it without touching the rest."""

from __future__ import annotations

import bisect
import codecs
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rung.formats.format import OverlappingEdits, UnknownFormat
from rung.formats.limits import sized
from rung.model.finding import Edit, Finding, Severity
from rung.model.source import Place, Source

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
ZIP = "a zip archive or an Office file"
BINARY = (
    (b"PK\x03\x04", ZIP),
    (b"%PDF-", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an old or password-protected Office file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"{\\rtf", "an RTF file"),
)
TO_TEXT = "export it as Markdown, text, DOCX or XLSX"
ADVICE = {ZIP: "unpack it and give rung the documents in it"}
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
MOSTLY, HARDLY = 0.6, 0.1
"""The shares of NUL among every other byte of UTF-16, and among the bytes between."""
STRAY = 100
"""So many bytes that are not UTF-8 may stand in a UTF-8 file before it is taken for another encoding."""


class Decoded(NamedTuple):
    """The text of a source without its mark; `joints` are (character, byte) pairs that place each character."""

    text: str
    encoding: str
    joints: tuple[tuple[int, int], ...]
    findings: tuple[Finding, ...] = ()

    def byte(self, character: int) -> int:
        """The offset in the bytes at which a character begins."""
        at = bisect.bisect_right(self.joints, (character, 1 << 62)) - 1
        start, offset = self.joints[at]
        return offset + len(self.text[start:character].encode(self.encoding))


def decode(source: Source) -> Decoded:
    """The text of a source; UnknownFormat when it is no text."""
    data = sized(source).data
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strict(source, encoding, len(mark))
    what = next((what for magic, what in BINARY if data.startswith(magic)), "")
    if what:
        advice = ADVICE.get(what, TO_TEXT)
        raise UnknownFormat(f"{source.name} is {what}, not text; {advice}.")
    if wide := _wide(data):
        return _strict(source, wide, 0)
    return _with_findings(source, _narrow(data))


def splice(source: Source, edits: Sequence[Edit]) -> Source:
    """The source with edits made in its decoded text; bytes that no edit touches stay as they are."""
    if not edits:
        return source
    decoded = decode(source)
    pieces: list[bytes] = []
    upto = 0
    for edit in ordered(edits):
        start, end = decoded.byte(edit.place.start), decoded.byte(edit.place.end)
        pieces += [source.data[upto:start], _encoded(edit.text, decoded.encoding)]
        upto = end
    return Source(source.name, b"".join([*pieces, source.data[upto:]]))


def ordered(edits: Sequence[Edit]) -> list[Edit]:
    """The edits in reading order; OverlappingEdits when two touch the same characters or insert at the same place."""
    inorder = sorted(edits, key=lambda edit: edit.place)
    for one, other in itertools.pairwise(inorder):
        same = one.place.order == other.place.order
        if same and (
            other.place.start < one.place.end or other.place.start == one.place.start
        ):
            raise OverlappingEdits(
                f"'{one.text}' and '{other.text}' would change the same characters; apply one of them first."
            )
    return inorder


def replaced(text: str, edit: Edit, begin: int) -> str:
    """A stretch of text that begins at an offset of its part, with one edit made in it."""
    start, end = edit.place.start - begin, edit.place.end - begin
    return text[:start] + edit.text + text[end:]


def _strict(source: Source, encoding: str, skip: int) -> Decoded:
    """The text in the encoding that its mark names; UTF-8 may have a few stray bytes, UnknownFormat for other damage."""
    try:
        text = source.data[skip:].decode(encoding)
    except UnicodeDecodeError:
        if encoding == "utf-8":
            text, joints = _patched(source.data, skip) or ("", ())
            if joints:
                return _with_findings(source, Decoded(text, encoding, joints))
        raise UnknownFormat(
            f"{source.name} claims to be {encoding.upper()} and is damaged; save it again as UTF-8."
        ) from None
    return _with_findings(source, Decoded(text, encoding, ((0, skip),)))


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: nearly every other byte of Western text is NUL."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return ""
    half = len(sample) // 2
    even, odd = sample[::2].count(0) / half, sample[1::2].count(0) / half
    if odd > MOSTLY and even < HARDLY:
        return "utf-16-le"
    return "utf-16-be" if even > MOSTLY and odd < HARDLY else ""


def _narrow(data: bytes) -> Decoded:
    """The text of bytes without a mark: UTF-8, also with a few stray bytes, else Windows' Western encoding, else Latin-1."""
    patched = _patched(data, 0)
    if patched:
        return Decoded(patched[0], "utf-8", patched[1])
    for encoding in ("cp1252", "latin-1"):
        try:
            return Decoded(data.decode(encoding), encoding, ((0, 0),))
        except UnicodeDecodeError:
            continue
    raise AssertionError("latin-1 decodes everything")


def _patched(data: bytes, skip: int) -> tuple[str, tuple[tuple[int, int], ...]] | None:
    """UTF-8 with a few stray bytes read as cp1252; None when it looks like another encoding altogether."""
    view = memoryview(data)
    pieces: list[str] = []
    joints = [(0, skip)]
    at, length, foreign = skip, 0, 0
    while True:
        try:
            pieces.append(codecs.utf_8_decode(view[at:], "strict", True)[0])
            break
        except UnicodeDecodeError as error:
            good = codecs.utf_8_decode(view[at : at + error.start], "strict", True)[0]
            stray = bytes(view[at + error.start : at + error.start + 1]).decode(
                "cp1252", "replace"
            )
            pieces += [good, stray]
            length += len(good) + 1
            at += error.start + 1
            joints += [(length - 1, at - 1), (length, at)]
            foreign += 1
            if foreign > STRAY:
                return None
    text = "".join(pieces)
    return None if foreign > _wider(data) else (text, tuple(joints))


def _wider(data: bytes) -> int:
    """How many characters of more than one byte a UTF-8 text seems to hold."""
    return len(re.findall(rb"[\xc3-\xf4][\x80-\xbf]", data))


def _with_findings(source: Source, decoded: Decoded) -> Decoded:
    """The same with findings on what was odd; UnknownFormat when too much of it is no text."""
    text = decoded.text
    odd = len(CONTROLS.findall(text))
    if odd > 3 and odd * 20 > len(text):
        raise UnknownFormat(f"{source.name} is not text; {TO_TEXT}.")
    return decoded._replace(findings=tuple(_oddities(decoded, text)))


def _oddities(decoded: Decoded, text: str) -> Iterator[Finding]:
    """A finding on everything odd about a text: that there is none, NUL characters, an encoding other than UTF-8."""
    if not text.strip():
        yield noticed(
            Place(0, 0, 0),
            "empty",
            "This file is empty; there is nothing to review.",
            severity="error",
        )
    if "\x00" in text:
        at = text.index("\x00")
        yield noticed(
            Place(0, at, at + 1),
            "nul",
            "There are NUL characters in this file; something went wrong when it was saved.",
        )
    if decoded.encoding in ("cp1252", "latin-1") and not text.isascii():
        yield noticed(
            Place(0, 0, 0),
            "encoding",
            f"This file is not UTF-8 and was read as {decoded.encoding}; save it as UTF-8.",
        )
    if len(decoded.joints) > 1:
        at = decoded.joints[1][0]
        yield noticed(
            Place(0, at, at + 1),
            "encoding",
            "Some bytes of this file are not UTF-8 and were read as cp1252.",
        )


def noticed(
    place: Place,
    name: str,
    message: str,
    *,
    severity: Severity = "warning",
    quote: str = "",
) -> Finding:
    """A finding of a reader."""
    return Finding(
        place=place,
        message=message,
        rule=f"reading/{name}",
        severity=severity,
        quote=quote,
    )


def _encoded(text: str, encoding: str) -> bytes:
    """A text in an encoding; UnknownFormat, naming the characters, where that lacks some of them."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError as error:
        raise UnknownFormat(
            f"'{text[error.start : error.end]}' can't be written in {encoding}; save the file as UTF-8 first."
        ) from None
