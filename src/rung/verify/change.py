"""A proposal beside the ladder that it would change: what the checks look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rung.lexicon.content import Word, content
from rung.lexicon.folding import word_for_word
from rung.lexicon.holes import is_hole
from rung.lexicon.mentions import renamed
from rung.model.ladder import Ladder
from rung.model.operation import Terms
from rung.model.proposal import Line, Proposal
from rung.model.relation import Pair, Relation
from rung.model.request import Request
from rung.model.scope import Scope, category_of, name_of
from rung.model.verdict import Quote
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
        return tuple(self._placed(line) for line in self.proposal.lines)

    @cached_property
    def spoken(self) -> tuple[str, ...]:
        """What each line says, without labels and marks; a hole says nothing."""
        return tuple(
            "" if is_hole(line.text) else spoken(line.text) for line in self.lines
        )

    @cached_property
    def olds(self) -> tuple[Quote, ...]:
        """What the proposal must account for: the scope, or a text that is not in the ladder, and the source."""
        found = [Quote.of(one) for one in self.scope.inside]
        if self.request.text and not found:
            found = [Quote(text) for text in self.request.text.splitlines()]
        found = [one for one in found if one.text.strip() and not is_hole(one.text)]
        known = {word_for_word(one.text) for one in found}
        source = (text for text in self.request.source)
        more = (Quote(text, self.request.level) for text in source)
        return (*found, *(one for one in more if word_for_word(one.text) not in known))

    @cached_property
    def around(self) -> tuple[Quote, ...]:
        """What a person at the level is held to besides, and what may therefore imply a statement of the scope."""
        return tuple(Quote.of(one) for one in self.scope.around)

    @cached_property
    def elsewhere(self) -> tuple[Quote, ...]:
        """What stands outside the scope at any level of the track."""
        return tuple(Quote.of(one) for one in self.scope.elsewhere)

    @cached_property
    def traces(self) -> tuple[Trace, ...]:
        """What became of every old statement."""
        terms, request = self.terms, self.request
        around = self.around if terms.leaves_out else ()
        olds = tuple(self._renamed(one) for one in self.olds)
        found = traced(olds, self.lines, self.spoken, around)
        found = tuple(
            replace(one, old=old) for one, old in zip(found, self.olds, strict=True)
        )
        if terms.follows_intent:
            found = tuple(yielded(one, self.spoken, request.intent) for one in found)
        if terms.rewords:
            found = in_other_words(found, self.spoken, self.verbatim, self.relations)
        if terms.leaves_out:
            found = said_elsewhere(found, self.around, self.relations)
        return with_cuts(found, request.max, self.lines)

    @cached_property
    def known(self) -> tuple[Word, ...]:
        """Every word of content that a new line may use: of the old statements, the kept texts and the intent."""
        request = self.request
        texts = [*(spoken(one.text) for one in self.olds), *request.keep]
        texts += [request.intent, *request.ends]
        texts += [new for _, new in request.rename]
        return tuple(word for text in texts for word in content(text))

    @cached_property
    def verbatim(self) -> frozenset[int]:
        """The numbers of the lines that stand word for word among the old statements or the kept texts."""
        texts = (*(one.text for one in self.olds), *self.request.keep)
        olds = {word_for_word(text) for text in texts}
        return frozenset(
            at for at, line in enumerate(self.lines) if word_for_word(line.text) in olds
        )

    @property
    def fresh(self) -> tuple[tuple[int, str], ...]:
        """The lines that are no old statement word for word: number and what it says."""
        return tuple(
            (at, text) for at, text in enumerate(self.spoken) if at not in self.verbatim
        )

    @cached_property
    def sensed(self) -> frozenset[int]:
        """The lines that say an old statement in quite other words."""
        return frozenset(one.lines[0] for one in self.traces if one.sensed)

    def line(self, at: int) -> Quote:
        """A line of the answer as it is quoted: what it says, or the words of a hole, and where."""
        placed = self.lines[at]
        text = self.spoken[at] or placed.text
        return Quote(text, placed.level, placed.category, line=at)

    def carried(self, line: int) -> tuple[Quote, ...]:
        """The old statements that a line carries, in part at least."""
        return tuple(one.old for one in self.traces if line in one.lines)

    def relations(self, pairs: Sequence[Pair]) -> tuple[Relation, ...]:
        """How the texts of each pair relate; a pair is asked about once."""
        fresh = [pair for pair in dict.fromkeys(pairs) if pair not in self._answers]
        if fresh:
            self._answers.update(zip(fresh, self.relate(fresh), strict=True))
        return tuple(self._answers[pair] for pair in pairs)

    @cached_property
    def _answers(self) -> dict[Pair, Relation]:
        return {}

    def _renamed(self, one: Quote) -> Quote:
        """An old statement as it reads under the new names of the levels."""
        pairs = self.request.rename
        level = dict(pairs).get(one.level, one.level)
        return one._replace(text=renamed(one.text, pairs), level=level)

    def _placed(self, line: Line) -> Line:
        level = line.level or self.request.level
        category = line.category or self.request.category
        return line._replace(
            level=name_of(self.before, level),
            category=category_of(self.before, category),
        )
