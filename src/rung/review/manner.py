"""The manner of a document, learned from itself: what most statements do, so that only outliers are flagged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from rung.lexicon.openers import Kind, Opener, opener
from rung.lexicon.sentences import sentences
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement

MAJORITY = 0.6
FEW = 6
"""With fewer sentences than this nothing is learned: three of five is chance."""

DECLARED: Mapping[str, Kind] = {"first": "i", "second": "you", "third": "third"}


class Manner(NamedTuple):
    """How the statements of a ladder mostly open; empty kind when no way of opening has a majority."""

    kind: Kind | None
    share: float
    declared: bool = False

    @property
    def wanted(self) -> str:
        """The habit in words, with its weight, for messages."""
        words = {
            "you": "'You …'",
            "i": "'I …'",
            "third": "the third person ('Leads …')",
            "base": "a command ('Lead …')",
        }
        told = words.get(self.kind or "", "")
        return (
            f"{told}, as rung.toml declares"
            if self.declared
            else f"{told}, as {self.share:.0%} of the sentences do"
        )


class Told(NamedTuple):
    """One sentence of a statement with how it opens and the manner of its document."""

    statement: Statement
    start: int
    end: int
    opener: Opener
    manner: Manner

    @property
    def text(self) -> str:
        """The sentence."""
        return self.statement.text[self.start : self.end]

    @property
    def verb(self) -> tuple[int, int]:
        """Where its first verb stands in the statement."""
        return self.start + self.opener.verb[0], self.start + self.opener.verb[1]

    def finding(
        self,
        start: int,
        end: int,
        message: str,
        *,
        sentence: str | None = None,
        safe: bool = True,
    ) -> Finding:
        """A finding at a stretch of the statement; its fix, if `sentence` is given, replaces this whole sentence."""
        marked = self.statement.finding(start, end, message)
        if sentence is None:
            return marked
        whole = self.statement.finding(
            self.start, self.end, message, becomes=sentence, safe=safe
        )
        return replace(marked, fix=whole.fix, safe=whole.safe)


def told(ladder: Ladder) -> Iterator[Told]:
    """Every sentence of every expectation and summary with the manner that holds for it."""
    found = [
        row
        for one in ladder.statements
        if one.role in ("expectation", "summary")
        for row in _sentences(one)
    ]
    manner = _manner(ladder, Counter(how.kind for _, _, _, how in found))
    for statement, start, end, how in found:
        yield Told(statement, start, end, how, manner)


def majority(
    counts: Mapping[str, int], *, share: float = MAJORITY, few: int = FEW
) -> str | None:
    """The key that reaches the share of all counts, or None when none does or there are too few to tell."""
    total = sum(counts.values())
    if total < few:
        return None
    key, most = max(counts.items(), key=lambda row: row[1])
    return key if most >= share * total and most < total else None


def _manner(ladder: Ladder, counts: Counter[Kind]) -> Manner:
    if ladder.style.person:
        return Manner(DECLARED[ladder.style.person], 1.0, declared=True)
    actors = Counter(
        {kind: count for kind, count in counts.items() if kind not in ("empty",)}
    )
    total = sum(actors.values())
    if total < FEW:
        return Manner(None, 0.0)
    kind, most = actors.most_common(1)[0]
    share = most / total
    return Manner(
        kind if share >= MAJORITY and kind in ("you", "i", "third", "base") else None,
        share,
    )


def _sentences(statement: Statement) -> Iterator[tuple[Statement, int, int, Opener]]:
    for start, end in sentences(statement.text):
        yield statement, start, end, opener(statement.text[start:end])
