"""What the relation model adds to an account: the same in quite other words, and what is said elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from rung.lexicon.content import Word, content, missing, share
from rung.model.ladder import COMMON
from rung.model.relation import LABELS, Pair, Position, Relation
from rung.model.verdict import Fate, Quote
from rung.verify.labels import spoken
from rung.verify.trace import Trace

Relations = Callable[[Sequence[Pair]], tuple[Relation, ...]]

OPEN: tuple[Fate, ...] = ("dropped", "reworded")
"""Fates of statements that a line may say in quite other words: nothing else has been found to say them whole."""
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


class Rewording(NamedTuple):
    """A question to the relation model: the number of a trace, and of the line that may be it in other words."""

    trace: int
    line: int


class Repetition(NamedTuple):
    """A question to the relation model: the number of a trace, and the statement that may say it elsewhere."""

    trace: int
    other: Quote


def in_other_words(
    traces: Sequence[Trace],
    texts: Sequence[str],
    verbatim: Collection[int],
    relations: Relations,
) -> tuple[Trace, ...]:
    """The traces, where a line says an open statement in quite other words.

    texts: what each line says. verbatim: the lines that are old statements themselves.
    """
    found = list(traces)
    asked = tuple(_rewordings(traces, texts, verbatim))
    pairs = [Pair(spoken(traces[at].old.text), texts[line]) for at, line in asked]
    for one, relation in zip(asked, relations(pairs), strict=True):
        if relation.label == "same" and _sameness(relation) >= SENSE:
            found[one.trace] = found[one.trace].in_other_words(one.line)
    return tuple(found)


def _rewordings(
    traces: Sequence[Trace], texts: Sequence[str], verbatim: Collection[int]
) -> Iterator[Rewording]:
    """For each open statement the line nearest to it, where that may be it in other words.

    A line that is another old statement is not asked about, nor one that only lost words or only gained some.
    """
    for at, one in enumerate(traces):
        if one.became not in OPEN:
            continue
        line = _nearest_line(one.old.text, texts)
        if line is None or line in verbatim:
            continue
        if _is_replaced(one.old.text, texts[line]):
            yield Rewording(at, line)


def said_elsewhere(
    traces: Sequence[Trace], around: Sequence[Quote], relations: Relations
) -> tuple[Trace, ...]:
    """The traces, where a statement that is gone is said elsewhere, as the relation model reads it.

    around: what a person at the level is held to besides; of several that say it, the nearest counts.
    """
    found = list(traces)
    asked = tuple(_repetitions(traces, around))
    pairs = [_pair(traces[at].old, other) for at, other in asked]
    for one, relation in zip(asked, relations(pairs), strict=True):
        gone = found[one.trace]
        if gone.became == "dropped" and covers(relation):
            found[one.trace] = gone.said_elsewhere(one.other)
    return tuple(found)


def _repetitions(
    traces: Sequence[Trace], around: Sequence[Quote]
) -> Iterator[Repetition]:
    """For each statement that is gone the few others that may say it."""
    for at, one in enumerate(traces):
        if one.became == "dropped":
            for other in _nearest(one.old.text, around):
                yield Repetition(at, other)


def covers(relation: Relation) -> bool:
    """Whether the relation model is sure enough that the first text of a pair asks for all that the second asks for.

    The confidence of `same` counts what says only a part of it too; here the whole must be said.
    """
    if relation.label == "same":
        return _sameness(relation) >= LIKELY
    return relation.label == "lower" and relation.confidence >= SURE


def _sameness(relation: Relation) -> float:
    """How likely two texts say the same as a whole."""
    return relation.probabilities[LABELS.index("same")]


def yielded(one: Trace, texts: Sequence[str], intent: str) -> Trace:
    """The trace of what was to be rephrased: one small clause may give way to words that the intent brings.

    texts: what each line says. intent: what the asker wants, in the asker's words.
    """
    gives_way = one.became == "dropped" and len(one.gone) == 1 and bool(one.lines)
    if not gives_way or len(one.gone[0].clause.heavy) > 1:
        return one
    line = one.lines[0]
    fresh = missing(content(texts[line]), content(one.old.text))
    unasked = missing(fresh, content(intent))
    return one.with_gone_on(line) if len(unasked) < len(fresh) else one


def _pair(old: Quote, other: Quote) -> Pair:
    """The question whether another statement, which stands lower or in common, says an old one."""
    position: Position = "common-level" if other.level == COMMON else "lower-higher"
    return Pair(other.text, spoken(old.text), position)


def _nearest(text: str, around: Sequence[Quote]) -> list[Quote]:
    """The few statements that share enough words with a text to be worth a question, the nearest first."""
    words = content(spoken(text))

    def nearness(other: Quote) -> float:
        return share(words, content(other.text), loose=True)

    best = sorted(around, key=nearness, reverse=True)[:MOST]
    return [one for one in best if nearness(one) >= NEAR]


def _nearest_line(text: str, lines: Sequence[str]) -> int | None:
    """The first line that shares most with a text; None when none shares enough to be it in other words.

    >>> _nearest_line("Leads projects.", ["Bakes bread.", "Leads big projects."])
    1
    """
    words = content(spoken(text))
    scores = [share(words, content(line), loose=True) for line in lines]
    most = max(scores, default=0.0)
    return scores.index(most) if most >= FEW else None


def _is_replaced(old: str, new: str) -> bool:
    """Whether about as many words came in as went: what only went is lost, what only came is added."""
    words, others = content(spoken(old)), content(new)
    went, came = _count(words, others), _count(others, words)
    return 0 < went <= came + 1 and 0 < came <= went + MORE


def _count(words: tuple[Word, ...], among: tuple[Word, ...]) -> int:
    """How many of the words are not among the others."""
    return len(missing(words, among))
