"""The habits of a document, learned from itself: what most statements do, so that only those that differ are found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from rung.lexicon.openers import Kind, Opener, opener
from rung.lexicon.person import Person
from rung.lexicon.sentences import sentences
from rung.model.finding import Finding
from rung.model.ladder import Ladder, Statement
from rung.review.fixes import with_fix
from rung.review.views import statements

K = TypeVar("K", bound=Hashable)

MAJORITY = 0.6
FEW = 6
"""With fewer sentences than this nothing is learned: three of five is chance."""

DECLARED: Mapping[str, Kind] = {"first": "i", "second": "you", "third": "third"}
"""What rung.toml calls a person, as a way of opening a sentence."""
PERSONS: Mapping[str, Person] = {"you": "second", "i": "first", "third": "third"}
ADVICE: Mapping[str, str] = {
    "you": "begin with 'You …'",
    "i": "begin with 'I …'",
    "third": "use the third person ('Leads …')",
    "base": "use the bare verb ('Lead …')",
}
"""How to open a sentence as the others do."""


class Habit(NamedTuple):
    """How the sentences of a ladder mostly open, and which share of them; no kind where none has a majority.

    `declared` says that the user chose the kind in rung.toml.
    """

    kind: Kind | None
    share: float
    declared: bool = False

    @property
    def person(self) -> Person | None:
        """The grammatical person of most sentences; None for commands, fragments and mixtures."""
        return PERSONS.get(self.kind or "")

    @property
    def advice(self) -> str:
        """What to do to follow the habit, and why, for the second half of a message."""
        advice = ADVICE.get(self.kind or "", "")
        if self.declared:
            return f"{advice}, as rung.toml declares"
        return f"{advice}, as {self.share:.0%} of the sentences do"


class Sentence(NamedTuple):
    """One sentence of a statement, how it opens, and how the sentences of its document mostly do."""

    statement: Statement
    start: int
    end: int
    opener: Opener
    habit: Habit

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.statement.text[self.start : self.end]

    @property
    def verb(self) -> tuple[int, int]:
        """Where its first verb stands in the statement."""
        return self.start + self.opener.verb[0], self.start + self.opener.verb[1]

    def recast(self, start: int, end: int, message: str, text: str | None) -> Finding:
        """A finding at a stretch of the statement, with a safe fix that replaces the whole sentence by the text."""
        finding = self.statement.finding(start, end, message)
        if text is None:
            return finding
        return with_fix(finding, self.statement, self.start, self.end, text, safe=True)


def each_sentence(ladder: Ladder) -> Iterator[Sentence]:
    """Every sentence of every expectation and summary with the habit that holds for it."""
    found = [
        (one, start, end, opener(one.text[start:end]))
        for one in statements(ladder)
        for start, end in sentences(one.text)
    ]
    habit = _habit(ladder, Counter(opening.kind for _, _, _, opening in found))
    for row in found:
        yield Sentence(*row, habit)


def hits(
    ladder: Ladder, pattern: re.Pattern[str]
) -> list[tuple[Statement, re.Match[str]]]:
    """Every place where a pattern matches in a statement of any role, in reading order."""
    return [
        (one, hit) for one in ladder.statements for hit in pattern.finditer(one.text)
    ]


def majority(
    counts: Mapping[K, int], *, share: float = MAJORITY, few: int = FEW
) -> K | None:
    """The key that reaches the share of all counts; None when none does, when all do, or with too few to tell."""
    total = sum(counts.values())
    if total < few:
        return None
    key, most = max(counts.items(), key=lambda row: row[1])
    return key if share * total <= most < total else None


def _habit(ladder: Ladder, counts: Counter[Kind]) -> Habit:
    """What rung.toml declares, or else how most sentences that have words open."""
    if ladder.style.person:
        return Habit(DECLARED[ladder.style.person], 1.0, declared=True)
    del counts["empty"]
    total = counts.total()
    if total < FEW:
        return Habit(None, 0.0)
    kind, most = counts.most_common(1)[0]
    clear = most / total >= MAJORITY and kind in ADVICE
    return Habit(kind if clear else None, most / total)
