"""Reworded statements of which the relation model is sure that they ask for more or for less."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rung.lexicon.content import content, missing
from rung.model.relation import Label, Pair, Relation
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange
from rung.verify.labels import spoken
from rung.verify.trace import Trace

SURE = 0.65
"""So sure must the relation model be that a line asks for more or less; below, a shorter wording is no lower bar."""
KINDS: Mapping[Label, str] = {"raise": "asks-more", "lower": "asks-less"}


def asks_otherwise(change: ProposedChange) -> Iterator[Verdict]:
    """A verdict for each statement that is reworded alone into a line that asks for more or for less."""
    if change.terms.follows_intent and change.request.intent:
        return  # to say something else is what was asked
    reworded = [one for one in change.traces if _is_asked(one, change)]
    pairs = [_pair(one, change) for one in reworded]
    for one, relation in zip(reworded, change.relations(pairs), strict=True):
        yield from _asks_more_or_less(one, relation, change)


def _asks_more_or_less(
    one: Trace, relation: Relation, change: ProposedChange
) -> Iterator[Verdict]:
    """A refusal where the relation model is sure that the line asks for more or less than the old statement."""
    kind = KINDS.get(relation.label)
    if kind and relation.confidence >= SURE:
        yield Verdict(
            kind,
            "fails",
            old=(one.old,),
            new=(change.line(one.lines[0]),),
            gone=relation.words_a,
            came=relation.words_b,
        )


def _pair(one: Trace, change: ProposedChange) -> Pair:
    """An old statement and the first line that carries it, both in one person, so that only the demand differs."""
    return Pair(spoken(one.old.text), change.spoken[one.lines[0]])


def _is_asked(one: Trace, change: ProposedChange) -> bool:
    """Whether a line of its own carries all of a statement with words that nobody asked for.

    Of a statement that shares its line with others the model would see the others, and without new words it can only
    be shorter.
    """
    if one.became != "reworded" or one.left < 1.0 or len(one.lines) > 1:
        return False
    line = one.lines[0]
    if len(change.carried(line)) > 1:
        return False
    fresh = missing(content(change.spoken[line]), content(one.old.text))
    unasked = missing(fresh, content(change.request.intent))
    return bool(fresh) and unasked == fresh
