"""The lemma of a word: the one form that stands for all its inflections, and for nothing but inflections.

Tables first (verbs.tsv, inflections.tsv, both made by training/inflections.py), regular rules for the rest. What derives
from what ('decide' and 'decision') is another question: rung.lexicon.derivation.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from rung.lexicon.tables import rows
from rung.lexicon.verbs import readings

CONTRACTIONS = ("'s", "'re", "'ve", "'ll", "'d", "'m", "n't", "'")
PLURALS = {
    "ies": "y",
    "sses": "ss",
    "ches": "ch",
    "shes": "sh",
    "xes": "x",
    "s": "",
}
"""Endings of regular plurals, longest first, and what stands in their place in the singular."""
NO_PLURALS = ("ss", "us", "is", "ous", "ness")
SHORTEST_PLURAL = 4


class _Irregular(NamedTuple):
    """What the rules get wrong: words with their lemmas, and which of the words are degrees of comparison."""

    lemmas: Mapping[str, str]
    degrees: frozenset[str]


@lru_cache(maxsize=16384)
def lemma(word: str) -> str:
    """The lemma of a word in lower case, without a contraction: 'Teams', "team's" → 'team'; 'led' → 'lead'.

    Degrees are forms too: 'larger' → 'large'. One of several readings is chosen: a base form stands for itself
    ('plan'), a verb goes before a noun ('leaves' → 'leave').

    >>> [lemma(word) for word in ("projects", "leading", "wrote", "better", "analysis")]
    ['project', 'lead', 'write', 'better', 'analysis']
    """
    form = uncontracted(word.lower().replace("’", "'"))
    known = _irregular().lemmas
    if form in known:
        return known[form]
    found = readings(form)
    if any(reading == "base" for _, reading in found):
        return form
    if found:
        return found[0][0].base
    singular = by_rule(form)
    return form if singular == form else lemma(singular)


def is_compared(word: str) -> bool:
    """Whether a word in lower case is a comparative or superlative: 'larger', 'highest', 'best', 'more'.

    >>> is_compared("larger"), is_compared("large"), is_compared("paper")
    (True, False, False)
    """
    return word in _irregular().degrees


def uncontracted(form: str) -> str:
    """A form without what an apostrophe joins to it: "team's" → 'team', "don't" → 'do'.

    >>> uncontracted("team's"), uncontracted("don't")
    ('team', 'do')
    """
    for end in CONTRACTIONS if "'" in form else ():
        if form.endswith(end) and form != end:
            return form.removesuffix(end)
    return form


def by_rule(form: str) -> str:
    """The singular of a regular plural; any other form as it is.

    >>> by_rule("blargs")
    'blarg'
    """
    if len(form) < SHORTEST_PLURAL or form.endswith(NO_PLURALS):
        return form
    for end, instead in PLURALS.items():
        if form.endswith(end):
            return form.removesuffix(end) + instead
    return form


@lru_cache(maxsize=1)
def _irregular() -> _Irregular:
    """The table of inflections: word, lemma and, for a degree of comparison, 'degree'."""
    lemmas, degrees = {}, set()
    for word, base, kind in rows("inflections.tsv"):
        lemmas[word] = base
        if kind == "degree":
            degrees.add(word)
    return _Irregular(lemmas, frozenset(degrees))
