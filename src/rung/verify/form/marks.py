"""Labels, bold type, headings and holes that an answer brings along."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from rung.lexicon.holes import is_hole, marks
from rung.model.verdict import Quote, Verdict
from rung.verify.change import ProposedChange
from rung.verify.labels import label_of

HEADING = re.compile(r"^\s*#{1,6}\s|^\s*(\*\*|__)[^*_]+\1:?\s*$")
BOLD = re.compile(r"\*\*[^*]+\*\*|__[^_]+__")


def marks_brought(change: ProposedChange) -> Iterator[Verdict]:
    """Coined labels, bold type that the old text did not have, headings among the statements."""
    yield from _labels(change)
    bold = _lines(change, lambda text: bool(BOLD.search(text)) and not label_of(text))
    if bold and not any(BOLD.search(one.text) for one in change.olds):
        yield Verdict("bold-type", "fails", new=bold)
    headings = _lines(change, lambda text: bool(HEADING.match(text)))
    if headings:
        yield Verdict("heading-in-answer", "fails", new=headings)


def holes_left(change: ProposedChange) -> Iterator[Verdict]:
    """Holes that are left though there was a source to fill them from."""
    held = _lines(change, lambda text: bool(marks(text)))
    if held and change.request.source:
        yield Verdict("holes-left", "fails", new=held, counts=(len(held),))


def _labels(change: ProposedChange) -> Iterator[Verdict]:
    old = {label_of(one.text).lower() for one in change.olds}
    lines = [line.text for line in change.lines if not is_hole(line.text)]
    fresh = [label for text in lines if (label := label_of(text))]
    coined = tuple(label for label in fresh if label.lower() not in old)
    if coined:
        yield Verdict("coined-label", "fails", came=coined)


def _lines(change: ProposedChange, wanted: Callable[[str], bool]) -> tuple[Quote, ...]:
    """The lines whose text, marks and all, is of a kind."""
    return tuple(
        change.line(at)._replace(text=line.text)
        for at, line in enumerate(change.lines)
        if wanted(line.text)
    )
