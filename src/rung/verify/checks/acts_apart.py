"""Are acts that stood apart joined as if one served the other?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from rung.lexicon.clauses import Clause, clauses
from rung.lexicon.content import content, share
from rung.model.verdict import Verdict
from rung.verify.carrying import carries
from rung.verify.change import ProposedChange
from rung.verify.check import Check

MOST_OF_IT = 0.5
"""A clause belongs to the statement that has the most of its words, if that is at least this share."""


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """A verdict for each line whose subordinate clause comes from another statement than its main clause."""
    clean = True
    for at, text in change.fresh:
        fused = next(_fused(change, text), None)
        if fused:
            clean = False
            yield Verdict("acts-joined", "fails", new=(change.line(at),), gone=fused)
    if clean and len(change.olds) > 1:
        yield Verdict("acts-apart")


def _fused(change: ProposedChange, text: str) -> Iterator[tuple[str, str]]:
    found = clauses(text)
    for at, clause in islice(enumerate(found), 1, None):
        if not clause.subordinate:
            continue
        main = _main(found[:at])
        hosts, guests = _homes(change, main), _homes(change, clause)
        if hosts and guests and hosts.isdisjoint(guests):
            yield main.text, clause.text


def _main(before: tuple[Clause, ...]) -> Clause:
    """The clause that a subordinate one serves: the last main clause before it."""
    return next((one for one in reversed(before) if not one.subordinate), before[0])


def _homes(change: ProposedChange, clause: Clause) -> frozenset[str]:
    """The old statements that say a clause, all of it or most."""
    if not clause.heavy:
        return frozenset()
    words = {one.text: content(one.text) for one in change.olds}
    whole = {text for text, inside in words.items() if carries(clause, inside)}
    if whole:
        return frozenset(whole)
    shares = {text: share(clause.heavy, inside) for text, inside in words.items()}
    best = max([MOST_OF_IT, *shares.values()])
    return frozenset(text for text, part in shares.items() if part == best)


acts_apart = Check("acts-apart", ask)
