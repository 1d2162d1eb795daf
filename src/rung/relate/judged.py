"""The relations of a ladder's statements, judged once and handed to whoever asks: rules, threads, reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from rung.model.ladder import Judged, Ladder
from rung.model.relation import LABELS, Pair, Relation
from rung.relate.candidates import Candidate, candidates
from rung.relate.copies import copies
from rung.relate.echoes import echoing
from rung.relate.encoder import Encoder
from rung.relate.threads import REDUNDANT, certainty

Judge = Callable[[Sequence[Pair]], tuple[Relation, ...]]
"""Whoever answers for each pair, in order."""

SHARE = 0.6
"""A clause is asked about when the common statement holds so much of its content."""

ECHO = 0.8
"""So likely must the clause be the same as the common statement; labelled pairs bear out no less."""


CLEAR = 0.75
"""So sure of two distinct expectations a quick judge is right: on four public ladders the careful one always agreed."""

MOST = 240
"""Pairs that the careful judge is asked about; of more, those least likely said twice stay with the quick one."""


def frugal(judge: Judge, quick: Judge, most: int = MOST) -> Judge:
    """A judge who asks a careful, slow one only where a quick one can't tell that two statements are distinct.

    Where too many are left, the careful one hears those that are likeliest said twice.
    """

    def answer(pairs: Sequence[Pair]) -> tuple[Relation, ...]:
        found = list(quick(pairs))
        doubtful = [row for row, one in enumerate(found) if 1 - certainty(one) < CLEAR]
        rows = sorted(
            doubtful, key=lambda row: (-sum(found[row].probabilities[:2]), row)
        )[:most]
        for row, relation in zip(
            rows, judge([pairs[row] for row in rows]), strict=True
        ):
            found[row] = relation
        return tuple(found)

    return answer


def judged(
    ladder: Ladder, judge: Judge, encode: Encoder, threshold: float
) -> tuple[Judged, ...]:
    """The copies, and the near neighbours with what the judge says of them, sure from the threshold on."""
    found = candidates(ladder, encode)
    answers = _heard(
        found,
        judge([Pair(one.a.text, one.b.text, one.position) for one in found]),
        judge,
    )
    near = (
        Judged(*one, relation, sure=relation.confidence >= threshold)
        for one, relation in zip(found, answers, strict=True)
    )
    return (*copies(ladder), *near)


def with_relations(
    ladder: Ladder, judge: Judge, encode: Encoder, threshold: float
) -> Ladder:
    """The ladder with its relations in it, for rules and threads to look at."""
    return replace(ladder, relations=judged(ladder, judge, encode, threshold))


def _heard(
    found: Sequence[Candidate], answers: Sequence[Relation], judge: Judge
) -> tuple[Relation, ...]:
    """The answers, where a clause of a higher statement says a common one again as `partial`.

    Common holds at every level, so such a clause adds nothing, whatever the rest of its sentence asks for.
    """
    asked = [
        (row, Pair(one.a.text, clause, "same-level"))
        for row, (one, answer) in enumerate(zip(found, answers, strict=True))
        if one.position == "common-level" and answer.label not in REDUNDANT
        for clause in echoing(one.a.text, one.b.text, SHARE)
    ]
    same = LABELS.index("same")
    heard = [0.0] * len(answers)
    for (row, _), answer in zip(asked, judge([pair for _, pair in asked]), strict=True):
        heard[row] = max(heard[row], answer.probabilities[same])
    return tuple(map(_again, answers, heard))


def _again(answer: Relation, said: float) -> Relation:
    """The answer, as `partial` where it was heard that likely that a clause says the common statement again.

    Half of what was heard counts, since the clause is judged out of its sentence.
    """
    if said < ECHO:
        return answer
    share = said / 2
    rest = [p * (1 - share) for p in answer.probabilities]
    rest[LABELS.index("partial")] += share
    return answer._replace(label="partial", probabilities=tuple(rest))
