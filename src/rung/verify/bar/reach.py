"""Words that widen or narrow what is meant: all, every, across, between."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.word_classes import one_of
from rung.model.verdict import Verdict
from rung.verify.bar.tiers import beside
from rung.verify.change import ProposedChange
from rung.verify.trace import Trace

WHOLE = re.compile(rf"\b(?:{one_of('sweeping')})\b", re.IGNORECASE)
REACH = re.compile(rf"\b(?:{one_of('reaching')})\b", re.IGNORECASE)


def widened(change: ProposedChange) -> Iterator[Verdict]:
    """Words like 'all' and 'every' that no old statement in the line has."""
    for at, text in change.fresh:
        olds = (*change.carried(at), *beside(text, change))
        if not olds:
            continue
        request = change.request
        texts = (*(old.text for old in olds), *request.keep, request.intent)
        known = " ".join(texts).lower()
        for hit in WHOLE.finditer(text):
            if not re.search(rf"\b{hit[0].lower()}\b", known):
                new = (change.line(at),)
                yield Verdict("widened", "fails", old=olds, new=new, came=(hit[0],))


def narrowed(one: Trace, change: ProposedChange) -> Iterator[Verdict]:
    """Words like 'across' and 'between' that a clause had and the line that carries it has not."""
    for part in one.parts:
        if part.line < 0 or REACH.search(change.spoken[part.line]):
            continue
        for hit in REACH.finditer(part.clause.text):
            new = (change.line(part.line),)
            yield Verdict(
                "reach-gone", "fails", old=(one.old,), new=new, gone=(hit[0],)
            )
