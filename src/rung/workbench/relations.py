"""Who judges pairs of statements here, and the same pair only once: the relation model, unless told otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from rung.model.ladder import Ladder
from rung.model.relation import Pair, Relation

if TYPE_CHECKING:
    from rung.relate.encoder import Encoder
    from rung.relate.judged import Judge

MOST = 200_000
"""So many judgements are kept; beyond, the memory is begun anew."""


class Relater:
    """Judges pairs, and ladders' pairs, with one model and one encoder; what was judged once is remembered.

    Nothing heavy is loaded before the first pair is asked for.
    """

    def __init__(self, judge: Judge | None = None, encode: Encoder | None = None) -> None:
        self._judge = judge
        self._encode = encode
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

        return describe()

    def related(self, ladder: Ladder) -> Ladder:
        """The ladder with the relations of its statements in it."""
        from rung.relate.encoder import static  # numpy: only who relates pays for it
        from rung.relate.judged import frugal, with_relations
        from rung.relate.relation import relate, warning_threshold

        judge = frugal(self.relate, partial(relate, source="rules"))
        return with_relations(ladder, judge, self._encode or static, warning_threshold())

    def _asked(self, pairs: Sequence[Pair]) -> tuple[Relation, ...]:
        if not pairs:
            return ()
        if self._judge is None:
            from rung.relate.relation import relate  # numpy and onnxruntime, as above

            self._judge = relate
        return self._judge(pairs)
