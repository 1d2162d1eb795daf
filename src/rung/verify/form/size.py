"""How many statements and words an answer has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from rung.model.verdict import Quote, Verdict
from rung.verify.change import ProposedChange
from rung.verify.listed import texts_at

MUCH = 1.6
"""So many times the words of its longest model an answer may have."""
LONGER = 1.05
"""So many times the old words, and those that mergers need, an answer that must be no longer may have."""
JOINTS = 2
"""Words that a merger may need."""


def too_many(change: ProposedChange) -> Iterator[Verdict]:
    """Categories with more statements than were asked for."""
    most = change.request.max
    if most is None:
        return
    cells = Counter((line.level, line.category) for line in change.lines)
    for (level, category), count in cells.items():
        if count > most:
            where = (Quote("", level, category),)
            yield Verdict("too-many", "fails", elsewhere=where, counts=(most, count))


def too_long(change: ProposedChange) -> Iterator[Verdict]:
    """An answer that is no shorter though that was asked for, or longer than the levels that it must be like.

    Where it is made from a source, only the form check says how long it is, and refuses nothing.
    """
    before, after = words_in(change.old_texts), words_in(change.spoken)
    length = change.terms.length
    if length == "shorter" and after >= before:
        yield Verdict("not-shorter", "fails", counts=(before, after))
    if length == "no longer" and 0 < before < (after - JOINTS) / LONGER:
        yield Verdict("not-tighter", "fails", counts=(before, after))
    if not change.request.source:
        yield from longer_than_models(change)


def longer_than_models(change: ProposedChange) -> Iterator[Verdict]:
    """An answer much longer than the longest of the levels that it must be like, with the words of each."""
    levels = change.request.like
    sizes = tuple(words_in(texts_at(change.before, level)) for level in levels)
    after = words_in(change.spoken)
    if not any(sizes) or after <= MUCH * max(sizes):
        return
    models = tuple(Quote("", level) for level in levels)
    counts = (after, *sizes)
    yield Verdict("longer-than-models", "fails", elsewhere=models, counts=counts)


def words_in(texts: Iterable[str]) -> int:
    """How many words texts have together, as a reader counts them.

    >>> words_in(["Leads projects.", "Learns."])
    3
    """
    return sum(len(text.split()) for text in texts)
