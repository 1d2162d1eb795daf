"""Is every old statement accounted for: kept, reworded, merged, moved, implied, or cut because a number forces it?"""

from __future__ import annotations

from collections.abc import Iterator

from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange
from rung.verify.check import Check
from rung.verify.trace import Part, Trace

MOSTLY = 0.5
"""A clause that has lost no more than this share of its words is quoted by them alone."""


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """A verdict for each statement that lost something; one for all when nothing is lost."""
    if not change.olds:
        return
    lost = [one for one in change.traces if one.became == "dropped"]
    for one in lost:
        yield from _lost(one)
    yield from _cut(change)
    if not lost:
        yield Verdict("all-accounted", counts=(len(change.olds),))


def _lost(one: Trace) -> Iterator[Verdict]:
    """One verdict for a statement that is gone, or one for each clause that is."""
    if one.left == 0:
        yield Verdict("statement-lost", "fails", old=(one.old,))
        return
    for part in one.gone:
        yield Verdict(
            "clause-lost",
            "fails",
            old=(one.old,),
            gone=(part.clause.text,),
            words=_words(part),
        )


def _words(part: Part) -> tuple[str, ...]:
    """The missing words of a clause that a line has most of; none where it is gone as a whole."""
    if len(part.lost) > MOSTLY * len(part.clause.heavy):
        return ()
    return tuple(word.text for word in part.lost)


def _cut(change: ProposedChange) -> Iterator[Verdict]:
    """What had to go for the number of statements that was asked for."""
    cut = change.that_became("cut")
    if cut:
        most = change.request.max or 0
        yield Verdict("cut-for-length", notable=True, old=cut, counts=(most,))


accounted = Check("accounted", ask)
