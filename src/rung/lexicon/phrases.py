"""Lists of words and phrases, found in a text whole, whatever the case, the apostrophe and the hyphen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rung.lexicon.tokens import Token, tokens, word_set
from rung.lexicon.verbs import verb

ANY = "*"
NEAR = 240
"""So many characters around a place a rule looks at, so that time grows with the length of the text alone."""

Part = tuple[str, bool]
"""A word of a phrase, and whether a hyphen must stand before it in the text; a space may be a hyphen there."""


class Hit(NamedTuple):
    """Where a phrase stands, and which phrase of the list it is."""

    start: int
    end: int
    phrase: str


class Phrases:
    """Phrases to look for, given as lists with commas.

    A hyphen in a phrase must stand in the text too, a space may be a hyphen there; * is any one word.
    """

    def __init__(self, *lists: str) -> None:
        self._by_first: dict[str, list[tuple[str, tuple[Part, ...]]]] = {}
        for phrase in sorted(dict.fromkeys(_listed(lists)), key=len, reverse=True):
            parts = tuple(_parts(phrase.lower()))
            self._by_first.setdefault(parts[0][0], []).append((phrase, parts))
        self._firsts = frozenset(self._by_first)

    def find(self, text: str) -> Iterator[Hit]:
        """Every place of a phrase, the longest first, none inside a hyphenated word."""
        if not self._firsts.isdisjoint(word_set(text)):
            yield from self._found(tokens(text))

    def _found(self, listed: tuple[Token, ...]) -> Iterator[Hit]:
        """The phrases, longest first at each word; one that begins inside the last one found is no second hit."""
        free = 0
        for at, token in enumerate(listed):
            if at >= free and token.form in self._firsts and token.tie != "-":
                for phrase, parts in self._by_first[token.form]:
                    upto = at + len(parts)
                    if _stands(parts, listed[at : upto + 1]):
                        yield Hit(token.start, listed[upto - 1].end, phrase)
                        free = upto
                        break


def just_before(text: str, start: int) -> str:
    """What stands before a place, as far as it matters.

    >>> just_before("does not lead", 9)
    'does not '
    """
    return text[max(0, start - NEAR) : start]


def just_after(text: str, end: int) -> str:
    """What stands after a place, as far as it matters.

    >>> just_after("leads the team", 5)
    ' the team'
    """
    return text[end : end + NEAR]


def inflected(*lists: str) -> tuple[str, ...]:
    """Each phrase with every form of its first word: 'take charge' also as takes, took, taken and taking charge."""
    made: list[str] = []
    for phrase in _listed(lists):
        first, _, rest = phrase.partition(" ")
        made += [f"{form} {rest}".strip() for form in verb(first).forms]
    return tuple(dict.fromkeys(made))


def _stands(parts: tuple[Part, ...], there: tuple[Token, ...]) -> bool:
    """Whether these words, and the one after them, are a phrase and no part of a hyphenated word."""
    size = len(parts)
    if len(there) < size or (len(there) > size and there[size].tie == "-"):
        return False
    return all(
        _fits(token, *part)
        for token, part in zip(there[1:size], parts[1:], strict=True)
    )


def _fits(token: Token, word: str, hyphened: bool) -> bool:
    """Whether a token is the word of a phrase: hyphened as the phrase has it, or more so ("on-call" for "on call")."""
    if word not in (token.form, ANY):
        return False
    return token.tie == "-" or (token.tie == " " and not hyphened)


def _parts(phrase: str) -> Iterator[Part]:
    """The words of a phrase, each with whether a hyphen ties it to the one before.

    >>> list(_parts("on-call work"))
    [('on', False), ('call', True), ('work', False)]
    """
    for word in phrase.split():
        for index, part in enumerate(word.split("-")):
            yield part, index > 0


def _listed(lists: Iterable[str]) -> Iterator[str]:
    """Each phrase of lists that are separated by commas."""
    return (
        phrase.strip() for one in lists for phrase in one.split(",") if phrase.strip()
    )
