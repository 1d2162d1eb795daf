"""The lines of a Markdown paragraph: where each one's text stands, and which belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rung.formats.signs import PASTED
from rung.formats.text import SENTENCE_END, WRAPPED
from rung.model.source import Block, Cell, Place, Run

TASK = re.compile(r"\[[ xX]\][ \t]+")
LEAD = re.compile(r"(\*\*|__)[^*_\n]{1,80}(?::\1|\1[ \t]*:)")
PAIRS = ("**", "__", "`")


class Group(NamedTuple):
    """Lines that are one thought; `marked` when a pasted list sign stood before them."""

    spans: list[tuple[int, int]]
    marked: bool


def spans(text: str, starts: list[int], content: str) -> list[tuple[int, int]]:
    """Where each line of a parser's content stands in the text; `starts`: offsets of the source's lines and its end."""
    found: list[tuple[int, int]] = []
    for number, line in enumerate(content.split("\n")):
        if number + 1 >= len(starts):
            break
        whole = text[starts[number] : starts[number + 1]]
        body, tail = line.strip(), whole.replace("\x00", "\ufffd").rstrip()
        cut = tail.rstrip("#").rstrip()
        at = next(
            (len(one) - len(body) for one in (tail, cut) if one.endswith(body)),
            tail.rfind(body),
        )
        at = max(at, 0)
        blanks = len(line.lstrip()) - len(body)
        found.append(
            (
                starts[number] + at,
                starts[number]
                + min(at + len(body) + blanks, len(whole.rstrip("\r\n"))),
            )
        )
    return found


def groups(text: str, lines: list[tuple[int, int]]) -> Iterator[Group]:
    """Lines of a paragraph put together as they were meant: who breaks after a full stop means a new line."""
    held: list[tuple[int, int]] = []
    marked = False
    for start, end in lines:
        sign = PASTED.match(text, start, end)
        if held and (sign or _breaks(text, held, text[start:end])):
            yield Group(held, marked)
            held, marked = [], False
        if not held:
            task = TASK.match(text, start, end)
            marked = bool(sign)
            skip = sign or task
            start = skip.end() if skip and skip.end() < end else start
        held.append((start, end))
    if held:
        yield Group(held, marked)


def _breaks(text: str, held: list[tuple[int, int]], following: str) -> bool:
    before = text[held[-1][0] : held[-1][1]].rstrip()
    so_far = "\n".join(text[start:end] for start, end in held[-20:])
    whole = all(so_far.count(sign) % 2 == 0 for sign in PAIRS) and so_far.count(
        "["
    ) == so_far.count("]")
    if not whole or so_far.rfind("<") > so_far.rfind(">"):
        return False
    if LEAD.match(following):
        return True
    return not following[:1].islower() and (
        len(before) < WRAPPED or before.endswith(SENTENCE_END)
    )


def comment(text: str, place: Place, cell: Cell | None) -> Block:
    """An HTML comment as a note; its run is what it says."""
    inner = text[place.start + 4 : place.end - 3]
    said = inner.strip()
    at = place.start + 4 + inner.index(said)
    return Block(
        "note", (Run(said, Place(place.order, at, at + len(said))),), place, cell=cell
    )
