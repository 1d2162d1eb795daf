"""Pairs of statements from a file, and the judgements on them as lines of JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from rung.model.refused import Unreadable
from rung.model.relation import LABELS, Label, Pair, Position, Relation
from rung.model.source import Source


class Asked(msgspec.Struct, frozen=True):
    """One line of a file of pairs; other keys are ignored."""

    a: str
    b: str
    position: Position = "lower-higher"


class Answer(msgspec.Struct, frozen=True):
    """One judgement: the relation, how sure it is, how likely each relation is, and the words only one of them has."""

    relation: Label
    confidence: float
    probabilities: dict[Label, float]
    words_a: tuple[str, ...] = ()
    words_b: tuple[str, ...] = ()


def read(source: Source) -> tuple[Pair, ...]:
    """The pairs of a file, one a line, blank lines aside; Unreadable names the line that can't be read."""
    return tuple(_pairs(source))


def answered(relation: Relation) -> Answer:
    """A judgement as it is written."""
    shares = {
        name: round(p, 4)
        for name, p in zip(LABELS, relation.probabilities, strict=True)
    }
    return Answer(
        relation.label,
        round(relation.confidence, 4),
        shares,
        relation.words_a,
        relation.words_b,
    )


def written(answers: Sequence[Answer]) -> str:
    """The judgements as JSON, one a line, in order."""
    return "".join(msgspec.json.encode(one).decode() + "\n" for one in answers)


def _pairs(source: Source) -> Iterator[Pair]:
    """The pairs of a file as they are read, line by line."""
    decoder = msgspec.json.Decoder(Asked)
    for number, line in enumerate(source.data.splitlines(), 1):
        if not line.strip():
            continue
        try:
            one = decoder.decode(line)
        except msgspec.MsgspecError as error:
            raise Unreadable(
                f"{source.name}, line {number}: not a pair of statements ({error})."
            ) from None
        yield Pair(one.a, one.b, one.position)
