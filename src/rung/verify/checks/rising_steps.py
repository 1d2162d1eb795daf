"""Is a scale that was asked for one: ends as given, one unit, as many steps as asked, each above the one before?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
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
    """The first and the last step, where they are not the ends that were given."""
    ends, steps = change.request.ends, change.quotes
    if len(ends) < 2:
        return
    for wanted, step in ((ends[0], steps[0]), (ends[-1], steps[-1])):
        if not same_text(wanted, change.spoken[step.line]):
            yield Verdict("end-changed", "fails", old=(Quote(wanted),), new=(step,))


def _number(change: ProposedChange) -> Iterator[Verdict]:
    """More or fewer steps than were asked for."""
    wanted, have = change.request.steps, len(change.lines)
    if wanted is not None and have != wanted:
        yield Verdict("steps-miscounted", "fails", counts=(wanted, have))


def _unit(change: ProposedChange) -> Iterator[Verdict]:
    """Steps that are an activity where the ends count people or groups.

    Without ends the first step says what is counted.
    """
    if not _all_count(change.request.ends or change.spoken[:1], UNITS):
        return
    steps = enumerate(change.spoken)
    strange = tuple(change.line(at) for at, text in steps if _head(text) in ACTS)
    if strange:
        yield Verdict("units-mixed", "fails", new=strange)


def _rise(change: ProposedChange) -> Iterator[Verdict]:
    """Neighbours of which the later does not stand above the earlier, on a scale or as a vague number of persons."""
    for low, high in pairwise(change.quotes):
        level = _not_above(low.text, high.text, change)
        if level is not None:
            yield Verdict("step-flat", "fails", new=(low, high), words=level)


def _not_above(low: str, high: str, change: ProposedChange) -> tuple[str, ...] | None:
    """The dimensions on which the later step falls, or stands still on all; None where it rises or nothing tells.

    A fall on one dimension is not made good by a rise on another. Two vague numbers of persons are no rise either, and
    that is told with the dimensions that both steps speak of, if any.
    """
    terms = change.before.terms
    climbs = _climbs(profile(low, terms), profile(high, terms))
    falls = tuple(name for name, climb in climbs.items() if climb < 0)
    if falls:
        return falls
    stands_still = bool(climbs) and not any(climbs.values())
    return tuple(climbs) if stands_still or _are_few((low, high)) else None


def _climbs(below: Mapping[str, int], above: Mapping[str, int]) -> Mapping[str, int]:
    """By how many ranks a step rises on each of the rising dimensions that both steps speak of."""
    both = (name for name in RISING if name in below and name in above)
    return {name: above[name] - below[name] for name in both}


def _are_few(texts: Sequence[str]) -> bool:
    """Whether texts speak of a few persons: 'several colleagues' are no more than 'a handful of people'.

    >>> _are_few(["several colleagues", "a handful of people"]), _are_few(["one colleague"])
    (True, False)
    """
    return all(map(FEW.search, texts)) and _all_count(texts, PERSONS)


def _all_count(texts: Sequence[str], units: frozenset[str]) -> bool:
    """Whether each text counts one of these units.

    >>> _all_count(["two teams"], frozenset({"team"})), _all_count(["two teams", "a day"], frozenset({"team"}))
    (True, False)
    """
    heads = map(_head, texts)
    return all(any(alike(head, unit) for unit in units) for head in heads)


def _head(text: str) -> str:
    """What a step counts: the last word of content, as its lemma.

    >>> _head("Large projects."), _head("")
    ('project', '')
    """
    words = content(text)
    return words[-1].lemma if words else ""


rising_steps = Check("rising-steps", ask, ("steps",))
