"""Raises or lowers a statement by putting a phrase of another tier in the place of a graded one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rung.lexicon.casing import cased
from rung.lexicon.openers import DETERMINERS, opener
from rung.lexicon.scales import Term, Tier, names, phrases, tiers
from rung.lexicon.tokens import tokens
from rung.lexicon.verbs import VerbForm, is_form, readings
from rung.lexicon.word_classes import members
from rung.revise.mechanical.words import heavy

PREPOSITIONS = members("plain prepositions", "far prepositions", "without", "bounds")
SURE_KINDS: Mapping[frozenset[VerbForm], str] = {
    frozenset(("past",)): "participle",
    frozenset(("participle",)): "participle",
    frozenset(("past", "participle")): "participle",
    frozenset(("base",)): "base",
}
"""What a word does that is a verb in these forms and in no other."""
OWNER = re.compile(r"\b(?:your|their|my|our)\b", re.IGNORECASE)
LENGTH = 0.2
"""What a word more or less takes away from how well a phrase fits; a word in common adds 1."""


class Raised(NamedTuple):
    """A statement at another height, on which dimension, and which phrase took the place of which."""

    text: str
    dimension: str
    before: str
    after: str
    rank: int


def moved(text: str, by: int, terms: tuple[Term, ...] = ()) -> Iterator[Raised]:
    """Ways to say the statement some ranks higher (lower where negative), the most fitting phrase of each first."""
    for tier in tiers(text, terms):
        yield from at_rank(text, tier, tier.rank + by)


def at_rank(text: str, tier: Tier, rank: int) -> Iterator[Raised]:
    """The statement with its graded phrase at another rank, best fit first; none where no phrase fits the sentence."""
    if not 1 <= rank <= len(names(tier.dimension)):
        return
    before = text[tier.start : tier.end]
    fitting = [
        phrase
        for phrase in phrases(tier.dimension, rank)
        if _fit(before, phrase) > 0 and _acts_alike(text, tier, phrase)
    ]
    for phrase in sorted(fitting, key=lambda one: -_fit(before, one)):
        after = _dressed(phrase, before, text, tier)
        made = text[: tier.start] + after + text[tier.end :]
        if _shows(made, tier.dimension, rank):
            yield Raised(made, tier.dimension, before, after, rank)


def _shows(text: str, dimension: str, rank: int) -> bool:
    """Whether a text is read at this rank, whatever else it shows."""
    return (dimension, rank) in {(one.dimension, one.rank) for one in tiers(text)}


def _acts_alike(text: str, tier: Tier, phrase: str) -> bool:
    """Whether a phrase that begins with the verb of the sentence gives way to one with a verb in the same form."""
    found = opener(text)
    if found.verb[0] != tier.start or found.verb == (0, 0):
        return True
    first = phrase.split()[0]
    form: VerbForm = "third" if found.kind == "third" else "base"
    return is_form(first, form) and not first.endswith("ed")


def _fit(before: str, after: str) -> float:
    """How well a phrase takes the place of another: 0 unless both begin and end with words of the same kind.

    Words in common count for it, a difference in length against it.

    >>> _fit("small projects", "large projects") > _fit("small projects", "larger and more complex projects")
    True
    >>> _fit("small projects", "in large projects")
    0.0
    """
    old, new = _forms(before), _forms(after)
    if _edges(old) != _edges(new):
        return 0.0
    ends = (old[0] == new[0]) + (old[-1] == new[-1])
    shared = len(heavy(before) & heavy(after)) + ends
    return 1.0 + shared - LENGTH * abs(len(old) - len(new))


def _forms(text: str) -> list[str]:
    """The words of a text as they are compared.

    >>> _forms("Large projects")
    ['large', 'projects']
    """
    return [token.form for token in tokens(text)]


def _edges(forms: Sequence[str]) -> tuple[str, str, bool]:
    """What the first and the last word of a phrase do, and whether the last looks like a plural.

    >>> _edges(["a", "large", "projects"])
    ('determiner', 'word', True)
    """
    return _kind(forms[0]), _kind(forms[-1]), forms[-1].endswith("s")


def _kind(word: str) -> str:
    """What a word does at the edge of a phrase, as far as its form tells.

    >>> _kind("with"), _kind("the"), _kind("quickly"), _kind("large")
    ('with', 'determiner', 'adverb', 'word')
    """
    if word in PREPOSITIONS:
        return word
    if word in DETERMINERS:
        return "determiner"
    return "adverb" if word.endswith("ly") else _verb_kind(word)


def _verb_kind(word: str) -> str:
    """The form of a verb in which a word stands that can be nothing else; 'word' for all others.

    'leads' is also a noun and 'open' an adjective, so that neither tells what stands there.

    >>> _verb_kind("teaches"), _verb_kind("leads"), _verb_kind("project")
    ('third', 'word', 'word')
    """
    found = readings(word)
    forms = frozenset(form for _, form in found)
    if "third" in forms and not _is_plural(word):
        return "third"
    if forms == {"base"} and any(verb.noun or verb.adjective for verb, _ in found):
        return "word"
    return SURE_KINDS.get(forms, "word")


def _is_plural(word: str) -> bool:
    """Whether a verb in the third person is also the plural of a noun.

    >>> _is_plural("projects"), _is_plural("teaches")
    (True, False)
    """
    return any(verb.noun for verb, form in readings(word) if form == "third")


def _dressed(phrase: str, before: str, text: str, tier: Tier) -> str:
    """The phrase with the hyphens, the possessive and the capital that the text around it asks for."""
    if "-" in before and text[tier.end : tier.end + 2].strip()[:1].isalpha():
        phrase = phrase.replace(" ", "-", before.count("-"))
    owner = OWNER.search(text)
    if owner:
        phrase = re.sub(r"\btheir\b", owner[0].lower(), phrase)
    return cased(phrase, before)
