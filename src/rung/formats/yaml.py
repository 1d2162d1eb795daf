"""YAML files: every scalar with the path of its key."""

from __future__ import annotations

from collections.abc import Sequence

from rung.formats.decoding import decode
from rung.formats.format import Format
from rung.formats.requote import requoted
from rung.formats.scalars import scalars
from rung.model.finding import Edit
from rung.model.reading import Reading
from rung.model.source import Part, Source


def _read(source: Source) -> Reading:
    """The strings of a YAML file."""
    decoded = decode(source)
    found = scalars(decoded.text, 0, len(decoded.text))
    return Reading(
        (source,),
        (Part(decoded.text),),
        found.blocks,
        decoded.findings + found.findings,
    )


def _patch(reading: Reading, edits: Sequence[Edit]) -> Source:
    """The file with other strings in the same places, quoted as YAML wants it."""
    return requoted(reading, edits, _read)


yaml = Format("yaml", (".yaml", ".yml"), _read, _patch)
