"""Which format a source is in, and edits handed back to the formats that read it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from rung.formats.decoding import ordered
from rung.formats.format import Format, UnknownFormat
from rung.formats.limits import TooLarge
from rung.model.finding import Edit
from rung.model.reading import Reading
from rung.model.source import Source

LAST = "text"
"""The format that reads what no other one knows."""
FOREIGN = {
    ".doc": "DOCX", ".odt": "DOCX", ".rtf": "DOCX", ".pages": "DOCX", ".xls": "XLSX",
    ".ods": "XLSX", ".numbers": "XLSX",
    ".ppt": "PDF", ".pptx": "PDF", ".odp": "PDF", ".key": "PDF", ".gdoc": "DOCX", ".gsheet": "XLSX",
}  # fmt: skip
"""Suffixes of files that their own program can export to something rung reads."""


def read(source: Source, formats: Sequence[Format]) -> Reading:
    """The source as read by the first format that can: by suffix, content, then as text. Raises only UnknownFormat."""
    return chosen(source, formats)[1]


def chosen(source: Source, formats: Sequence[Format]) -> tuple[Format, Reading]:
    """The format that reads a source, and what it read."""
    first: UnknownFormat | None = None
    for one in _candidates(source, formats):
        try:
            return one, one.read(source)
        except TooLarge:
            raise
        except UnknownFormat as error:
            first = first or error
    raise (
        _foreign(source)
        or first
        or UnknownFormat(f"No format is known that reads {source.name}.")
    )


def patch(
    reading: Reading, edits: Sequence[Edit], formats: Sequence[Format]
) -> tuple[Source, ...]:
    """The sources of a reading with the edits made in them; those that no edit touches are the very same."""
    inorder = ordered(edits)
    patched: list[Source] = []
    for number, source in enumerate(reading.sources):
        orders = [
            order for order, part in enumerate(reading.parts) if part.source == number
        ]
        mine = [
            edit
            for edit in inorder
            if orders and orders[0] <= edit.place.order <= orders[-1]
        ]
        patched.append(_patched(source, mine, orders[0], formats) if mine else source)
    return tuple(patched)


def _patched(
    source: Source, edits: Sequence[Edit], by: int, formats: Sequence[Format]
) -> Source:
    one, reading = chosen(source, formats)
    if one.patch is None:
        raise UnknownFormat(
            f"{source.name} is {one.name}, which can't be changed in place; write it to another format."
        )
    moved = [
        Edit(edit.place._replace(order=edit.place.order - by), edit.text)
        for edit in edits
    ]
    return one.patch(reading, moved)


def _candidates(source: Source, formats: Sequence[Format]) -> list[Format]:
    suffix = PurePath(source.name).suffix.lower()
    last = [one for one in formats if one.name == LAST]
    others = [one for one in formats if one.name != LAST]
    named = [one for one in others if suffix in one.suffixes]
    sniffed = [
        one for one in others if one not in named and one.sniff and one.sniff(source)
    ]
    return [*named, *sniffed, *last]


def _foreign(source: Source) -> UnknownFormat | None:
    suffix = PurePath(source.name).suffix.lower()
    if suffix not in FOREIGN:
        return None
    return UnknownFormat(
        f"rung does not read {suffix} files; open {source.name} and export it as {FOREIGN[suffix]}."
    )
