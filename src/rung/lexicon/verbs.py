"""Forms of English verbs: from a table of 3,200 that occur in prose about work, by regular rules for the rest.

The table was made by training/inflections.py from lemminflect (MIT); neither is needed at run time.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pkgutil import (
    get_data,  # importlib.resources pulls in tempfile and zipfile: 6 ms of every start
)
from typing import Literal, NamedTuple

VerbForm = Literal["base", "third", "past", "participle", "gerund"]
FORMS: tuple[VerbForm, ...] = ("base", "third", "past", "participle", "gerund")

CONTRACTED: dict[str, VerbForm] = {
    "am": "base",
    "are": "base",
    "is": "third",
    "'re": "base",
    "'m": "base",
}
"""Forms of "be" that the table has no column for."""


class Verb(NamedTuple):
    """One verb with its forms; `noun` and `adjective` say that the base form is also such a word."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str
    noun: bool
    adjective: bool

    @property
    def forms(self) -> tuple[str, ...]:
        """The five forms, in the order of FORMS; equal ones are repeated."""
        return self[:5]


Reading = tuple[Verb, VerbForm]


def known(base: str) -> bool:
    """Whether this is the base form of a verb of the table."""
    return base.lower() in _by_base()


def verb(base: str) -> Verb:
    """The verb with this base form; forms of an unknown one follow the regular rules."""
    return _by_base().get(base.lower()) or _regular(base.lower())


def readings(word: str) -> tuple[Reading, ...]:
    """Every verb and form that a word can be: 'leads' is third person of lead, 'set' is base, past and participle."""
    return _by_form().get(word.lower().replace("’", "'"), ())


def base_of(word: str) -> str | None:
    """The base form of a verb form, or None when the table has no such form."""
    found = readings(word)
    return found[0][0].base if found else None


def is_form(word: str, *forms: VerbForm) -> bool:
    """Whether a word can be one of these forms of a known verb."""
    return any(form in forms for _, form in readings(word))


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
def _by_form() -> dict[str, tuple[Reading, ...]]:
    found: dict[str, tuple[Reading, ...]] = {}
    for text, reading in _all_readings():
        found[text] = (*found[text], reading) if text in found else (reading,)
    be = _by_base()["be"]
    return found | {text: ((be, form),) for text, form in CONTRACTED.items()}


def _all_readings() -> Iterator[tuple[str, Reading]]:
    for one in _by_base().values():
        for text, form in zip(one.forms, FORMS, strict=True):
            yield text, (one, form)


def _regular(base: str) -> Verb:
    third, past = base + ("es" if _hisses(base) else "s"), base + "ed"
    stem = base
    if base.endswith("y") and base[-2:-1] not in tuple("aeiou"):
        third, past = base[:-1] + "ies", base[:-1] + "ied"
    elif base.endswith("e"):
        past = base + "d"
        stem = base if base.endswith(("ee", "ye", "oe")) else base[:-1]
    return Verb(base, third, past, past, stem + "ing", noun=False, adjective=False)


def _hisses(base: str) -> bool:
    """Whether an -s after the word needs an -e-: 'pass', 'fix', 'match', 'go'."""
    return base.endswith(("s", "x", "z", "ch", "sh", "o"))
