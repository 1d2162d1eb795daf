"""What became of one old statement, clause by clause: found in the new lines, never taken from the author's word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from rung.lexicon.clauses import Clause
from rung.lexicon.content import Word
from rung.model.verdict import Fate, Quote


class Part(NamedTuple):
    """What became of one clause: the number of the line that carries it, or what implies it, or neither.

    lost: the full words that the nearest line lacks, where neither does.
    """

    clause: Clause
    line: int = -1
    implied: Quote | None = None
    lost: tuple[Word, ...] = ()

    @property
    def carried(self) -> bool:
        """Whether a line of the answer says it."""
        return self.line >= 0

    @property
    def gone(self) -> bool:
        """Whether neither a line nor a statement elsewhere says it."""
        return not self.carried and self.implied is None

    @property
    def weight(self) -> float:
        """What the words of the clause weigh together."""
        return sum(word.weight for word in self.clause.words)


@dataclass(frozen=True, slots=True)
class Trace:
    """One old statement with its clauses and its fate; `sensed`: a line says it in quite other words."""

    old: Quote
    parts: tuple[Part, ...]
    became: Fate = "dropped"
    sensed: bool = False

    @property
    def carried(self) -> tuple[Part, ...]:
        """The clauses that a line says."""
        return tuple(part for part in self.parts if part.carried)

    @property
    def gone(self) -> tuple[Part, ...]:
        """The clauses that nothing says any more."""
        return tuple(part for part in self.parts if part.gone)

    @property
    def is_whole(self) -> bool:
        """Whether it says something, and all of it is still said here or elsewhere."""
        return bool(self.parts) and not self.gone

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines that carry some of it, the one with most of its words first, of equal ones the earlier."""
        count: Counter[int] = Counter()
        for part in self.carried:
            count[part.line] += len(part.clause.words)
        return tuple(sorted(count, key=lambda line: (-count[line], line)))

    @property
    def left(self) -> float:
        """The share of its weight that new lines carry, from 0 to 1."""
        return _weight(self.carried) / (_weight(self.parts) or 1.0)

    @property
    def implied(self) -> tuple[Quote, ...]:
        """The statements elsewhere that say what no line says."""
        return tuple(dict.fromkeys(part.implied for part in self.parts if part.implied))

    @property
    def moves(self) -> bool:
        """Whether a line carries it in other words or together with others, so that its bar may have moved."""
        return bool(self.lines) and self.became != "kept"

    def said_elsewhere(self, by: Quote) -> Trace:
        """The same with all of it said by another statement."""
        parts = tuple(part._replace(implied=by, lost=()) for part in self.parts)
        return replace(self, parts=parts, became="implied")

    def in_other_words(self, line: int) -> Trace:
        """The same with all of it said by a line in quite other words."""
        parts = tuple(
            part._replace(line=line, implied=None, lost=()) for part in self.parts
        )
        return replace(self, parts=parts, became="reworded", sensed=True)

    def with_gone_on(self, line: int) -> Trace:
        """The same with what is gone given up to words that a line brings instead."""
        parts = tuple(
            part._replace(line=line) if part.gone else part for part in self.parts
        )
        return replace(self, parts=parts, became="reworded")


def _weight(parts: Iterable[Part]) -> float:
    """The summed weight of parts of a statement."""
    return sum(part.weight for part in parts)
