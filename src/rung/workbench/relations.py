"""Who judges pairs of statements here, and the same pair only once: the relation model, unless told otherwise."""

from __future__ import annotations

import warnings
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial
from threading import RLock
from typing import TYPE_CHECKING

from rung import telemetry
from rung.model.ladder import Ladder
from rung.model.relation import Pair, Relation

if TYPE_CHECKING:
    from rung.relate.encoder import Encoder
    from rung.relate.judged import Judge

MOST = 200_000
"""So many judgements are kept; beyond, those that nobody has asked for longest are forgotten."""


def relation_model() -> Judge:
    """The judge that rung brings."""
    from rung.relate.relation import describe, relate  # numpy: only who relates pays

    if not telemetry.silence():  # a script that imported the runtime itself
        warnings.warn(describe(), stacklevel=2)
    return relate


def static_vectors() -> Encoder:
    """The encoder that rung brings."""
    from rung.relate.encoder import static  # numpy, as above

    return static


class Relater:
    """Judges pairs, and ladders' pairs, with one judge and one encoder; what was judged once is remembered.

    `judge` and `encoder` make them when the first pair is asked for, so that nothing heavy is loaded before; `asked`
    names a language model that the judge asks where it is unsure. Safe to use from several threads.
    """

    def __init__(
        self,
        judge: Callable[[], Judge] = relation_model,
        encoder: Callable[[], Encoder] = static_vectors,
        asked: str = "",
    ) -> None:
        self._judge_of, self._encoder_of, self._asked = judge, encoder, asked
        self._judge: Judge | None = None
        self._encoder: Encoder | None = None
        self._known: OrderedDict[Pair, Relation] = OrderedDict()
        self._lock = RLock()

    def relate(self, pairs: Sequence[Pair]) -> tuple[Relation, ...]:
        """A judgement for each pair, in order."""
        with self._lock:
            fresh = tuple(dict.fromkeys(x for x in pairs if x not in self._known))
            found = dict(zip(fresh, self._judged(fresh), strict=True))
            answers = tuple(found.get(x) or self._known[x] for x in pairs)
            self._remember(pairs, answers)
        return answers

    @property
    def described(self) -> str:
        """In a sentence, who judges the pairs here."""
        from rung.relate.relation import describe  # numpy, as above

        asked = f" Where it is unsure, {self._asked} was asked." if self._asked else ""
        return describe() + asked

    def related(self, ladder: Ladder) -> Ladder:
        """The ladder with the relations of its statements in it."""
        from rung.relate.judged import frugal, with_relations  # numpy, as above
        from rung.relate.relation import relate, warning_threshold

        judge = frugal(self.relate, partial(relate, source="rules"))
        with self._lock:
            self._encoder = self._encoder or self._encoder_of()
        return with_relations(ladder, judge, self._encoder, warning_threshold())

    def _judged(self, pairs: Sequence[Pair]) -> tuple[Relation, ...]:
        """A judgement for each of these pairs, by the judge, who is made when the first pair comes."""
        if not pairs:
            return ()
        self._judge = self._judge or self._judge_of()
        return self._judge(pairs)

    def _remember(self, pairs: Sequence[Pair], answers: Sequence[Relation]) -> None:
        """Keep these judgements as the latest asked for, and forget the oldest beyond `MOST`."""
        for pair, answer in zip(pairs, answers, strict=True):
            self._known[pair] = answer
            self._known.move_to_end(pair)
        while len(self._known) > MOST:
            self._known.popitem(last=False)
