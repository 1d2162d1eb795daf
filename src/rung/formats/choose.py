"""Which format a source is in, and edits handed back to the formats that read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    unknown = UnknownFormat(f"No format is known that reads {source.name}.")
    raise _foreign(source) or first or unknown


def patch(
    reading: Reading, edits: Sequence[Edit], formats: Sequence[Format]
) -> tuple[Source, ...]:
    """The sources of a reading with the edits made in them; those that no edit touches are the very same."""
    mine: dict[int, list[Edit]] = {}
    for edit in ordered(edits):
        number = reading.parts[edit.place.order].source
        mine.setdefault(number, []).append(edit)
    sources = list(reading.sources)
    owners = [part.source for part in reading.parts]
    for number, some in mine.items():
        first = owners.index(number)
        sources[number] = _patched(sources[number], some, first, formats)
    return tuple(sources)


def _patched(
    source: Source, edits: Sequence[Edit], by: int, formats: Sequence[Format]
) -> Source:
    """One source with its edits made, whose places count `by` parts of other sources; UnknownFormat where it can't be."""
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


def _candidates(source: Source, formats: Sequence[Format]) -> Iterator[Format]:
    """Formats of the source's suffix, then those that know it by its content, then plain text."""
    suffix = _suffix(source)
    others = [one for one in formats if one.name != LAST]
    yield from (one for one in others if suffix in one.suffixes)
    yield from (one for one in others if _knows(one, source, suffix))
    yield from (one for one in formats if one.name == LAST)


def _knows(one: Format, source: Source, suffix: str) -> bool:
    """Whether a format of another suffix knows a source by its content."""
    if one.sniff is None or suffix in one.suffixes:
        return False
    return one.sniff(source)


def _foreign(source: Source) -> UnknownFormat | None:
    """What to say of a file that another program has to export first."""
    suffix = _suffix(source)
    if suffix not in FOREIGN:
        return None
    return UnknownFormat(
        f"rung does not read {suffix} files; open {source.name} and export it as {FOREIGN[suffix]}."
    )


def _suffix(source: Source) -> str:
    """The suffix of a file's name, in lower case."""
    return PurePath(source.name).suffix.lower()
