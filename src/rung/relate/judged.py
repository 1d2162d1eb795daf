"""The relations of a ladder's statements, judged once and handed to whoever asks: rules, threads, reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from rung.model.ladder import Judged, Ladder
from rung.model.relation import Pair, Relation
from rung.relate.candidates import candidates
from rung.relate.copies import copies
from rung.relate.encoder import Encoder

Judge = Callable[[Sequence[Pair]], tuple[Relation, ...]]
"""Whoever answers for each pair, in order."""


def judged(ladder: Ladder, judge: Judge, encode: Encoder, threshold: float) -> tuple[Judged, ...]:
    """The copies, and the near neighbours with what the judge says of them, sure from the threshold on."""
    found = candidates(ladder, encode)
    answers = judge([Pair(one.a.text, one.b.text, one.position) for one in found])
    near = (
        Judged(*one, relation, sure=relation.confidence >= threshold)
        for one, relation in zip(found, answers, strict=True)
    )
    return (*copies(ladder), *near)


def with_relations(ladder: Ladder, judge: Judge, encode: Encoder, threshold: float) -> Ladder:
    """The ladder with its relations in it, for rules and threads to look at."""
    return replace(ladder, relations=judged(ladder, judge, encode, threshold))
