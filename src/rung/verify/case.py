"""What the checks look at: the request, the old statements in its scope, the new lines, the account."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rung.lexicon.content import Word, content, missing, share
from rung.lexicon.mentions import renamed
from rung.model.ladder import COMMON, Ladder, Level, Statement
from rung.model.proposal import Line, Proposal, Request
from rung.model.relation import LABELS, Pair, Relation
from rung.model.source import Place
from rung.review.rule import AnyRule
from rung.verify.account import Fated, Old, Said, account, forced, reworded, squeezed, told, yielded
from rung.verify.labels import spoken

Relate = Callable[[Sequence[Pair]], tuple[Relation, ...]]
REMOVING = frozenset({"tighten", "convert", "draft", "free"})
"""Operations that may leave out what other statements say already."""
HOLE = re.compile(r"^\W*(?:TODO|TBD|TBC|FIXME)\b")
"""A statement that is only a hole demands nothing."""
REWORDING = frozenset({"rephrase", "convert", "free"})
"""Operations that may say the same in other words."""
WRITING = frozenset({"draft", "scale"})
"""Operations that ask for something new."""
SENSE = 0.5
FEW = 0.2
MORE = 3
LIKELY, SURE = 0.6, 0.75
NEAR = 0.4
MOST = 2


@dataclass(frozen=True)
class Case:
    """One proposal before the judge."""

    before: Ladder
    proposal: Proposal
    relate: Relate
    rules: tuple[AnyRule, ...] = ()

    @property
    def request(self) -> Request:
        """What was asked for."""
        return self.proposal.request

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The new lines, each under a level and a category where the request names them."""
        request = self.request
        return tuple(
            line._replace(level=line.level or request.level, category=self.category(line.category or request.category))
            for line in self.proposal.lines
            if line.text.strip()
        )

    @cached_property
    def spoken(self) -> tuple[str, ...]:
        """What each line says, without labels and marks; a hole says nothing."""
        return tuple("" if HOLE.match(line.text) else spoken(line.text) for line in self.lines)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The statements of the ladder that stand in the scope of the request."""
        return tuple(one for one in self.before.statements if self._inside(one))

    @cached_property
    def olds(self) -> tuple[Old, ...]:
        """What the proposal must account for."""
        found = [Old(one.text, one.level, one.category, one.place) for one in self.statements]
        if self.request.text and not found:
            found = [Old(line, "", "") for line in self.request.text.splitlines() if line.strip()]
        found = [one for one in found if not HOLE.match(one.text)]
        known = {squeezed(one.text) for one in found}
        more = [Old(text, self.request.level, "") for text in self.request.source if squeezed(text) not in known]
        return (*found, *more)

    @cached_property
    def outside(self) -> tuple[Said, ...]:
        """What stands outside the scope and may imply a statement inside: common, lower levels, the own level."""
        inside = {id(one) for one in self.statements}
        rank = self.rank
        found = []
        for one in self.before.statements:
            if id(one) in inside or one.role not in ("expectation", "summary") or not self.own(one):
                continue
            height = self.heights.get(one.level, len(self.heights) if one.level != COMMON else -1)
            if rank is not None and height <= rank:
                found.append(Said(one.text, self.where(one), one.level, one.place))
        return tuple(sorted(found, key=lambda one: (one.level != COMMON, -self.heights.get(one.level, -1))))

    @cached_property
    def account(self) -> tuple[Fated, ...]:
        """What became of every old statement."""
        outside = self.outside if self.request.operation in REMOVING else ()
        found = account(tuple(self._renamed(one) for one in self.olds), self.lines, self.spoken, outside)
        found = tuple(replace(one, old=old) for one, old in zip(found, self.olds, strict=True))
        if self.request.operation == "rephrase":
            found = tuple(yielded(one, self.spoken, self.request.intent) for one in found)
        if self.request.operation in REWORDING:
            found = self._sensed(found)
        if self.request.operation in REMOVING:
            found = self._implied(found)
        return forced(found, self.request.max, self.lines)

    def _renamed(self, one: Old) -> Old:
        """An old statement as it reads under the new names of the levels."""
        pairs = self.request.renames
        return one._replace(text=renamed(one.text, pairs), level=dict(pairs).get(one.level, one.level))

    def _sensed(self, found: tuple[Fated, ...]) -> tuple[Fated, ...]:
        """The fates, with what a line says in quite other words, as the relation model reads it."""
        open_ones = [(at, one) for at, one in enumerate(found) if one.became in ("dropped", "reworded")]
        near = [(at, _best(one.old.text, self.spoken)) for at, one in open_ones]
        asked = [
            (at, line)
            for at, line in near
            if line >= 0 and line not in self.verbatim and _replaced(found[at].old.text, self.spoken[line])
        ]
        pairs = [Pair(spoken(found[at].old.text), self.spoken[line]) for at, line in asked]
        same = [one.label == "same" and one.probabilities[0] >= SENSE for one in self.relations(pairs)]
        lines = dict(pair for pair, said in zip(asked, same, strict=True) if said)
        return tuple(reworded(one, lines[at]) if at in lines else one for at, one in enumerate(found))

    @cached_property
    def sensed(self) -> frozenset[int]:
        """The lines that say an old statement in quite other words."""
        return frozenset(one.lines[0] for one in self.account if one.sensed)

    def _implied(self, found: tuple[Fated, ...]) -> tuple[Fated, ...]:
        """The fates, with what is gone and what the relation model finds said elsewhere."""
        gone = [one for one in found if one.became == "dropped"]
        pairs = [(one, said) for one in gone for said in _nearest(one.old.text, self.outside)]
        asked = [
            Pair(said.text, spoken(one.old.text), "common-level" if said.level == COMMON else "lower-higher")
            for one, said in pairs
        ]
        by: dict[int, Said] = {}
        for (one, said), relation in zip(pairs, self.relations(asked), strict=True):
            if covers(relation):
                by.setdefault(id(one), said)
        return tuple(told(one, by[id(one)]) if id(one) in by else one for one in found)

    @cached_property
    def known(self) -> tuple[Word, ...]:
        """Every word of content that a new line may use: of the old statements, the fixed texts and the intent."""
        request = self.request
        texts = [*(spoken(one.text) for one in self.olds), *request.fixed, request.intent, *request.ends]
        texts += [new for _, new in request.renames]
        return tuple(word for text in texts for word in content(text))

    @cached_property
    def verbatim(self) -> frozenset[int]:
        """The numbers of the lines that stand word for word among the old statements or the fixed texts."""
        olds = {squeezed(text) for text in (*(one.text for one in self.olds), *self.request.fixed)}
        return frozenset(at for at, line in enumerate(self.lines) if squeezed(line.text) in olds)

    @cached_property
    def heights(self) -> dict[str, int]:
        """The rank of each level of the track spoken of."""
        return {level.id: level.rank for level in self.before.levels if level.track == self.track}

    @cached_property
    def track(self) -> str:
        """The track that the request speaks of."""
        if self.request.track is not None:
            return self.request.track
        return next((one.track for one in self.before.levels if same(one.id, self.request.level)), "")

    @property
    def level(self) -> Level | None:
        """The level asked for, when the ladder has it."""
        wanted = self.request.level
        return next((one for one in self.before.levels if same(one.id, wanted) and one.track == self.track), None)

    @property
    def rank(self) -> int | None:
        """How high the scope stands: -1 for common, None for the whole ladder; a new level as high as the one below."""
        if not self.request.level:
            return None
        if self.request.level == COMMON:
            return -1
        return self.level.rank if self.level else self._below - 1

    @property
    def _below(self) -> int:
        """How many levels stand below one that is not there yet: by the numbers in their names, else all of them."""
        number = re.search(r"\d+", self.request.level)
        if number is None:
            return len(self.heights)
        numbers = [re.search(r"\d+", name) for name in self.heights]
        return sum(found is None or int(found[0]) < int(number[0]) for found in numbers)

    @cached_property
    def _answers(self) -> dict[Pair, Relation]:
        return {}

    def relations(self, pairs: Sequence[Pair]) -> tuple[Relation, ...]:
        """How the texts of each pair relate; a pair is asked about once."""
        fresh = [pair for pair in dict.fromkeys(pairs) if pair not in self._answers]
        if fresh:
            self._answers.update(zip(fresh, self.relate(fresh), strict=True))
        return tuple(self._answers[pair] for pair in pairs)

    def carried(self, line: int) -> tuple[Old, ...]:
        """The old statements that a line carries, in part at least."""
        return tuple(one.old for one in self.account if line in one.lines)

    def own(self, one: Statement) -> bool:
        """Whether a statement belongs to the track spoken of, or to all."""
        return one.level == COMMON or one.track in (self.track, "")

    def category(self, name: str) -> str:
        """The ladder's own spelling of a category."""
        names = {one.name.lower(): one.name for one in self.before.categories}
        return names.get(name.strip().lower(), name.strip())

    def where(self, one: Statement) -> str:
        """Where a statement stands, for a sentence."""
        level = "what is common" if one.level == COMMON else one.level
        kind = " summary" if one.role == "summary" else ""
        return f"{level}{kind}" + (f", {one.category}" if one.category else "")

    def _inside(self, one: Statement) -> bool:
        request = self.request
        if request.text:
            return squeezed(one.text) in {squeezed(text) for text in request.text.splitlines()} and (
                not request.level or same(one.level, request.level)
            )
        if request.operation == "scale" or (request.level and not same(one.level, request.level)):
            return False
        if not self.own(one) or (request.category and not same(one.category, request.category)):
            return False
        return one.role == "expectation" or (one.role == "summary" and not request.category)


