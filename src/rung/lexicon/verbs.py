"""Forms of English verbs: from a table of 3,200 that occur in prose about work, by regular rules for the rest.

The table was made by training/inflections.py from lemminflect (MIT); neither is needed at run time.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from rung.lexicon.casing import cased
from rung.lexicon.tables import rows

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


CONSONANT_Y = re.compile(r"[^aeiou]y$")
HISSING = ("s", "x", "z", "ch", "sh", "o")
"""After these the third person takes -es."""
KEPT_E = ("ee", "ye", "oe")
"""An -e that stays before -ing."""


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
    """Whether this is the base form of a verb of the table, whatever its case.

    >>> known("mentor"), known("projector")
    (True, False)
    """
    return base.lower() in _by_base()


def verb(base: str) -> Verb:
    """The verb with this base form, in lower case; forms of an unknown one follow the regular rules."""
    low = base.lower()
    return _by_base().get(low) or _regular(low)


def readings(word: str) -> tuple[Reading, ...]:
    """Every verb and form that a word can be, whatever its case; none for a word that the table hasn't.

    'leads' is the third person of lead; 'set' is base, past and participle of set.

    >>> [form for _, form in readings("led")], readings("of")
    (['past', 'participle'], ())
    """
    form = word.lower().replace("’", "'")
    return _by_form().get(form, ())


def base_of(word: str) -> str | None:
    """The base form of a verb form, or None when the table has no such form.

    >>> base_of("wrote"), base_of("projector")
    ('write', None)
    """
    found = readings(word)
    return found[0][0].base if found else None


def is_form(word: str, *forms: VerbForm) -> bool:
    """Whether a word can be one of these forms of a known verb.

    >>> is_form("led", "past"), is_form("leads", "past", "gerund")
    (True, False)
    """
    found = {form for _, form in readings(word)}
    return not found.isdisjoint(forms)


def third_person(base: str) -> str:
    """'identify' → 'identifies', with the capital of the input kept.

    >>> third_person("fix"), third_person("carry"), third_person("have")
    ('fixes', 'carries', 'has')
    """
    return cased(verb(base).third, base)


def gerund(base: str) -> str:
    """'lead' → 'leading', with the capital of the input kept.

    >>> gerund("run"), gerund("write"), gerund("tie")
    ('running', 'writing', 'tying')
    """
    return cased(verb(base).gerund, base)


@lru_cache(maxsize=1)
def _by_base() -> dict[str, Verb]:
    """The verbs of the table by their base forms."""
    found = {}
    for base, third, past, participle, ing, also in rows("verbs.tsv"):
        noun, adjective = "n" in also, "a" in also
        found[base] = Verb(base, third, past, participle, ing, noun, adjective)
    return found


@lru_cache(maxsize=1)
def _by_form() -> dict[str, tuple[Reading, ...]]:
    """What each form can be, in the order of the table."""
    found: dict[str, tuple[Reading, ...]] = {}
    for one in _by_base().values():
        for text, form in zip(one.forms, FORMS, strict=True):
            reading = (one, form)
            found[text] = (*found[text], reading) if text in found else (reading,)
    be = _by_base()["be"]
    for text, form in CONTRACTED.items():
        found[text] = ((be, form),)
    return found


def _regular(base: str) -> Verb:
    """The verb with this base form by the rules of spelling: 'try', 'tries', 'tried', 'trying'."""
    third, past, before_ing = base + "s", base + "ed", base
    if CONSONANT_Y.search(base):
        third, past = base[:-1] + "ies", base[:-1] + "ied"
    elif base.endswith(HISSING):
        third = base + "es"
    elif base.endswith("e"):
        past = base + "d"
        before_ing = base if base.endswith(KEPT_E) else base[:-1]
    return Verb(base, third, past, past, before_ing + "ing", False, False)
