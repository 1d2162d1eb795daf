"""The lemma of a word: the one form that stands for all its inflections, and nothing but inflections.

Tables first (verbs.tsv, inflections.tsv, both made by training/inflections.py), regular rules for the rest. What derives
from what ('decide' and 'decision') is another question: rung.lexicon.derivation.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pkgutil import get_data

from rung.lexicon.verbs import readings

ENDS_OF_CONTRACTIONS = ("'s", "'re", "'ve", "'ll", "'d", "'m", "n't", "'")
PLURALS = (
    ("ies", "y"),
    ("sses", "ss"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("xes", "x"),
    ("s", ""),
)
NO_PLURALS = ("ss", "us", "is", "ous", "ness")
SHORTEST_PLURAL = 4


@lru_cache(maxsize=16384)
def lemma(word: str) -> str:
    """The lemma of a word in lower case, without a contraction: 'Teams', "team's" → 'team'; 'led' → 'lead'.

    Degrees are forms too: 'larger' → 'large'. One of several readings is chosen: a base form stands for itself
    ('plan'), a verb goes before a noun ('leaves' → 'leave').
    """
    form = uncontracted(word.lower().replace("’", "'"))
    known = _exceptions().get(form)
    if known:
        return known
    found = readings(form)
    if any(reading == "base" for _, reading in found):
        return form
    if found:
        return found[0][0].base
    singular = by_rule(form)
    return form if singular == form else lemma(singular)


def is_compared(word: str) -> bool:
    """Whether a word is a comparative or superlative: 'larger', 'highest', 'best', 'more'."""
    return word in _degrees()


def uncontracted(form: str) -> str:
    """A form without what follows its apostrophe: "team's" → 'team', "don't" → 'do'."""
    if "'" in form:
        for end in ENDS_OF_CONTRACTIONS:
            if form.endswith(end) and form != end:
                return form[: -len(end)]
    return form


def by_rule(form: str) -> str:
    """The singular of a regular plural; any other form as it is."""
    if len(form) >= SHORTEST_PLURAL and not form.endswith(NO_PLURALS):
        for end, instead in PLURALS:
            if form.endswith(end):
                return form[: -len(end)] + instead
    return form


@lru_cache(maxsize=1)
def _exceptions() -> Mapping[str, str]:
    return {word: base for word, base, _ in _rows()}


@lru_cache(maxsize=1)
def _degrees() -> frozenset[str]:
    return frozenset(word for word, _, kind in _rows() if kind == "degree")


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[str, ...], ...]:
    data = get_data("rung.lexicon", "inflections.tsv")
    assert data is not None, "the table of inflections is part of the package"
    return tuple(tuple(line.split("\t")) for line in data.decode().splitlines())
