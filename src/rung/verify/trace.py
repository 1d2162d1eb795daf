"""What became of one old statement, clause by clause: found in the new lines, never taken from the author's word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from rung.lexicon.clauses import Clause
from rung.lexicon.content import Word
from rung.model.verdict import Fate, Quote


class Part(NamedTuple):
    """What became of one clause: the number of the line that carries it, or what implies it, or neither."""

    clause: Clause
    line: int = -1
    implied: Quote | None = None
    lost: tuple[Word, ...] = ()

    @property
    def gone(self) -> bool:
        """Whether neither a line nor a statement elsewhere says it."""
        return self.line < 0 and self.implied is None


@dataclass(frozen=True, slots=True)
class Trace:
    """One old statement with its clauses and its fate; `sensed`: a line says it in quite other words."""

    old: Quote
    parts: tuple[Part, ...]
    became: Fate = "dropped"
    sensed: bool = False

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines that carry some of it, the one that carries most first."""
        count = [
            part.line
            for part in self.parts
            if part.line >= 0
            for _ in part.clause.words
        ]
        return tuple(sorted(set(count), key=lambda line: (-count.count(line), line)))

    @property
    def left(self) -> float:
        """The share of its weight that new lines carry, from 0 to 1."""
        whole = _weight(self.parts)
        return _weight(part for part in self.parts if part.line >= 0) / (whole or 1.0)

    @property
    def gone(self) -> tuple[Part, ...]:
        """The clauses that nothing says any more."""
        return tuple(part for part in self.parts if part.gone)

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
    return sum(word.weight for part in parts for word in part.clause.words)
