"""Lines of a text around a statement: what stands between two of them, and how one is taken out with its list sign."""

from __future__ import annotations

import re

from rung.model.finding import Edit
from rung.model.source import Place

OPENED = re.compile(r"(?:<li[^<>]*>\s*|[\"'])$")
CLOSED = re.compile(r"\s*</li>|[\"'],?")
NEAR = 200
MARKER = re.compile(r"[ \t>]*(?:[-*+•–]|\(?\d{1,3}[.)])?[ \t]*")


def stretch(text: str, place: Place) -> tuple[int, int]:
    """Start and end of the lines that a place touches, the last line break left out."""
    start = text.rfind("\n", 0, place.start) + 1
    end = text.find("\n", place.end)
    return start, len(text) if end < 0 else end


def joint(text: str, place: Place) -> str:
    """What stands between two statements here: a new line with the same list sign, or a blank within a line."""
    before = text[stretch(text, place)[0] : place.start]
    return f"\n{before}" if MARKER.fullmatch(before) else " "


def removal(text: str, place: Place) -> Edit:
    """The edit that takes a statement out, with its line where it has one to itself."""
    low, high = _enclosed(text, place)
    start, end = stretch(text, Place(place.order, low, high))
    if MARKER.fullmatch(text[start:low]) and not text[high:end].strip():
        return Edit(Place(place.order, start, min(len(text), end + 1)), "")
    if (low, high) != (place.start, place.end):
        return Edit(Place(place.order, low, high), "")
    if text[place.end : place.end + 1] == " ":
        return Edit(Place(place.order, place.start, place.end + 1), "")
    blank = text[place.start - 1 : place.start] == " "
    return Edit(Place(place.order, place.start - blank, place.end), "")


def _enclosed(text: str, place: Place) -> tuple[int, int]:
    """The statement with the tags of its list item, or the quotes of its value, where it has such around it."""
    before, after = (
        OPENED.search(text[max(0, place.start - NEAR) : place.start]),
        CLOSED.match(text, place.end),
    )
    if (
        not before
        or not after
        or before[0].strip()[:1] not in ("<", after[0].strip()[:1])
    ):
        return place.start, place.end
    return place.start - len(before[0]), after.end()
