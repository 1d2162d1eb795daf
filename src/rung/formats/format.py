"""What a format is: suffixes, a reader, and a patch that changes only what it must."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rung.model.finding import Edit
from rung.model.reading import Reading
from rung.model.source import Source


class UnknownFormat(Exception):  # noqa: N818 - it is a word of the house
    """No format can read this source; the message says why and what to do. The only error a reader may raise."""


class OverlappingEdits(Exception):  # noqa: N818
    """Two edits touch the same characters; apply one, read again, then the other."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way of writing a ladder down. No `patch` where edits in place are impossible; `sniff` knows it by content."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Source], Reading]
    patch: Callable[[Reading, Sequence[Edit]], Source] | None = None
    sniff: Callable[[Source], bool] | None = None
