"""Words that widen or narrow what is meant: all, every, across, between."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.word_classes import one_of
from rung.model.verdict import Verdict
from rung.verify.bar.tiers import held_against
from rung.verify.change import ProposedChange, texts_of
from rung.verify.trace import Trace

WHOLE = re.compile(rf"\b(?:{one_of('sweeping')})\b", re.IGNORECASE)
REACH = re.compile(rf"\b(?:{one_of('reaching')})\b", re.IGNORECASE)


def widened(change: ProposedChange) -> Iterator[Verdict]:
    """Words like 'all' and 'every' that no old statement in the line has, and neither a kept text nor the intent."""
    request = change.request
    for at, text in change.fresh:
        olds = held_against(at, text, change)
        known = " ".join((*texts_of(olds), *request.keep, request.intent))
        for word in _sweeping_words(text) if olds else ():
            if not _has_word(known, word):
                new = (change.line(at),)
                yield Verdict("widened", "fails", old=olds, new=new, came=(word,))


def _sweeping_words(text: str) -> Iterator[str]:
    """The words of a text that make it hold of everything ("all", "every").

    >>> list(_sweeping_words("Leads all projects of the whole team."))
    ['all', 'whole']
    """
    for hit in WHOLE.finditer(text):
        yield hit[0]


def _has_word(text: str, word: str) -> bool:
    """Whether a text has a word, as a whole word, in either case.

    >>> _has_word("Leads all.", "ALL"), _has_word("Tallies.", "all")
    (True, False)
    """
    return bool(re.search(rf"\b{word}\b", text, re.IGNORECASE))


def narrowed(one: Trace, change: ProposedChange) -> Iterator[Verdict]:
    """Words like 'across' and 'between' that a clause had, where the line that carries it has none of the kind."""
    for part in one.carried:
        if REACH.search(change.spoken[part.line]):
            continue
        for hit in REACH.finditer(part.clause.text):
            old, new = (one.old,), (change.line(part.line),)
            yield Verdict("reach-gone", "fails", old=old, new=new, gone=(hit[0],))
