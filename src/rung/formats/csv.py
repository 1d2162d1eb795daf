"""CSV and TSV files, as spreadsheets export them."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from rung.formats.decoding import decode, ordered, splice
from rung.formats.format import Format, UnknownFormat
from rung.formats.limits import counted, gathered
from rung.formats.separated import Field, cells, ragged, rows
from rung.model.finding import Edit
from rung.model.reading import Reading
from rung.model.source import Part, Place, Source

SIGNS = ",;\t|"


def _read(source: Source) -> Reading:
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
    starts = [field.start for field in fields]
    whole: dict[Place, str] = {}
    for edit in reversed(ordered(edits)):
        field = fields[max(bisect.bisect_right(starts, edit.place.start) - 1, 0)]
        if not field.start <= edit.place.start <= edit.place.end <= field.end:
            raise UnknownFormat(
                "An edit lies outside every cell of the table; make it by hand."
            )
        place = Place(0, field.start, field.end)
        quoted = text.startswith('"', field.start)
        said = whole.get(place, text[field.start : field.end])
        new = edit.text.replace('"', '""') if quoted else edit.text
        whole[place] = (
            said[: edit.place.start - field.start]
            + new
            + said[edit.place.end - field.start :]
        )
    sign = _sign(text)
    return splice(
        reading.sources[0],
        [Edit(place, _quoted(said, sign)) for place, said in whole.items()],
    )


def _quoted(said: str, sign: str) -> str:
    needs = not said.startswith('"') and any(
        one in said for one in (sign, "\n", "\r", '"')
    )
    return '"' + said.replace('"', '""') + '"' if needs else said


csv = Format("csv", (".csv", ".tsv", ".tab"), _read, _patch)
