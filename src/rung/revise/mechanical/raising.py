"""Raises or lowers a statement by putting a phrase of another tier in the place of a graded one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rung.lexicon.openers import DETERMINERS, opener
from rung.lexicon.scales import Term, Tier, names, phrases, tiers
from rung.lexicon.tokens import tokens
from rung.lexicon.verbs import readings
from rung.lexicon.word_classes import members
from rung.revise.mechanical.words import heavy

PREPOSITIONS = members("plain prepositions", "far prepositions", "without", "bounds")


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
    fits = [
        (fit, phrase)
        for phrase in phrases(tier.dimension, rank)
        if (fit := _fit(before, phrase)) > 0
    ]
    for _, phrase in sorted(fits, key=lambda one: -one[0]):
        if not _acts_alike(text, tier, phrase):
            continue
        after = _dressed(phrase, before, text, tier)
        made = text[: tier.start] + after + text[tier.end :]
        if any(
            (one.dimension, one.rank) == (tier.dimension, rank) for one in tiers(made)
        ):
            yield Raised(made, tier.dimension, before, after, rank)


def _acts_alike(text: str, tier: Tier, phrase: str) -> bool:
    """Whether a phrase that begins with the verb of the sentence gives way to one with a verb in the same form."""
    found = opener(text)
    if found.verb[0] != tier.start or found.verb == (0, 0):
        return True
    form = "third" if found.kind == "third" else "base"
    return any(
        kind == form for _, kind in readings(phrase.split()[0])
    ) and not phrase.split()[0].endswith("ed")


def _fit(before: str, after: str) -> float:
    """How well a phrase takes the place of another: the same kind of first and last word, and words in common."""
    old, new = _forms(before), _forms(after)
    if _kind(old[0]) != _kind(new[0]) or _kind(old[-1]) != _kind(new[-1]):
        return 0.0
    plural = old[-1].endswith("s") == new[-1].endswith("s")
    if not plural:
        return 0.0
    shared: int = (
        len(heavy(before) & heavy(after)) + (old[0] == new[0]) + (old[-1] == new[-1])
    )
    return float(1.0 + shared - 0.2 * abs(len(old) - len(new)))


def _forms(text: str) -> list[str]:
    return [token.form for token in tokens(text)]


def _kind(word: str) -> str:
    """What a word does at the edge of a phrase, as far as its form tells."""
    if word in PREPOSITIONS:
        return word
    if word in DETERMINERS:
        return "determiner"
    if word.endswith("ly"):
        return "adverb"
    kinds = {kind for _, kind in readings(word)}
    if "third" in kinds and not any(
        verb.noun for verb, kind in readings(word) if kind == "third"
    ):
        return "third"
    if kinds and kinds <= {"past", "participle"}:
        return "participle"
    if (
        kinds
        and kinds <= {"base"}
        and not any(verb.noun or verb.adjective for verb, _ in readings(word))
    ):
        return "base"
    return "word"


def _dressed(phrase: str, before: str, text: str, tier: Tier) -> str:
    """The phrase with the hyphens, the possessive and the capital that the text around it asks for."""
    if "-" in before and text[tier.end : tier.end + 2].strip()[:1].isalpha():
        phrase = phrase.replace(" ", "-", before.count("-"))
    owner = next(
        (
            word
            for word in re.findall(r"\b(?:your|their|my|our)\b", text, re.IGNORECASE)
        ),
        "",
    )
    if owner:
        phrase = re.sub(r"\btheir\b", owner.lower(), phrase)
    return phrase[:1].upper() + phrase[1:] if before[:1].isupper() else phrase
