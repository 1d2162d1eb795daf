"""Labels, bold type, headings and holes that an answer brings along."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.holes import is_hole, marks
from rung.model.verdict import Quote, Verdict
from rung.verify.change import ProposedChange, texts_of
from rung.verify.labels import label_of

HEADING = re.compile(r"^\s*#{1,6}\s|^\s*(\*\*|__)[^*_]+\1:?\s*$")
BOLD = re.compile(r"\*\*[^*]+\*\*|__[^_]+__")


def marks_brought(change: ProposedChange) -> Iterator[Verdict]:
    """Coined labels, bold type that the old text did not have, headings among the statements."""
    yield from _labels(change)
    yield from _bold_type(change)
    headings = tuple(filter(_is_heading, change.written))
    if headings:
        yield Verdict("heading-in-answer", "fails", new=headings)


def holes_left(change: ProposedChange) -> Iterator[Verdict]:
    """Holes that are left though there was a source to fill them from."""
    held = tuple(filter(_has_hole, change.written))
    if held and change.request.source:
        yield Verdict("holes-left", "fails", new=held, counts=(len(held),))


def _labels(change: ProposedChange) -> Iterator[Verdict]:
    """The labels that lines open with and no old statement has; a hole may be labelled."""
    old = {label_of(text).lower() for text in change.old_texts}
    texts = (text for text in texts_of(change.written) if not is_hole(text))
    labels = filter(None, map(label_of, texts))
    coined = tuple(label for label in labels if label.lower() not in old)
    if coined:
        yield Verdict("coined-label", "fails", came=coined)


def _bold_type(change: ProposedChange) -> Iterator[Verdict]:
    """Lines with bold words in them, where the old text has none; a bold label is told as a label."""
    bold = tuple(filter(_has_bold_words, change.written))
    if bold and not any(map(BOLD.search, change.old_texts)):
        yield Verdict("bold-type", "fails", new=bold)


def _has_bold_words(line: Quote) -> bool:
    """Whether words inside a line are bold, other than its label."""
    return bool(BOLD.search(line.text)) and not label_of(line.text)


def _is_heading(line: Quote) -> bool:
    """Whether a line is marked as a heading."""
    return bool(HEADING.match(line.text))


def _has_hole(line: Quote) -> bool:
    """Whether a line holds a mark to fill in, such as TODO."""
    return bool(marks(line.text))
