"""What the relation model adds to an account: the same in quite other words, and what is said elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from rung.lexicon.content import content, missing, share
from rung.model.ladder import COMMON
from rung.model.relation import LABELS, Pair, Relation
from rung.model.verdict import Quote
from rung.verify.labels import spoken
from rung.verify.trace import Trace

Relations = Callable[[Sequence[Pair]], tuple[Relation, ...]]

SENSE = 0.5
"""So likely must two texts be the same for one to be the other in quite other words."""
FEW = 0.2
"""A line that shares less than this with a statement is not it in other words."""
MORE = 3
"""So many words more may come in than went."""
LIKELY, SURE = 0.6, 0.75
NEAR = 0.4
MOST = 2
"""So many statements elsewhere are asked about for one that is gone."""


class Asked(NamedTuple):
    """A question to the relation model: which trace, and the line that may be it in other words."""

    trace: int
    line: int


def in_other_words(
    traces: Sequence[Trace],
    texts: Sequence[str],
    verbatim: Collection[int],
    relations: Relations,
) -> tuple[Trace, ...]:
    """The traces, where a line says an open statement in quite other words."""
    found = list(traces)
    asked = list(_questions(traces, texts, verbatim))
    pairs = [Pair(spoken(traces[one.trace].old.text), texts[one.line]) for one in asked]
    for one, relation in zip(asked, relations(pairs), strict=True):
        if relation.label == "same" and relation.probabilities[0] >= SENSE:
            found[one.trace] = found[one.trace].in_other_words(one.line)
    return tuple(found)


def _questions(
    traces: Sequence[Trace], texts: Sequence[str], verbatim: Collection[int]
) -> list[Asked]:
    near = [
        Asked(at, _nearest_line(one.old.text, texts))
        for at, one in enumerate(traces)
        if one.became in ("dropped", "reworded")
    ]
    return [
        one
        for one in near
        if one.line >= 0
        and one.line not in verbatim
        and _replaced(traces[one.trace].old.text, texts[one.line])
    ]


def said_elsewhere(
    traces: Sequence[Trace], around: Sequence[Quote], relations: Relations
) -> tuple[Trace, ...]:
    """The traces, where a statement that is gone is said elsewhere, as the relation model reads it."""
    found = list(traces)
    asked = [
        (at, other)
        for at, one in enumerate(traces)
        if one.became == "dropped"
        for other in _nearest(one.old.text, around)
    ]
    pairs = [_pair(traces[at].old, other) for at, other in asked]
    for (at, other), relation in zip(asked, relations(pairs), strict=True):
        if covers(relation) and found[at].became == "dropped":
            found[at] = found[at].said_elsewhere(other)
    return tuple(found)


def covers(relation: Relation) -> bool:
    """Whether the relation model is sure enough that the first text of a pair asks for all that the second asks for.

    The confidence of `same` counts what says only a part of it too; here the whole must be said.
    """
    if relation.label == "same":
        return relation.probabilities[LABELS.index("same")] >= LIKELY
    return relation.label == "lower" and relation.confidence >= SURE


def yielded(one: Trace, texts: Sequence[str], intent: str) -> Trace:
    """The trace of what was to be rephrased: one small clause may give way to words that the intent brings."""
    gone = one.gone
    if one.became != "dropped" or len(gone) != 1 or not one.lines:
        return one
    if len(gone[0].clause.heavy) > 1:
        return one
    fresh = missing(content(texts[one.lines[0]]), content(one.old.text))
    wanted = content(intent)
    brought = any(not missing((word,), wanted) for word in fresh)
    return one.with_gone_on(one.lines[0]) if brought else one


def _pair(old: Quote, other: Quote) -> Pair:
    position = "common-level" if other.level == COMMON else "lower-higher"
    return Pair(other.text, spoken(old.text), position)  # type: ignore[arg-type]


def _nearest(text: str, around: Sequence[Quote]) -> list[Quote]:
    """The few statements that share enough words with a text to be worth a question."""
    words = content(spoken(text))
    near = [(share(words, content(one.text), loose=True), one) for one in around]
    best = sorted(near, key=lambda pair: -pair[0])[:MOST]
    return [one for score, one in best if score >= NEAR]


def _nearest_line(text: str, lines: Sequence[str]) -> int:
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
