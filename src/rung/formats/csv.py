"""CSV and TSV files, as spreadsheets export them."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from rung.formats.decoding import decode, ordered, replaced, splice
from rung.formats.format import Format, UnknownFormat
from rung.formats.limits import counted, gathered
from rung.formats.separated import Field, cells, ragged, rows
from rung.model.finding import Edit
from rung.model.reading import Reading
from rung.model.source import Part, Place, Source

SIGNS = ",;\t|"


def _read(source: Source) -> Reading:
    """The rows of the file as one table, with a finding on rows of other lengths."""
    decoded = decode(source)
    table = _rows(decoded.text, source.name)
    blocks = gathered(cells(table, 0), source.name)
    findings = decoded.findings + tuple(ragged(table) if table else ())
    return Reading((source,), (Part(decoded.text),), blocks, findings)


def _rows(text: str, name: str) -> list[tuple[Field, ...]]:
    """The rows with anything in them."""
    kept: list[tuple[Field, ...]] = []
    fields = 0
    for row in rows(text, 0, _sign(text)):
        fields += len(row)
        counted(fields, name)
        if any(field.runs for field in row):
            kept.append(row)
    return kept


def _sign(text: str) -> str:
    """What parts the fields: the sign that cuts the first rows into the most fields, alike in each."""
    found: dict[str, int] = {}
    for sign in SIGNS:
        widths = [
            len(row) for _, row in zip(range(5), rows(text, 0, sign), strict=False)
        ]
        found[sign] = min(widths, default=1) * 100 + max(widths, default=1)
    return max(SIGNS, key=lambda sign: found[sign])


def _patch(reading: Reading, edits: Sequence[Edit]) -> Source:
    """Edits that keep to their field; a field gets quotes when its new text needs them."""
    if not edits:
        return reading.sources[0]
    text = reading.parts[0].text
    fields = [field for row in _rows(text, reading.sources[0].name) for field in row]
    sign = _sign(text)
    whole: dict[Place, str] = {}
    for edit in reversed(ordered(edits)):
        place = _field_of(edit, fields)
        said = whole.get(place, text[place.start : place.end])
        quotes = text.startswith('"', place.start)
        new = edit.text.replace('"', '""') if quotes else edit.text
        whole[place] = replaced(said, edit._replace(text=new), place.start)
    rewritten = [Edit(place, _quoted(said, sign)) for place, said in whole.items()]
    return splice(reading.sources[0], rewritten)


def _field_of(edit: Edit, fields: Sequence[Field]) -> Place:
    """The place of the field that an edit lies in."""
    at = bisect.bisect_right(fields, edit.place.start, key=lambda field: field.start)
    field = fields[max(at - 1, 0)]
    if not field.start <= edit.place.start <= edit.place.end <= field.end:
        raise UnknownFormat(
            "An edit lies outside every cell of the table; make it by hand."
        )
    return Place(0, field.start, field.end)


def _quoted(said: str, sign: str) -> str:
    """The field, in quotes where it holds a sign that would end it."""
    if said.startswith('"') or frozenset(said).isdisjoint((sign, "\n", "\r", '"')):
        return said
    return '"' + said.replace('"', '""') + '"'


csv = Format("csv", (".csv", ".tsv", ".tab"), _read, _patch)
