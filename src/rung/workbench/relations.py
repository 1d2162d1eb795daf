"""Who judges pairs of statements here, and the same pair only once: the relation model, unless told otherwise."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from rung import telemetry
from rung.model.ladder import Ladder
from rung.model.relation import Pair, Relation

if TYPE_CHECKING:
    from rung.relate.encoder import Encoder
    from rung.relate.judged import Judge

MOST = 200_000
"""So many judgements are kept; beyond, the memory is begun anew."""


class Relater:
    """Judges pairs, and ladders' pairs, with one model and one encoder; what was judged once is remembered.

    `encoder` names another encoder than the one that rung brings, `model` a language model to be asked where the
    relation model is unsure. Nothing heavy is loaded before the first pair is asked for.
    """

    def __init__(self, encoder: str = "", model: str = "") -> None:
        self._encoder, self._model = encoder, model
        self._judge: Judge | None = None
        self._encode: Encoder | None = None
        self._known: dict[Pair, Relation] = {}

    def relate(self, pairs: Sequence[Pair]) -> tuple[Relation, ...]:
        """A judgement for each pair, in order."""
        fresh = tuple(dict.fromkeys(pair for pair in pairs if pair not in self._known))
        if len(self._known) + len(fresh) > MOST:
            self._known, fresh = {}, tuple(dict.fromkeys(pairs))
        self._known.update(zip(fresh, self._asked(fresh), strict=True))
        return tuple(self._known[pair] for pair in pairs)

    @property
    def described(self) -> str:
        """In a sentence, who judges the pairs here."""
        from rung.relate.relation import describe  # numpy, as below

        return describe() + (
            f" Where it is unsure, {self._model} was asked." if self._model else ""
        )

    def related(self, ladder: Ladder) -> Ladder:
        """The ladder with the relations of its statements in it."""
        from rung.relate.judged import (
            frugal,
            with_relations,
        )  # numpy: only who relates pays for it
        from rung.relate.relation import relate, warning_threshold

        judge = frugal(self.relate, partial(relate, source="rules"))
        self._encode = self._encode or _encoder(self._encoder)
        return with_relations(ladder, judge, self._encode, warning_threshold())

    def _asked(self, pairs: Sequence[Pair]) -> tuple[Relation, ...]:
        if not pairs:
            return ()
        if self._judge is None:
            self._judge = _judge(self._model)
        return self._judge(pairs)


def _encoder(name: str) -> Encoder:
    if name:
        from rung.workbench.encoders.choose import (
            named,
        )  # only who names one pays for looking

        return named(name)
    from rung.relate.encoder import static  # numpy, as above

    return static


def _judge(model: str) -> Judge:
    from rung.relate.relation import describe, relate  # numpy, onnxruntime, as above

    if not telemetry.silence():  # a script that imported the runtime itself
        warnings.warn(describe(), stacklevel=2)
    if not model:
        return relate
    from rung.workbench.opinion import (
        SecondOpinion,
        asking,
        cache_file,
    )  # only who asks a model pays for it

    return SecondOpinion(relate, asking(model), model, cache_file())
