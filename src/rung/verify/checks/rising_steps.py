"""Is a scale that was asked for one: ends as given, one unit, as many steps as asked, each above the one before?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rung.lexicon.content import content
from rung.lexicon.folding import same_text
from rung.lexicon.scales import profile
from rung.lexicon.senses import alike
from rung.lexicon.word_classes import members
from rung.model.verdict import Quote, Verdict
from rung.verify.change import ProposedChange
from rung.verify.check import Check

PERSONS = members("persons")
UNITS = PERSONS | members("groups")
FEW = re.compile(r"\b(?:few|handful|several|some|couple)\b", re.IGNORECASE)
ACTS = members("undertakings")
RISING = ("people", "scope")
"""The dimensions on which the steps of such a scale rise."""


def ask(change: ProposedChange) -> Iterator[Verdict]:
    """The broken properties of a scale, or one verdict that it rises."""
    if not change.lines:
        return
    broken = [*_ends(change), *_number(change), *_unit(change), *_rise(change)]
    yield from broken
    if not broken:
        yield Verdict("scale-rises", counts=(len(change.lines),))


def _ends(change: ProposedChange) -> Iterator[Verdict]:
    ends, last = change.request.ends, len(change.lines) - 1
    if len(ends) < 2:
        return
    for wanted, at in ((ends[0], 0), (ends[-1], last)):
        if not same_text(wanted, change.spoken[at]):
            given, found = (Quote(wanted),), (change.line(at),)
            yield Verdict("end-changed", "fails", old=given, new=found)


def _number(change: ProposedChange) -> Iterator[Verdict]:
    wanted, have = change.request.steps, len(change.lines)
    if wanted is not None and have != wanted:
        yield Verdict("steps-miscounted", "fails", counts=(wanted, have))


def _unit(change: ProposedChange) -> Iterator[Verdict]:
    """Steps that are an activity where the ends count people or groups."""
    if not _all_count(change.request.ends or change.spoken[:1], UNITS):
        return
    strange = tuple(
        change.line(at) for at, text in enumerate(change.spoken) if _head(text) in ACTS
    )
    if strange:
        yield Verdict("units-mixed", "fails", new=strange)


def _rise(change: ProposedChange) -> Iterator[Verdict]:
    """Neighbours of which the later does not stand above the earlier, on a scale or as a vague number of persons."""
    lines = [change.line(at) for at in range(len(change.lines))]
    for low, high in pairwise(lines):
        level = _not_above(low.text, high.text, change)
        if level is not None:
            yield Verdict("step-flat", "fails", new=(low, high), words=level)


def _not_above(low: str, high: str, change: ProposedChange) -> tuple[str, ...] | None:
    """The dimensions on which the later step falls, or stands still on all; None where it rises or nothing tells."""
    terms = change.before.terms
    below, above = profile(low, terms), profile(high, terms)
    both = [name for name in RISING if name in below and name in above]
    falls = tuple(name for name in both if above[name] < below[name])
    ties = all(above[name] == below[name] for name in both)
    if falls:
        return falls
    if (both and ties) or _are_few(low, high):
        return tuple(both)
    return None


def _are_few(low: str, high: str) -> bool:
    """Whether both speak of a few persons: 'several colleagues' are no more than 'a handful of people'."""
    return all(FEW.search(text) for text in (low, high)) and _all_count(
        (low, high), PERSONS
    )


def _all_count(texts: Sequence[str], units: frozenset[str]) -> bool:
    """Whether each text counts one of these units."""
    return all(any(alike(_head(text), unit) for unit in units) for text in texts)


def _head(text: str) -> str:
    words = content(text)
    return words[-1].lemma if words else ""


rising_steps = Check("rising-steps", ask, ("scale",))
