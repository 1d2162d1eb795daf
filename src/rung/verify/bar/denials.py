"""Words that were denied and are demanded now, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.clauses import clauses
from rung.lexicon.content import heavy_words
from rung.lexicon.negation import denied
from rung.model.verdict import Verdict
from rung.verify.change import ProposedChange
from rung.verify.trace import Part, Trace

RHYTHM = re.compile(
    r"\bnot (?:just|only|merely|simply)\b|\bnot limited to\b", re.IGNORECASE
)
"""A 'not' that denies nothing."""


def denials(one: Trace, change: ProposedChange) -> Iterator[Verdict]:
    """The words of an old statement whose denial came or went in the line that carries them."""
    for part in one.carried:
        for kind, word in _turned(part, change.spoken[part.line]):
            new = (change.line(part.line),)
            yield Verdict(kind, "fails", old=(one.old,), new=new, gone=(word,))


def _turned(part: Part, line: str) -> Iterator[tuple[str, str]]:
    """The words of a clause whose denial came or went in a line, each after the kind of the verdict on it.

    A denial is gone when no mention of the word is denied any more, and new when all are.
    """
    told = list(_words(line))
    for text, lemma, was in _words(part.clause.text):
        now = {is_denied for _, other, is_denied in told if other == lemma}
        if now and was not in now:
            yield ("denial-gone" if was else "denial-new"), text


def _words(text: str) -> Iterator[tuple[str, str, bool]]:
    """The full words of a text: as written, the lemma, and whether their clause denies them."""
    for clause in clauses(text):
        if RHYTHM.search(clause.text):
            continue
        for word in heavy_words(clause.text):
            yield word.text, word.lemma, denied(clause.text, word.start)
