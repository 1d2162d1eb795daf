"""Are acts that stood apart joined as if one served the other?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rung.lexicon.clauses import Clause, clauses
from rung.lexicon.content import Word, content, share
from rung.model.verdict import Verdict
from rung.verify.carrying import carries
from rung.verify.change import ProposedChange
from rung.verify.check import Check

MOST_OF_IT = 0.5
"""A clause belongs to the statement that has the most of its words, if that is at least this share."""


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """A verdict for each line whose subordinate clause comes from another statement than its main clause."""
    olds = {text: content(text) for text in change.old_texts}
    clean = True
    for at, text in change.fresh:
        joined = next(_joined(text, olds), None)
        if joined:
            clean = False
            yield Verdict("acts-joined", "fails", new=(change.line(at),), gone=joined)
    if clean and len(change.olds) > 1:
        yield Verdict("acts-apart")


def _joined(
    text: str, olds: Mapping[str, tuple[Word, ...]]
) -> Iterator[tuple[str, str]]:
    """The main and the subordinate clause of a line, for each two that no old statement has together."""
    for main, clause in _serving(clauses(text)):
        hosts, guests = _homes(main, olds), _homes(clause, olds)
        if hosts and guests and hosts.isdisjoint(guests):
            yield main.text, clause.text


def _serving(found: Sequence[Clause]) -> Iterator[tuple[Clause, Clause]]:
    """Each subordinate clause after the one that it serves: the last main clause before it, or else the first clause.

    The first clause serves none, whatever it opens with.
    """
    main = None
    for clause in found:
        if main and clause.subordinate:
            yield main, clause
        else:
            main = clause


def _homes(clause: Clause, olds: Mapping[str, tuple[Word, ...]]) -> frozenset[str]:
    """The old statements that say a clause: all of it, or else the most of it that any of them says.

    olds: the words of content of each old statement.
    """
    if not clause.heavy:
        return frozenset()
    whole = frozenset(text for text, words in olds.items() if carries(clause, words))
    if whole:
        return whole
    shares = {text: share(clause.heavy, words) for text, words in olds.items()}
    best = max((MOST_OF_IT, *shares.values()))
    return frozenset(text for text, part in shares.items() if part == best)


acts_apart = Check("acts-apart", ask)
