"""What became of each old statement: every clause of it is looked for in the new lines and in what stands around."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from rung.lexicon.clauses import Clause, clauses
from rung.lexicon.content import Word, content, matched, missing, share
from rung.lexicon.folding import word_for_word
from rung.model.proposal import Line
from rung.model.verdict import Fate, Quote
from rung.verify.carrying import carries, implies, is_about, says_as_often
from rung.verify.labels import spoken
from rung.verify.trace import Part, Trace

AKIN, VERY_AKIN = 0.4, 0.6
"""So much of a statement must stand in another one elsewhere for the other to imply a clause of it."""
HARDLY = 0.4
"""A statement of which less than this is left was cut or dropped as a whole; what is left of it is chance."""
FEW = 2
"""A clause of so few words must find more of its statement in another one to be implied by it."""


class Answer(NamedTuple):
    """What may carry or imply a clause: the lines, what each says, and what stands around the scope."""

    lines: Sequence[Line]
    texts: tuple[str, ...]
    around: tuple[Quote, ...]
    olds: frozenset[str]

    def words(self, at: int) -> tuple[Word, ...]:
        """The words of content of a line."""
        return content(self.texts[at])

    def is_old(self, at: int) -> bool:
        """Whether a line is an old statement word for word, whose words are there anyway."""
        return word_for_word(self.lines[at].text) in self.olds

    def verbatim(self, old: Quote) -> int:
        """The number of the line that is this old statement word for word, or -1."""
        wanted = word_for_word(old.text)
        same = (
            at
            for at, line in enumerate(self.lines)
            if word_for_word(line.text) == wanted
        )
        return next(same, -1)


def traced(
    olds: Sequence[Quote],
    lines: Sequence[Line],
    texts: Sequence[str],
    around: Sequence[Quote],
) -> tuple[Trace, ...]:
    """The trace of every old statement, in order; `texts` is what each line says, `around` what may imply a clause."""
    known = frozenset(word_for_word(old.text) for old in olds)
    answer = Answer(lines, tuple(texts), tuple(around), known)
    return _merged(tuple(_trace(old, answer) for old in olds))


def _merged(found: tuple[Trace, ...]) -> tuple[Trace, ...]:
    """The traces, where several statements that share a line are called merged."""
    shared = [one.lines[0] for one in found if one.lines and one.left]
    return tuple(
        replace(one, became="merged")
        if one.became == "reworded" and shared.count(one.lines[0]) > 1
        else one
        for one in found
    )


def _trace(old: Quote, answer: Answer) -> Trace:
    same = answer.verbatim(old)
    if same >= 0:
        parts = tuple(Part(clause, same) for clause in clauses(spoken(old.text)))
        return Trace(old, parts, _where_it_stood(old, answer.lines[same]))
    search = _Search(old, answer)
    one = Trace(old, search.parts)
    if one.gone or not (one.lines or one.implied):
        return one
    return replace(one, became=_became(one, answer.lines))


def _where_it_stood(old: Quote, line: Line) -> Fate:
    """Kept where a line says a statement word for word in its place, else moved."""
    places = ((old.level, old.category), (old.level, ""), ("", ""))
    return "kept" if not old.level or (line.level, line.category) in places else "moved"


def _became(one: Trace, lines: Sequence[Line]) -> Fate:
    if not one.lines or one.left < HARDLY:
        return "implied" if one.implied else "reworded"
    first, old = lines[one.lines[0]], one.old
    places = ((old.level, first.level), (old.category, first.category))
    elsewhere = any(was and now and was != now for was, now in places)
    return "moved" if elsewhere else "reworded"


class _Search:
    """The search for the clauses of one old statement."""

    def __init__(self, old: Quote, answer: Answer) -> None:
        self.text, self.answer = spoken(old.text), answer

    @property
    def parts(self) -> tuple[Part, ...]:
        """What became of each clause, in order."""
        return tuple(self._part(clause) for clause in clauses(self.text))

    @cached_property
    def whole(self) -> tuple[Word, ...]:
        """The words of the statement that must not be lost."""
        return tuple(word for word in content(self.text) if word.is_heavy)

    def _part(self, clause: Clause) -> Part:
        ranked = self._ranked(clause)
        for at in ranked:
            if self._carried(clause, at):
                return Part(clause, at)
        akin = VERY_AKIN if len(clause.heavy) <= FEW else AKIN
        for other in self.answer.around:
            if implies(other.text, clause) and self._akin(clause, other.text, akin):
                return Part(clause, implied=other)
        nearest = self.answer.words(ranked[0]) if ranked else ()
        return self._graded(clause, missing(clause.words, nearest))

    def _ranked(self, clause: Clause) -> list[int]:
        """The lines that have something of a clause, the one with most of it first."""
        words = [self.answer.words(at) for at in range(len(self.answer.texts))]
        score = [share(clause.words, one) for one in words]
        some = [at for at in range(len(words)) if score[at] or not clause.heavy]
        return sorted(
            some,
            key=lambda at: (
                -score[at],
                -share(self.whole, words[at]),
                -share(words[at], self.whole),
                at,
            ),
        )

    def _carried(self, clause: Clause, at: int) -> bool:
        """Whether a line says a clause and is about the same thing.

        A line that is another old statement must imply the clause, as one that stands elsewhere must.
        """
        words, text = self.answer.words(at), self.answer.texts[at]
        if self.answer.is_old(at):
            akin = VERY_AKIN if len(clause.heavy) <= FEW else AKIN
            return implies(text, clause) and self._akin(clause, text, akin)
        return (
            carries(clause, words)
            and is_about(clause, self.whole, words)
            and says_as_often(clause, self.whole, words)
        )

    def _akin(self, clause: Clause, text: str, least: float) -> bool:
        return is_about(clause, self.whole, content(text), least)

    def _graded(self, clause: Clause, lost: tuple[Word, ...]) -> Part:
        """What a line left out of a clause ('tested' of 'tested code') may be said elsewhere of the same thing."""
        if len(lost) >= len(clause.heavy):
            return Part(clause, lost=lost)
        rest = [word for word in clause.heavy if word not in lost]
        for other in self.answer.around:
            words = content(other.text)
            says_it = not missing(lost, words) and any(matched(w, words) for w in rest)
            if says_it and self._akin(clause, other.text, AKIN):
                return Part(clause, implied=other)
        return Part(clause, lost=lost)
