"""Does the answer ask for as much as before, no more and no less: tiers, denials, and the relation of old to new?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rung.language.negation import denied
from rung.model.relation import Pair
from rung.relate.scales import Tier, tiers
from rung.verify.account import Fated
from rung.verify.case import Case, places
from rung.verify.check import Answer, Check
from rung.verify.clauses import spoken
from rung.verify.words import LITTLE, alike, content, missing

SURE = 0.85
"""So sure must the relation model be that a line asks for more or less; below, a shorter wording is no lower bar."""


class Moved(NamedTuple):
    """A tier that was said and is not, or is said and was not."""

    dimension: str
    before: str
    after: str
    up: bool


def ask(case: Case) -> Iterator[Answer]:
    """One answer per statement whose bar moved."""
    clean = True
    if case.request.operation == "scale":
        return
    for one in case.account:
        if one.became in ("kept", "cut", "implied", "dropped") and not one.lines:
            continue
        for why in (*_tiers(one, case), *_denials(one, case)):
            clean = False
            yield Answer(False, why, places([one.old.place]))
    for why in (*_raised(case), *_related(case)):
        clean = False
        yield Answer(False, why)
    if clean and case.olds:
        yield Answer(True, "The bar stands where it stood.")


def _tiers(one: Fated, case: Case) -> Iterator[str]:
    """Graded phrases of the old statement whose rank the carrying line no longer says."""
    if one.became == "kept":
        return
    line = case.spoken[one.lines[0]]
    new = [tier for at in one.lines for tier in tiers(case.spoken[at], case.before.terms)]
    text = spoken(one.old.text)
    for tier in tiers(text, case.before.terms):
        there = [other for other in new if other.dimension == tier.dimension]
        phrase = text[tier.start : tier.end]
        if any(other.rank == tier.rank for other in there) or _said(phrase, one, case):
            continue
        others = [case_text for other in there if (case_text := _phrase(other, case, one))]
        if others:
            yield f"'{phrase}' of '{one.old.text}' became '{others[0]}' ({tier.dimension}) in '{line}'."


def _phrase(tier: Tier, case: Case, one: Fated) -> str:
    for at in one.lines:
        if tier in tiers(case.spoken[at], case.before.terms):
            return case.spoken[at][tier.start : tier.end]
    return ""


def _said(phrase: str, one: Fated, case: Case) -> bool:
    """Whether a line that carries the statement, or what implies it, says the phrase in its own words."""
    words = [*(content(case.spoken[at]) for at in one.lines), *(content(said.text) for said in one.implied)]
    wanted = content(phrase)
    full = [word for word in wanted if word.weight > LITTLE] or list(wanted)
    return any(all(any(alike(word.plain, other.plain) for other in inside) for word in full) for inside in words)


def _denials(one: Fated, case: Case) -> Iterator[str]:
    """Words that were denied and are demanded now, or the other way round."""
    text = spoken(one.old.text)
    for word in content(text):
        if word.weight <= LITTLE or one.became == "kept":
            continue
        was = denied(text, word.start)
        new = [
            denied(case.spoken[at], other.start)
            for at in one.lines
            for other in content(case.spoken[at])
            if other.plain == word.plain
        ]
        if new and was and not any(new):
            yield f"'{word.text}' is denied in '{one.old.text}' and demanded now."
        elif new and not was and all(new):
            yield f"'{word.text}' is demanded in '{one.old.text}' and denied now."


def _raised(case: Case) -> Iterator[str]:
    """Graded phrases of a line that none of the statements it carries says, in words that they don't have."""
    if case.request.operation == "draft":
        return
    for at, text in enumerate(case.spoken):
        olds = case.carried(at)
        if at in case.verbatim or not olds:
            continue
        have = [tier for old in olds for tier in tiers(spoken(old.text), case.before.terms)]
        known = (*(word for old in olds for word in content(old.text)), *content(case.request.intent))
        for tier in tiers(text, case.before.terms):
            mine = [other.rank for other in have if other.dimension == tier.dimension]
            phrase = text[tier.start : tier.end]
            if tier.rank in mine or not missing(content(phrase), known):
                continue
            way = "more than" if not mine or tier.rank > max(mine) else "less than"
            yield f"'{phrase}' in '{text}' says {way} the old text ({tier.dimension}: {tier.name})."


def _related(case: Case) -> Iterator[str]:
    """Reworded statements of which the relation model is sure that they ask for more or for less."""
    pairs = []
    for one in case.account:
        if (
            one.became == "reworded"
            and len(one.lines) == 1
            and len(case.carried(one.lines[0])) == 1
            and one.left == 1.0
        ):
            line = case.spoken[one.lines[0]]
            if missing(content(line), content(one.old.text)):
                pairs.append((one.old.text, line))
    found = case.relations([Pair(spoken(old), new) for old, new in pairs])
    for (old, new), relation in zip(pairs, found, strict=True):
        if relation.label in ("raise", "lower") and relation.confidence >= SURE:
            yield f"'{new}' asks for {'more' if relation.label == 'raise' else 'less'} than '{old}'."


bar_unmoved = Check("bar-unmoved", ask)
