"""A new line beside another statement: what their words and the relation model say of the two."""

from __future__ import annotations

from typing import NamedTuple

from rung.lexicon.clauses import Clause, clauses
from rung.lexicon.content import Word, content, heavy_words, share
from rung.lexicon.scales import Term, profile
from rung.lexicon.word_classes import members
from rung.model.relation import Relation
from rung.model.verdict import Quote
from rung.verify.carrying import implies
from rung.verify.senses import covers

WHOLE = 0.85
"""A text of which so much stands in another one repeats it as a whole."""
LEAST = 3
"""A line of fewer full words repeats nothing as a whole: their meeting is chance."""
SURE, LIKELY = 0.8, 0.5
STEPPED = 0.66
"""So sure must the relation model be that two texts are a step apart for them to be no repetition."""
EVERYWHERE = members("everywhere")
"""Words that stand in half of all statements: that two share one of them says nothing."""


class Meeting(NamedTuple):
    """A line by its number and what it says, another statement, and how the two relate."""

    line: int
    text: str
    said: Quote
    relation: Relation

    @property
    def is_likely(self) -> bool:
        """Whether the relation model takes the two for the same more likely than not."""
        redundant = self.relation.label in ("same", "partial")
        return redundant and self.relation.confidence >= LIKELY

    @property
    def is_sure(self) -> bool:
        """Whether the two are likely the same and something else says so: a surer model, the whole text, a clause."""
        if not self.is_likely:
            return False
        sure = self.relation.confidence >= SURE
        return sure or self.is_whole or bool(self.shared_clause)

    @property
    def is_plain(self) -> bool:
        """Whether the two are surely the same, or one repeats the other as a whole and the model sees some relation."""
        return self.is_sure or (self.is_whole and self.relation.label != "unrelated")

    @property
    def is_repetition(self) -> bool:
        """Whether anything says that the two repeat each other, plainly or not."""
        return self.is_plain or self.is_likely or bool(self.shared_clause)

    @property
    def is_step(self) -> bool:
        """Whether the relation model is sure that one asks for more than the other."""
        stepped = self.relation.label in ("raise", "lower")
        return stepped and self.relation.confidence >= STEPPED

    @property
    def is_whole(self) -> bool:
        """Whether nearly all words of one of the two stand in the other."""
        words, others = content(self.text), content(self.said.text)
        nearly = max(share(words, others), share(others, words)) >= WHOLE
        return nearly and len(heavy_words(self.text)) >= LEAST

    @property
    def shared_clause(self) -> str:
        """The first clause of the line that the other statement says too; empty for none."""
        others = content(self.said.text)
        return next((x.text for x in clauses(self.text) if _repeats(x, others)), "")

    @property
    def is_removable(self) -> bool:
        """Whether the account would let an old statement go because of the other one.

        What may not go can't be one too many. Another line of the answer must imply it by its words; of what stands
        elsewhere the relation model is believed too.
        """
        if all(implies(self.said.text, clause) for clause in clauses(self.text)):
            return True
        return self.said.line < 0 and covers(self.relation)

    def differ_in_height(self, terms: tuple[Term, ...]) -> bool:
        """Whether the two differ by a tier: a step, not a repetition. `terms` are the ladder's own phrases."""
        mine, theirs = profile(self.text, terms), profile(self.said.text, terms)
        return any(mine[name] != theirs[name] for name in mine.keys() & theirs.keys())


def is_telling(word: Word) -> bool:
    """Whether that two texts share a word says something."""
    return word.lemma not in EVERYWHERE


def _repeats(clause: Clause, others: tuple[Word, ...]) -> bool:
    """Whether words say a clause of several full words, one of which is telling."""
    heavy = clause.heavy
    telling = any(map(is_telling, heavy))
    return len(heavy) > 1 and telling and share(heavy, others, loose=True) == 1.0
