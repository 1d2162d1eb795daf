"""Reworded statements of which the relation model is sure that they ask for more or for less."""

from __future__ import annotations

from collections.abc import Iterator

from rung.lexicon.content import content, matched, missing
from rung.model.relation import Pair
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange
from rung.verify.labels import spoken
from rung.verify.trace import Trace

SURE = 0.65
"""So sure must the relation model be that a line asks for more or less; below, a shorter wording is no lower bar."""
KINDS = {"raise": "asks-more", "lower": "asks-less"}


def asks_otherwise(change: ProposedChange) -> Iterator[Verdict]:
    """A verdict for each statement that is reworded alone into a line of another height."""
    if change.terms.follows_intent and change.request.intent:
        return  # to say something else is what was asked
    reworded = [one for one in change.traces if _is_asked(one, change)]
    pairs = [
        Pair(spoken(one.old.text), change.spoken[one.lines[0]]) for one in reworded
    ]
    for one, relation in zip(reworded, change.relations(pairs), strict=True):
        if relation.label in KINDS and relation.confidence >= SURE:
            yield Verdict(
                KINDS[relation.label],
                "fails",
                old=(one.old,),
                new=(change.line(one.lines[0]),),
                gone=relation.words_a,
                came=relation.words_b,
            )


def _is_asked(one: Trace, change: ProposedChange) -> bool:
    """Whether a line of its own carries all of a statement with words that nobody asked for."""
    if one.became != "reworded" or one.left < 1.0 or len(one.lines) > 1:
        return False
    if len(change.carried(one.lines[0])) > 1:
        return False
    fresh = missing(content(change.spoken[one.lines[0]]), content(one.old.text))
    wanted = content(change.request.intent)
    return bool(fresh) and not any(matched(word, wanted) for word in fresh)
