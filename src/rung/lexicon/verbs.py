"""Forms of English verbs: from a table of 3,200 that occur in prose about work, by regular rules for the rest.

The table was made once from the inflections of lemminflect (MIT) for frequent words; neither is needed at run time.
"""

from __future__ import annotations

from functools import lru_cache
from pkgutil import (
    get_data,  # importlib.resources pulls in tempfile and zipfile: 6 ms of every start
)
from typing import Literal, NamedTuple

VerbForm = Literal["base", "third", "past", "participle", "gerund"]

IRREGULAR_BE = {"am": "be", "are": "be", "is": "be", "'re": "be", "’re": "be", "'m": "be", "’m": "be"}


class Verb(NamedTuple):
    """One verb with its forms; `noun` and `adjective` say that the base form is also such a word."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str
    noun: bool
    adjective: bool


def known(base: str) -> bool:
    """Whether this is the base form of a verb of the table."""
    return base.lower() in _by_base()


def verb(base: str) -> Verb:
    """The verb with this base form; forms of an unknown one follow the regular rules."""
    return _by_base().get(base.lower()) or _regular(base.lower())


def readings(word: str) -> tuple[tuple[Verb, VerbForm], ...]:
    """Every verb and form that a word can be: 'leads' is third person of lead, 'set' is base, past and participle."""
    return _by_form().get(word.lower().replace("’", "'"), ())


def base_of(word: str) -> str | None:
    """The base form of a verb form, or None when the table has no such form."""
    found = readings(word)
    return found[0][0].base if found else None


def is_form(word: str, form: VerbForm) -> bool:
    """Whether a word can be this form of a known verb."""
    return any(kind == form for _, kind in readings(word))


def third_person(base: str) -> str:
    """'identify' → 'identifies', with the capital of the input kept."""
    return _cased(verb(base).third, base)


def gerund(base: str) -> str:
    """'lead' → 'leading', with the capital of the input kept."""
    return _cased(verb(base).gerund, base)


def _cased(word: str, model: str) -> str:
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


@lru_cache(maxsize=1)
def _by_base() -> dict[str, Verb]:
    data = get_data("rung.lexicon", "verbs.tsv")
    assert data is not None, "the table of verbs is part of the package"
    rows = (line.split("\t") for line in data.decode().splitlines())
    return {
        base: Verb(base, third, past, part, ing, "n" in also, "a" in also)
        for base, third, past, part, ing, also in rows
    }


@lru_cache(maxsize=1)
def _by_form() -> dict[str, tuple[tuple[Verb, VerbForm], ...]]:
    forms: dict[str, tuple[tuple[Verb, VerbForm], ...]] = {}
    kinds: tuple[VerbForm, ...] = ("base", "third", "past", "participle", "gerund")
    for one in _by_base().values():
        texts = (one.base, one.third, one.past, one.participle, one.gerund)
        for kind, form in zip(kinds, texts, strict=True):
            forms[form] = (*forms[form], (one, kind)) if form in forms else ((one, kind),)
    be = _by_base()["be"]
    for form in IRREGULAR_BE:
        forms[form] = ((be, "third" if form == "is" else "base"),)
    return forms


def _regular(base: str) -> Verb:
    consonant_y = len(base) > 1 and base[-1] == "y" and base[-2] not in "aeiou"
    if consonant_y:
        third, past = base[:-1] + "ies", base[:-1] + "ied"
    else:
        third = base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
        past = base + ("d" if base.endswith("e") else "ed")
    silent_e = base.endswith("e") and not base.endswith(("ee", "ye", "oe"))
    return Verb(base, third, past, past, (base[:-1] if silent_e else base) + "ing", noun=False, adjective=False)
