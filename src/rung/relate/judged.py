"""The relations of a ladder's statements, judged once and handed to whoever asks: rules, threads, reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from rung.model.ladder import Copy, Judged, Ladder
from rung.model.relation import Pair, Relation
from rung.relate.candidates import candidates
from rung.relate.difference import changed_stretches, difference
from rung.relate.encoder import Encoder

Judge = Callable[[Sequence[Pair]], tuple[Relation, ...]]
"""Whoever answers for each pair, in order."""

CERTAIN: dict[Copy, tuple[float, ...]] = {
    "exact": (1.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    "near": (0.95, 0.02, 0.01, 0.01, 0.01, 0.0),
}


def judged(ladder: Ladder, judge: Judge | None = None, encode: Encoder | None = None) -> tuple[Judged, ...]:
    """The pairs worth judging with their relations; the copies alone when there is no judge."""
    found = candidates(ladder, encode if judge else None)
    open_pairs = [one for one in found if not one.copy]
    answers = iter(judge([Pair(one.a.text, one.b.text, one.position) for one in open_pairs]) if judge else ())
    return tuple(
        Judged(
            one.a,
            one.b,
            one.position,
            _copied(one.a.text, one.b.text, one.copy) if one.copy else next(answers),
            one.copy,
        )
        for one in found
    )


def with_relations(ladder: Ladder, judge: Judge | None = None, encode: Encoder | None = None) -> Ladder:
    """The ladder with its relations in it, for rules and threads to look at."""
    return replace(ladder, relations=judged(ladder, judge, encode))


def _copied(a: str, b: str, copy: Copy) -> Relation:
    d = difference(a, b)
    return Relation(
        "same",
        CERTAIN[copy],
        changed_stretches(a, d.words_a, d.states_a),
        changed_stretches(b, d.words_b, d.states_b),
    )
