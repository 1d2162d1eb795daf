"""Does the answer ask for as much as before, no more and no less: tiers, denials, and the relation of old to new?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.clauses import clauses
from rung.lexicon.content import Word, content, matched, missing, share
from rung.lexicon.negation import denied
from rung.lexicon.scales import Tier, tiers
from rung.lexicon.senses import alike
from rung.lexicon.word_classes import one_of
from rung.model.relation import Pair
from rung.verify.account import Fated, Old
from rung.verify.case import REMOVING, Case, places
from rung.verify.check import Answer, Check
from rung.verify.labels import spoken

RHYTHM = re.compile(r"\bnot (?:just|only|merely|simply)\b|\bnot limited to\b", re.IGNORECASE)
WHOLE = re.compile(rf"\b(?:{one_of('sweeping')})\b", re.IGNORECASE)
REACH = re.compile(rf"\b(?:{one_of('reaching')})\b", re.IGNORECASE)
SOME = 0.4
SURE = 0.65
"""So sure must the relation model be that a line asks for more or less; below, a shorter wording is no lower bar."""


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
    for why in (*_raised(case), *_widened(case), *_narrowed(case), *_related(case)):
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
        elif not any(part.gone and phrase in part.clause.text for part in one.parts):
            yield f"'{phrase}' of '{one.old.text}' is no longer said in '{line}' ({tier.dimension})."


def _phrase(tier: Tier, case: Case, one: Fated) -> str:
    """The words that show a tier in a carrying line, when the old statement doesn't have them."""
    for at in one.lines:
        phrase = case.spoken[at][tier.start : tier.end]
        if tier in tiers(case.spoken[at], case.before.terms) and missing(content(phrase), content(one.old.text)):
            return phrase
    return ""


def _said(phrase: str, one: Fated, case: Case) -> bool:
    """Whether a line that carries the statement, or what implies it, says the phrase in its own words."""
    words = [*(content(case.spoken[at]) for at in one.lines), *(content(said.text) for said in one.implied)]
    if case.request.operation in REMOVING:  # the level's own summary sets a grade for all that the level expects
        own = (said for said in case.before.statements if said.level == one.old.level and said.role == "summary")
        words += [content(said.text) for said in own]
    wanted = content(phrase)
    full = [word for word in wanted if word.is_heavy] or list(wanted)
    return any(all(any(alike(word.lemma, other.lemma) for other in inside) for word in full) for inside in words)


def _denials(one: Fated, case: Case) -> Iterator[str]:
    """Words that were denied and are demanded now, or the other way round."""
    if one.became == "kept":
        return
    for part in one.parts:
        told = list(_denied(case.spoken[part.line])) if part.line >= 0 else []
        for word, was in _denied(part.clause.text):
            new = [now for other, now in told if other.lemma == word.lemma]
            if new and was and not any(new):
                yield f"'{word.text}' is denied in '{one.old.text}' and demanded now."
            elif new and not was and all(new):
                yield f"'{word.text}' is demanded in '{one.old.text}' and denied now."


def _denied(text: str) -> Iterator[tuple[Word, bool]]:
    """The full words of a text, and whether their clause denies them."""
    for clause in clauses(text):
        for word in content(clause.text) if not RHYTHM.search(clause.text) else ():
            if word.is_heavy:
                yield word, denied(clause.text, word.start)


def _raised(case: Case) -> Iterator[str]:
    """Graded phrases of a line that none of the statements it carries says, in words that they don't have."""
    if case.request.operation == "draft":
        return
    for at, text in enumerate(case.spoken):
        olds = (*case.carried(at), *_beside(text, case))
        if at in case.verbatim or not olds:
            continue
        texts = (*(spoken(old.text) for old in olds), *case.request.fixed)
        have = [tier for one in texts for tier in tiers(one, case.before.terms)]
        known = tuple(word for one in (*texts, case.request.intent) for word in content(one))
        for tier in tiers(text, case.before.terms):
            mine = [other.rank for other in have if other.dimension == tier.dimension]
            phrase = text[tier.start : tier.end]
            if tier.rank in mine or not missing(content(phrase), known):
                continue
            way = "more than" if not mine or tier.rank > max(mine) else "less than"
            yield f"'{phrase}' in '{text}' says {way} the old text ({tier.dimension}: {tier.name})."


def _widened(case: Case) -> Iterator[str]:
    """Words like 'all' and 'every' that no old statement in the line has."""
    for at, text in enumerate(case.spoken):
        olds = (*case.carried(at), *_beside(text, case))
        if at in case.verbatim or not olds:
            continue
        known = " ".join((*(old.text for old in olds), *case.request.fixed, case.request.intent)).lower()
        for hit in WHOLE.finditer(text):
            if not re.search(rf"\b{hit[0].lower()}\b", known):
                yield f"'{hit[0]}' in '{text}' says more than the old text."


def _narrowed(case: Case) -> Iterator[str]:
    """Words like 'across' and 'between' that a clause had and the line that carries it has not."""
    for one in case.account:
        for part in one.parts if one.became != "kept" else ():
            for hit in REACH.finditer(part.clause.text) if part.line >= 0 else ():
                if not REACH.search(case.spoken[part.line]):
                    yield f"'{hit[0]}' of '{one.old.text}' is no longer said in '{case.spoken[part.line]}'."


def _beside(text: str, case: Case) -> tuple[Old, ...]:
    """The old statements that a line has words of, though it may not carry them."""
    words = content(text)
    near = [one.old for one in case.account] + [Old(fixed, "", "") for fixed in case.request.fixed]
    return tuple(old for old in near if share(content(old.text), words) >= SOME)


def _related(case: Case) -> Iterator[str]:
    """Reworded statements of which the relation model is sure that they ask for more or for less."""
    if case.request.operation == "rephrase" and case.request.intent:
        return  # to say something else is what was asked
    pairs = []
    for one in case.account:
        if (
            one.became == "reworded"
            and len(one.lines) == 1
            and len(case.carried(one.lines[0])) == 1
            and one.left == 1.0
        ):
            line = case.spoken[one.lines[0]]
            fresh = missing(content(line), content(one.old.text))
            wanted = content(case.request.intent)  # what the asker wants said otherwise is meant to move
            if fresh and not any(matched(word, wanted) for word in fresh):
                pairs.append((one.old.text, line))
    found = case.relations([Pair(spoken(old), new) for old, new in pairs])
    for (old, new), relation in zip(pairs, found, strict=True):
        if relation.label in ("raise", "lower") and relation.confidence >= SURE:
            yield f"'{new}' asks for {'more' if relation.label == 'raise' else 'less'} than '{old}'."


bar_unmoved = Check("bar-unmoved", ask)
