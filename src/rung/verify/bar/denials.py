"""Words that were denied and are demanded now, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.clauses import clauses
from rung.lexicon.content import Word, content
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
    for part in one.parts:
        if part.line >= 0:
            yield from _turned(one, part, change)


def _turned(one: Trace, part: Part, change: ProposedChange) -> Iterator[Verdict]:
    told = list(_denied(change.spoken[part.line]))
    for word, was in _denied(part.clause.text):
        now = [is_denied for other, is_denied in told if other.lemma == word.lemma]
        if not now:
            continue
        kind = _kind(was, now)
        if kind:
            yield Verdict(
                kind,
                "fails",
                old=(one.old,),
                new=(change.line(part.line),),
                gone=(word.text,),
            )


def _kind(was: bool, now: list[bool]) -> str:
    if was:
        return "" if any(now) else "denial-gone"
    return "denial-new" if all(now) else ""


def _denied(text: str) -> Iterator[tuple[Word, bool]]:
    """The full words of a text, and whether their clause denies them."""
    for clause in clauses(text):
        if RHYTHM.search(clause.text):
            continue
        for word in content(clause.text):
            if word.is_heavy:
                yield word, denied(clause.text, word.start)
