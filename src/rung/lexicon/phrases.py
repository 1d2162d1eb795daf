"""Lists of words and phrases, found in a text whole, whatever the case, the apostrophe and the hyphen.

Texts are cut into words once and remembered, so that a hundred lists cost little more than one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from rung.lexicon.verbs import verb

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
ANY = "*"
NEAR = 240
"""How far around a place a rule looks, so that a text without end is still read in time that grows with its length."""


class Word(NamedTuple):
    """One word in lower case and its stretch; `tie` joins it to the word before: a hyphen, a space, or nothing."""

    text: str
    start: int
    end: int
    tie: str


class Words(NamedTuple):
    """The words of a text in order, and the set of them."""

    listed: tuple[Word, ...]
    kinds: frozenset[str]


class Hit(NamedTuple):
    """Where a phrase stands, and which phrase of the list it is."""

    start: int
    end: int
    phrase: str


@lru_cache(maxsize=8192)
def words(text: str) -> Words:
    """The words of a text; 'high-quality' is two words tied by a hyphen, and a comma or a full stop ties nothing."""
    found: list[Word] = []
    upto = 0
    for hit in WORD.finditer(text):
        between = text[upto : hit.start()]
        tie = "-" if between in ("-", "‐", "‑") else " " if found and between.isspace() else ""
        found.append(Word(hit[0].lower().replace("’", "'"), hit.start(), hit.end(), tie))
        upto = hit.end()
    return Words(tuple(found), frozenset(word.text for word in found))


class Phrases:
    """Phrases to look for, given as lists with commas.

    A hyphen in a phrase must stand in the text too, a space may be a hyphen there; * is any one word.
    """

    def __init__(self, *lists: str) -> None:
        self._by_first: dict[str, list[tuple[str, tuple[tuple[str, str], ...]]]] = {}
        for phrase in sorted(dict.fromkeys(_listed(lists)), key=len, reverse=True):
            parts = tuple(
                (part, "-" if index else "")
                for token in phrase.lower().split()
                for index, part in enumerate(token.split("-"))
            )
            self._by_first.setdefault(parts[0][0], []).append((phrase, parts))
        self._firsts = frozenset(self._by_first)

    def find(self, text: str) -> Iterator[Hit]:
        """Every place of a phrase, the longest first, none inside a hyphenated word."""
        listed, kinds = words(text)
        if self._firsts.isdisjoint(kinds):
            return
        free = 0
        for at, word in enumerate(listed):
            if at < free or word.text not in self._firsts:
                continue
            found = self._at(listed, at)
            if found:
                phrase, free = found
                yield Hit(word.start, listed[free - 1].end, phrase)

    def _at(self, listed: tuple[Word, ...], at: int) -> tuple[str, int] | None:
        if listed[at].tie == "-":
            return None
        for phrase, parts in self._by_first.get(listed[at].text, ()):
            upto = at + len(parts)
            if upto > len(listed) or (upto < len(listed) and listed[upto].tie == "-"):
                continue
            if all(_fits(word, *part) for word, part in zip(listed[at + 1 : upto], parts[1:], strict=True)):
                return phrase, upto
        return None


def just_before(text: str, start: int) -> str:
    """What stands before a place, as far as it matters."""
    return text[max(0, start - NEAR) : start]


def just_after(text: str, end: int) -> str:
    """What stands after a place, as far as it matters."""
    return text[end : end + NEAR]


def _fits(word: Word, text: str, tie: str) -> bool:
    return text in (word.text, ANY) and (word.tie == "-" if tie else word.tie != "")


def _listed(lists: Iterable[str]) -> Iterator[str]:
    """Each phrase of lists that are separated by commas."""
    return (phrase.strip() for one in lists for phrase in one.split(",") if phrase.strip())


def inflected(*lists: str) -> tuple[str, ...]:
    """Each phrase with every form of its first word: 'take charge' also as takes, took, taken and taking charge."""
    made: list[str] = []
    for phrase in _listed(lists):
        first, _, rest = phrase.partition(" ")
        one = verb(first)
        forms = (one.base, one.third, one.past, one.participle, one.gerund)
        made += [f"{form} {rest}".strip() for form in forms]
    return tuple(dict.fromkeys(made))
