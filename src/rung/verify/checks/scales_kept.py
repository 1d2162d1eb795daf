"""Do ordered scales keep their steps: 'from trainee to mentor to examiner' stays three steps in that order?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.content import Word, content, share
from rung.model.verdict import Verdict
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
UNTOUCHED = ("kept", "cut", "implied")


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """A verdict for each scale of an old statement that has lost a step."""
    kept = 0
    for one in change.traces:
        for steps in scales(one.old.text) if one.became not in UNTOUCHED else ():
            gone = _gone(steps, change.spoken)
            kept += not gone
            if gone:
                olds = (one.old,)
                yield Verdict("step-lost", "fails", old=olds, gone=(gone,), words=steps)
    if kept:
        yield Verdict("scales-kept", counts=(kept,))


def scales(text: str) -> Iterator[tuple[str, ...]]:
    """The ordered scales of a text as their steps; two steps count when they stand between 'from' and 'to'."""
    for pattern in (FROM_TO, ARROWS):
        for hit in pattern.finditer(text):
            parts = (step.strip() for step in STEP.split(hit[1]))
            steps = tuple(step for step in parts if step)
            two = len(steps) == 2 and CHANGES.search(text[: hit.start()])
            if len(steps) > 2 or two:
                yield steps


def _gone(steps: tuple[str, ...], texts: tuple[str, ...]) -> str:
    """The first step that no line says; the last one where all are said out of order; empty when one says them all."""
    first = ""
    for text in texts:
        words = content(text)
        lost = (step for step in steps if share(content(step), words) < 1.0)
        gone = next(lost, "")
        if not gone and _in_order(steps, words):
            return ""
        first = first or gone
    return first or steps[-1]


def _in_order(steps: tuple[str, ...], words: tuple[Word, ...]) -> bool:
    """Whether the heads of the steps stand in their order."""
    rest = iter(words)
    return all(_follows(content(step)[-1:], rest) for step in steps)


def _follows(head: tuple[Word, ...], rest: Iterator[Word]) -> bool:
    """Whether a head stands among the words to come, which are used up to it."""
    return bool(head) and any(share(head, (word,)) == 1.0 for word in rest)


scales_kept = Check("scales-kept", ask)
