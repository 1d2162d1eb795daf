"""A proposal beside the ladder that it would change: what the checks look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rung.lexicon.content import Word, words_of
from rung.lexicon.folding import word_for_word
from rung.lexicon.holes import is_hole
from rung.lexicon.mentions import renamed
from rung.model.ladder import Ladder
from rung.model.operation import Terms
from rung.model.proposal import Line, Proposal
from rung.model.relation import Pair, Relation
from rung.model.request import Request
from rung.model.scope import Scope, category_of, name_of
from rung.model.verdict import Fate, Quote
from rung.review.rule import AnyRule
from rung.verify.account import traced
from rung.verify.cutting import with_cuts
from rung.verify.labels import spoken
from rung.verify.senses import in_other_words, said_elsewhere, yielded
from rung.verify.trace import Trace

Relate = Callable[[Sequence[Pair]], tuple[Relation, ...]]
"""Whoever says how texts relate, a relation for each pair in order."""


@dataclass(frozen=True)
class ProposedChange:
    """One proposal before the judge, and everything that is worked out of it once."""

    before: Ladder
    proposal: Proposal
    relate: Relate
    rules: tuple[AnyRule, ...] = ()

    @property
    def request(self) -> Request:
        """What was asked for."""
        return self.proposal.request

    @property
    def terms(self) -> Terms:
        """What the operation may do."""
        return self.request.operation.terms

    @cached_property
    def scope(self) -> Scope:
        """What the request covers, and what surrounds it."""
        return Scope(self.before, self.request)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The new lines, each under the ladder's own names of a level and a category."""
        return tuple(map(self._placed, self.proposal.lines))

    @cached_property
    def spoken(self) -> tuple[str, ...]:
        """What each line says, without labels and marks; a hole says nothing."""
        return tuple(map(_said_by, self.lines))

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Each line as it is quoted: what it says, or the words of a hole, and where."""
        return tuple(map(self.line, range(len(self.lines))))

    @cached_property
    def written(self) -> tuple[Quote, ...]:
        """Each line as its author wrote it, labels and marks of emphasis included."""
        pairs = zip(self.quotes, self.lines, strict=True)
        return tuple(quote._replace(text=line.text) for quote, line in pairs)

    def line(self, at: int) -> Quote:
        """A line of the answer as it is quoted: what it says, or the words of a hole, and where."""
        placed = self.lines[at]
        text = self.spoken[at] or placed.text
        return Quote(text, placed.level, placed.category, line=at)

    @cached_property
    def verbatim(self) -> frozenset[int]:
        """The numbers of the lines that stand word for word among the old statements or the kept texts."""
        olds = set(map(word_for_word, (*self.old_texts, *self.request.keep)))
        lines = enumerate(self.lines)
        return frozenset(at for at, line in lines if word_for_word(line.text) in olds)

    @property
    def fresh(self) -> tuple[tuple[int, str], ...]:
        """The lines that are no old statement word for word: number and what it says."""
        lines = enumerate(self.spoken)
        return tuple((at, text) for at, text in lines if at not in self.verbatim)

    @cached_property
    def olds(self) -> tuple[Quote, ...]:
        """What the proposal must account for: what stands in the scope, then what only the source says."""
        standing = tuple(one for one in self._standing if _is_said(one.text))
        known = set(map(word_for_word, texts_of(standing)))
        level = self.request.level
        source = (
            text for text in self.request.source if word_for_word(text) not in known
        )
        return (*standing, *(Quote(text, level) for text in source))

    @property
    def _standing(self) -> tuple[Quote, ...]:
        """The statements of the scope; where there are none, the lines of a text that is not in the ladder."""
        inside = tuple(map(Quote.of, self.scope.inside))
        return inside or tuple(map(Quote, self.request.text.splitlines()))

    @cached_property
    def old_texts(self) -> tuple[str, ...]:
        """The texts of what must be accounted for, as they stand."""
        return texts_of(self.olds)

    @cached_property
    def around(self) -> tuple[Quote, ...]:
        """What a person at the level is held to besides, and what may therefore imply a statement of the scope."""
        return tuple(map(Quote.of, self.scope.around))

    @cached_property
    def elsewhere(self) -> tuple[Quote, ...]:
        """What stands outside the scope at any level of the track."""
        return tuple(map(Quote.of, self.scope.elsewhere))

    @cached_property
    def traces(self) -> tuple[Trace, ...]:
        """What became of every old statement: by its words, then by what the operation lets go, then by the number."""
        terms, found = self.terms, self._traced
        if terms.follows_intent:
            intent = self.request.intent
            found = tuple(yielded(one, self.spoken, intent) for one in found)
        if terms.rewords:
            found = in_other_words(found, self.spoken, self.verbatim, self.relations)
        if terms.leaves_out:
            found = said_elsewhere(found, self.around, self.relations)
        return with_cuts(found, self.request.max, self.lines)

    @property
    def _traced(self) -> tuple[Trace, ...]:
        """What became of every old statement by its words alone, read under the new names of the levels."""
        around = self.around if self.terms.leaves_out else ()
        olds = tuple(map(self._renamed, self.olds))
        found = traced(olds, self.lines, self.spoken, around)
        pairs = zip(found, self.olds, strict=True)
        return tuple(replace(one, old=old) for one, old in pairs)

    def that_became(self, *fates: Fate) -> tuple[Quote, ...]:
        """The old statements of these fates."""
        return tuple(one.old for one in self.traces if one.became in fates)

    @cached_property
    def given(self) -> tuple[str, ...]:
        """Texts that come from the document or the asker: the old ones, the kept ones, the intent and the ends."""
        request = self.request
        return (*self.old_texts, *request.keep, request.intent, *request.ends)

    @cached_property
    def known(self) -> tuple[Word, ...]:
        """Every word of content that a new line may use: of what is given, without its labels, and of new names."""
        request = self.request
        olds = map(spoken, self.old_texts)
        names = (new for _, new in request.rename)
        texts = (*olds, *request.keep, request.intent, *request.ends, *names)
        return words_of(texts)

    @cached_property
    def sensed(self) -> frozenset[int]:
        """The lines that say an old statement in quite other words."""
        return frozenset(one.lines[0] for one in self.traces if one.sensed)

    def carried(self, line: int) -> tuple[Quote, ...]:
        """The old statements that a line carries, in part at least."""
        return tuple(one.old for one in self.traces if line in one.lines)

    def relations(self, pairs: Sequence[Pair]) -> tuple[Relation, ...]:
        """How the texts of each pair relate; a pair is asked about once."""
        fresh = [pair for pair in dict.fromkeys(pairs) if pair not in self._answers]
        if fresh:
            self._answers.update(zip(fresh, self.relate(fresh), strict=True))
        return tuple(map(self._answers.__getitem__, pairs))

    @cached_property
    def _answers(self) -> dict[Pair, Relation]:
        """What the judge of relations said of a pair: no pair is asked about twice."""
        return {}

    def _renamed(self, one: Quote) -> Quote:
        """An old statement as it reads under the new names of the levels."""
        pairs = self.request.rename
        level = dict(pairs).get(one.level, one.level)
        return one._replace(text=renamed(one.text, pairs), level=level)

    def _placed(self, line: Line) -> Line:
        """A line where it would stand: where it names no place, in the one that was asked for."""
        level = line.level or self.request.level
        category = line.category or self.request.category
        return line._replace(
            level=name_of(self.before, level),
            category=category_of(self.before, category),
        )


def texts_of(quotes: Iterable[Quote]) -> tuple[str, ...]:
    """The texts of some quotes, in order."""
    return tuple(one.text for one in quotes)


def _said_by(line: Line) -> str:
    """What a line says, in one person; nothing where it only marks a hole."""
    return "" if is_hole(line.text) else spoken(line.text)


def _is_said(text: str) -> bool:
    """Whether a text says anything: a blank one and a hole don't.

    >>> _is_said("Leads."), _is_said("TODO")
    (True, False)
    """
    return bool(text.strip()) and not is_hole(text)
