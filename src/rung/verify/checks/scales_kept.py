"""Do ordered scales keep their steps: 'from trainee to mentor to examiner' stays three steps in that order?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.content import content, share
from rung.verify.account import Fated
from rung.verify.case import Case, places
from rung.verify.check import Answer, Check

FROM_TO = re.compile(r"\bfrom\s+([^,;:.()]+?(?:\s+to\s+[^,;:.()]+?)+)(?=[,;:.()]|$)", re.IGNORECASE)
ARROWS = re.compile(r"([\w' -]+(?:\s*(?:→|->|<|>)\s*[\w' -]+)+)")
CHANGES = re.compile(
    r"\b(?:grow|grew|shift|mov|evolv|progress|increas|expand|chang|rang|broaden|widen|rise|rising|develop|advanc|extend)\w*"
    r"(?:\s+[\w'’-]+){0,6}\s*$",
    re.IGNORECASE,
)
STEP = re.compile(r"\s+to\s+|\s*(?:→|->|<|>)\s*")


def ask(case: Case) -> Iterator[Answer]:
    """One answer per scale of an old statement that is not cut."""
    kept = 0
    for one in case.account:
        if one.became in ("kept", "cut", "implied"):
            continue
        for steps in scales(one.old.text):
            gone = _gone(steps, one, case)
            if gone:
                told = " → ".join(f"'{step}'" for step in steps)
                yield Answer(False, f"The scale {told} has lost '{gone}'.", places([one.old.place]))
            else:
                kept += 1
    if kept:
        yield Answer(True, f"{kept} ordered scales keep their steps.")


def scales(text: str) -> Iterator[tuple[str, ...]]:
    """The ordered scales of a text as their steps; two steps count when they stand between 'from' and 'to'."""
    for pattern in (FROM_TO, ARROWS):
        for hit in pattern.finditer(text):
            steps = tuple(step.strip() for step in STEP.split(hit[1]) if step.strip())
            if len(steps) > 2 or (len(steps) == 2 and CHANGES.search(text[: hit.start()])):
                yield steps


def _gone(steps: tuple[str, ...], one: Fated, case: Case) -> str:
    """The first step that no carrying line says; empty when one line says all of them in order."""
    best = ""
    for text in case.spoken:
        words = content(text)
        lost = next((step for step in steps if share(content(step), words) < 1.0), "")
        if not lost and _in_order(steps, text):
            return ""
        best = best or lost
    return best or steps[-1]


def _in_order(steps: tuple[str, ...], text: str) -> bool:
    words = content(text)
    at = -1
    for step in steps:
        heads = content(step)
        found = next(
            (n for n, word in enumerate(words) if n > at and heads and share(heads[-1:], (word,)) == 1.0), None
        )
        if found is None:
            return False
        at = found
    return True


scales_kept = Check("scales-kept", ask)
