"""What became of each old statement: every clause of it is looked for in the new lines and in what stands around."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rung.lexicon.clauses import Clause, clauses
from rung.lexicon.content import Word, content, heavy_words, matched, missing, share
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


@dataclass(frozen=True)
class Answer:
    """What may carry or imply a clause: the lines, what each says, and what stands around the scope.

    olds: the old statements, folded for 'word for word'.
    """

    lines: Sequence[Line]
    texts: tuple[str, ...]
    around: tuple[Quote, ...]
    olds: frozenset[str]

    @cached_property
    def words(self) -> tuple[tuple[Word, ...], ...]:
        """The words of content of each line."""
        return tuple(map(content, self.texts))

    def is_old(self, at: int) -> bool:
        """Whether a line is an old statement word for word, whose words are there anyway."""
        return word_for_word(self.lines[at].text) in self.olds

    def verbatim(self, old: Quote) -> int:
        """The number of the first line that is this old statement word for word, or -1."""
        return self._numbers.get(word_for_word(old.text), -1)

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        """For each text, folded for 'word for word', the first line that is it."""
        numbers: dict[str, int] = {}
        for at, line in enumerate(self.lines):
            numbers.setdefault(word_for_word(line.text), at)
        return numbers


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
    """The traces, where reworded statements that share a line with another one are called merged.

    Only the line that has most of a statement counts: a word of it elsewhere doesn't make a merger.
    """
    shared = Counter(one.lines[0] for one in found if one.lines)
    merged: list[Trace] = []
    for one in found:
        is_alone = one.became != "reworded" or shared[one.lines[0]] < 2
        merged.append(one if is_alone else replace(one, became="merged"))
    return tuple(merged)


def _trace(old: Quote, answer: Answer) -> Trace:
    """What became of one old statement, by its words alone.

    A line that is it word for word carries all of it. Otherwise it is dropped as long as one clause of it is gone,
    however much of the rest is still said.
    """
    same = answer.verbatim(old)
    if same >= 0:
        parts = tuple(Part(clause, same) for clause in clauses(spoken(old.text)))
        return Trace(old, parts, _where_it_stood(old, answer.lines[same]))
    one = Trace(old, _Search(spoken(old.text), answer).parts)
    return replace(one, became=_became(one, answer.lines)) if one.is_whole else one


def _where_it_stood(old: Quote, line: Line) -> Fate:
    """Kept where a line says a statement word for word in its place, else moved."""
    places = ((old.level, old.category), (old.level, ""), ("", ""))
    return "kept" if not old.level or (line.level, line.category) in places else "moved"


def _became(one: Trace, lines: Sequence[Line]) -> Fate:
    """The fate of a statement that is all said: reworded or moved by a line, or implied by what stands elsewhere.

    Where lines carry hardly any of it, what stands elsewhere decides.
    """
    if one.left < HARDLY:
        return "implied" if one.implied else "reworded"
    return "moved" if _is_elsewhere(one.old, lines[one.lines[0]]) else "reworded"


def _is_elsewhere(old: Quote, line: Line) -> bool:
    """Whether both say where they stand, and not the same; what names no level or category may stand anywhere."""
    places = ((old.level, line.level), (old.category, line.category))
    return any(was != now for was, now in places if was and now)


@dataclass(frozen=True)
class _Search:
    """The search for the clauses of one old statement: `text` is what it says."""

    text: str
    answer: Answer

    @property
    def parts(self) -> tuple[Part, ...]:
        """What became of each clause, in order."""
        return tuple(map(self._part, clauses(self.text)))

    @cached_property
    def whole(self) -> tuple[Word, ...]:
        """The words of the statement that must not be lost."""
        return heavy_words(self.text)

    def _part(self, clause: Clause) -> Part:
        """What became of a clause: carried by a line, else implied as a whole, else in what the nearest line lacks."""
        ranked = self._ranked(clause)
        carriers = (at for at in ranked if self._carried(clause, at))
        line = next(carriers, None)
        if line is not None:
            return Part(clause, line)
        implied = self._found_around(lambda text: self._implied(clause, text))
        if implied:
            return Part(clause, implied=implied)
        nearest = self.answer.words[ranked[0]] if ranked else ()
        return self._completed(clause, missing(clause.words, nearest))

    def _ranked(self, clause: Clause) -> list[int]:
        """The lines that have something of a clause, the one with most of it first.

        Of equal ones the line that has more of the whole statement comes first, then the one with fewer other words.
        """
        words = self.answer.words
        score = [share(clause.words, one) for one in words]
        some = [at for at in range(len(words)) if score[at] or not clause.heavy]

        def rank(at: int) -> tuple[float, float, float]:
            """Negative shares, so that the largest sorts first."""
            of_whole, of_line = (
                share(self.whole, words[at]),
                share(words[at], self.whole),
            )
            return -score[at], -of_whole, -of_line

        return sorted(some, key=rank)

    def _carried(self, clause: Clause, at: int) -> bool:
        """Whether a line says a clause and is about the same thing.

        A line that is another old statement must imply the clause, as one that stands elsewhere must.
        """
        if self.answer.is_old(at):
            return self._implied(clause, self.answer.texts[at])
        words = self.answer.words[at]
        return (
            carries(clause, words)
            and is_about(clause, self.whole, words)
            and says_as_often(clause, self.whole, words)
        )

    def _implied(self, clause: Clause, text: str) -> bool:
        """Whether another statement asks for all of a clause, of the same thing.

        A clause of few words is easily met by chance, so that more of its statement must be there.
        """
        least = VERY_AKIN if len(clause.heavy) <= FEW else AKIN
        return implies(text, clause) and self._is_akin(clause, text, least)

    def _is_akin(self, clause: Clause, text: str, least: float) -> bool:
        """Whether a text outside the change says what a clause said, to at least this share."""
        return is_about(clause, self.whole, content(text), least)

    def _completed(self, clause: Clause, lost: tuple[Word, ...]) -> Part:
        """A clause of which the nearest line lacks some full words, which another statement may say of the same thing.

        'Tested' of 'tested code' may stand elsewhere, but only together with code. A clause that is lost as a whole
        is gone.
        """
        rest = tuple(word for word in clause.heavy if word not in lost)

        def completes(text: str) -> bool:
            """Whether a text has what is lost, and something of the rest to say it of."""
            words = content(text)
            says_of_it = any(matched(word, words) for word in rest)
            complete = says_of_it and not missing(lost, words)
            return complete and self._is_akin(clause, text, AKIN)

        implied = self._found_around(completes)
        return Part(clause, implied=implied) if implied else Part(clause, lost=lost)

    def _found_around(self, says_it: Callable[[str], bool]) -> Quote | None:
        """The first statement around the scope whose text is of a kind."""
        around = self.answer.around
        return next((other for other in around if says_it(other.text)), None)
