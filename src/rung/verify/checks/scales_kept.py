"""Do ordered scales keep their steps: 'from trainee to mentor to examiner' stays three steps in that order?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rung.lexicon.content import Word, content, share
from rung.model.verdict import Fate, Verdict
from rung.verify.change import ProposedChange
from rung.verify.check import Check

FROM_TO = re.compile(
    r"\bfrom\s+([^,;:.()]+?(?:\s+to\s+[^,;:.()]+?)+)(?=[,;:.()]|$)", re.IGNORECASE
)
ARROWS = re.compile(r"([\w' -]+(?:\s*(?:→|->|<|>)\s*[\w' -]+)+)")
CHANGES = re.compile(
    r"\b(?:grow|grew|shift|mov|evolv|progress|increas|expand|chang|rang|broaden|widen|rise|rising|develop|advanc|extend)\w*"
    r"(?:\s+[\w'’-]+){0,6}\s*$",
    re.IGNORECASE,
)
STEP = re.compile(r"\s+to\s+|\s*(?:→|->|<|>)\s*")
UNTOUCHED: tuple[Fate, ...] = ("kept", "cut", "implied")
"""Fates of statements whose scales are whole or gone with reason."""


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """A verdict for each scale of an old statement that has lost a step, and one for those that have not."""
    kept = 0
    for one in change.traces:
        if one.became in UNTOUCHED:
            continue
        for steps in scales(one.old.text):
            gone = _gone(steps, change.spoken)
            kept += not gone
            if gone:
                olds = (one.old,)
                yield Verdict("step-lost", "fails", old=olds, gone=(gone,), words=steps)
    if kept:
        yield Verdict("scales-kept", counts=(kept,))


def scales(text: str) -> Iterator[tuple[str, ...]]:
    """The ordered scales of a text as their steps: three or more, or two where a word says that something changes.

    'From A to B' alone is often a mere stretch; 'grows from A to B' is a scale.

    >>> list(scales("Quality grows from poor to good.")), list(scales("Walks from A to B."))
    ([('poor', 'good')], [])
    """
    for pattern in (FROM_TO, ARROWS):
        for hit in pattern.finditer(text):
            steps = tuple(filter(None, map(str.strip, STEP.split(hit[1]))))
            least = 2 if CHANGES.search(text[: hit.start()]) else 3
            if len(steps) >= least:
                yield steps


def _gone(steps: tuple[str, ...], texts: tuple[str, ...]) -> str:
    """The first step that no line says; the last one where all are said out of order; empty when one says them all.

    >>> _gone(("team", "company"), ("the team",)), _gone(("team", "company"), ("company, then team",))
    ('company', 'company')
    """
    first = ""
    for text in texts:
        words = content(text)
        gone = _first_missing(steps, words)
        if not gone and _in_order(steps, words):
            return ""
        first = first or gone
    return first or steps[-1]


def _first_missing(steps: tuple[str, ...], words: tuple[Word, ...]) -> str:
    """The first step that words don't say as a whole; empty for none.

    >>> _first_missing(("team", "company"), content("the team"))
    'company'
    """
    missing = (step for step in steps if share(content(step), words) < 1.0)
    return next(missing, "")


def _in_order(steps: Sequence[str], words: tuple[Word, ...]) -> bool:
    """Whether the heads of the steps stand in their order."""
    rest = iter(words)
    heads = (content(step)[-1:] for step in steps)
    return all(_follows(head, rest) for head in heads)


def _follows(head: tuple[Word, ...], rest: Iterator[Word]) -> bool:
    """Whether a head stands among the words to come, which are used up to it."""
    return bool(head) and any(share(head, (word,)) == 1.0 for word in rest)


scales_kept = Check("scales-kept", ask)
