"""YAML by the published schema: the same keys as JSON, without brackets, a line for each statement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from rung.model.ladder import Ladder
from rung.writers.document import document
from rung.writers.markdown import scalar
from rung.writers.writer import Extras, Writer


def _write(ladder: Ladder, extras: Extras) -> bytes:
    """The ladder as YAML."""
    return (
        "\n".join(_mapping(msgspec.to_builtins(document(ladder)), "")) + "\n"
    ).encode()


def _mapping(value: Mapping[str, Any], indent: str) -> Iterator[str]:
    """Keys with their values, each line behind an indent."""
    for key, held in value.items():
        if isinstance(held, str | int):
            yield f"{indent}{key}: {scalar(held) if isinstance(held, str) else held}"
        else:
            yield f"{indent}{key}:"
            yield from _sequence(held, indent + "  ")


def _sequence(value: Sequence[Any], indent: str) -> Iterator[str]:
    """Entries behind hyphens."""
    for one in value:
        if isinstance(one, str):
            yield f"{indent}- {scalar(one)}"
            continue
        first, *rest = _mapping(one, indent + "  ")
        yield f"{indent}- {first.lstrip()}"
        yield from rest


yaml = Writer("yaml", ".yaml", _write)
