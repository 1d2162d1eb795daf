"""Is a scale that was asked for one: ends as given, one unit, as many steps as asked, each above the one before?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from rung.lexicon.scales import profile
from rung.lexicon.content import content
from rung.lexicon.senses import alike
from rung.lexicon.word_classes import members
from rung.verify.account import squeezed
from rung.verify.case import Case, quoted
from rung.verify.check import Answer, Check

PERSONS = members("persons")
UNITS = PERSONS | members("groups")
FEW = re.compile(r"\b(?:few|handful|several|some|couple)\b", re.IGNORECASE)
ACTS = members("undertakings")


def ask(case: Case) -> Iterator[Answer]:
    """The broken properties of a scale, or one answer that it rises."""
    if case.request.operation != "scale" or not case.lines:
        return
    broken = [*_ends(case), *_number(case), *_unit(case), *_rise(case)]
    yield from (Answer(False, why) for why in broken)
    if not broken:
        yield Answer(True, f"{len(case.lines)} steps of one unit, none below the one before.")


def _ends(case: Case) -> Iterator[str]:
    ends = case.request.ends
    if len(ends) < 2:
        return
    for wanted, found in ((ends[0], case.spoken[0]), (ends[-1], case.spoken[-1])):
        if squeezed(wanted).lower() != squeezed(found).lower():
            yield f"The end point '{wanted}' was given; the scale has '{found}' there."


def _number(case: Case) -> Iterator[str]:
    wanted = case.request.steps
    if wanted is not None and len(case.lines) != wanted:
        yield f"{wanted} steps were asked for; the scale has {len(case.lines)} steps."


def _unit(case: Case) -> Iterator[str]:
    """Steps that are an activity where the ends count people or groups."""
    if not _counts(case.request.ends or case.spoken[:1]):
        return
    strange = [text for text in case.spoken if _head(text) in ACTS]
    if strange:
        yield f"{quoted(strange)} is an activity; the steps mix units, since the ends count whom one works with."


def _counts(texts: tuple[str, ...]) -> bool:
    return all(any(alike(_head(text), unit) for unit in UNITS) for text in texts)


def _head(text: str) -> str:
    words = content(text)
    return words[-1].lemma if words else ""


def _as_few(low: str, high: str) -> bool:
    """Whether both speak of a few persons: 'several colleagues' are no more than 'a handful of people'."""
    few = all(FEW.search(text) for text in (low, high))
    return few and all(any(alike(_head(text), one) for one in PERSONS) for text in (low, high))


def _rise(case: Case) -> Iterator[str]:
    """Neighbours of which the later does not stand above the earlier on a scale that both speak of, and vague pairs."""
    for low, high in pairwise(case.spoken):
        below, above = profile(low, case.before.terms), profile(high, case.before.terms)
        both = below.keys() & above.keys() & {"people", "scope"}
        falls = [name for name in sorted(both) if above[name] < below[name]]
        ties = both and all(above[name] == below[name] for name in both)
        if falls or ties or _as_few(low, high):
            yield f"'{high}' does not exceed '{low}' ({', '.join(falls or sorted(both)) or 'a few, either way'})."


rising_steps = Check("rising-steps", ask)