def _nearest(text: str, around: Sequence[Said]) -> list[Said]:
    """The few statements that share enough words with a text to be worth a question."""
    words = content(spoken(text))
    near = [(share(words, content(said.text), loose=True), said) for said in around]
    return [said for score, said in sorted(near, key=lambda one: -one[0])[:MOST] if score >= NEAR]


def _best(text: str, lines: Sequence[str]) -> int:
    """The line that shares most with a text, or -1 when none shares enough to be it in other words."""
    words = content(spoken(text))
    scores = [share(words, content(line), loose=True) for line in lines]
    top = max(range(len(lines)), key=lambda at: (scores[at], -at), default=-1)
    return top if top >= 0 and scores[top] >= FEW else -1


def _replaced(old: str, new: str) -> bool:
    """Whether about as many words came in as went: what only went is lost, what only came is added."""
    words, others = content(spoken(old)), content(new)
    went, came = len(missing(words, others)), len(missing(others, words))
    return 0 < went <= came + 1 and 0 < came <= went + MORE


def covers(relation: Relation) -> bool:
    """Whether the relation model is sure enough that the first text of a pair asks for all that the second asks for.

    The confidence of `same` counts what says only a part of it too; here the whole must be said.
    """
    if relation.label == "same":
        return relation.probabilities[LABELS.index("same")] >= LIKELY
    return relation.label == "lower" and relation.confidence >= SURE


def same(a: str, b: str) -> bool:
    """Whether two names of a level or a category are one."""
    return " ".join(a.lower().split()) == " ".join(b.lower().split())


def quoted(texts: Iterable[str], most: int = 12) -> str:
    """Texts in quotes, with commas, the first few of them."""
    listed = [f"'{text.strip()}'" for text in texts]
    rest = f" and {len(listed) - most} more" if len(listed) > most else ""
    return ", ".join(listed[:most]) + rest


def places(found: Iterable[Place | None]) -> tuple[Place, ...]:
    """The places that are known, each once."""
    return tuple(dict.fromkeys(place for place in found if place is not None))
