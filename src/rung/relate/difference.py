"""What differs between two texts: each word is kept, inflected, moved or changed against the other text."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

KEPT, INFLECTED, MOVED, CHANGED = range(4)
"""The states of a word: aligned as it is, aligned in another form, elsewhere in the other text, not there at all."""

_WORD = re.compile(r"\w+(?:['’]\w+)?|[,;]", re.UNICODE)
_SUFFIX = re.compile(
    r"(?:isations?|izations?|ations?|ments?|ings?|ness|ions?|ally|ies|ied|ers?|ors?|ed|es|ly|'s|’s|s|e|y)$"
)
_SHORTEST_STEM = 3


class Word(NamedTuple):
    """One word of a text: lower-cased, its stem, and where it stands."""

    text: str
    stem: str
    start: int
    end: int


class Difference(NamedTuple):
    """Two texts as words and the state of each word against the other text."""

    words_a: tuple[Word, ...]
    words_b: tuple[Word, ...]
    states_a: tuple[int, ...]
    states_b: tuple[int, ...]


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return the word without a common ending, so that `teams` and `team`, `leads` and `leading` meet."""
    short = _SUFFIX.sub("", word)
    return short if len(short) >= _SHORTEST_STEM else word


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text and the commas between them, in order; other punctuation is left out."""
    found = (
        (match.group().lower().replace("’", "'"), match.span())
        for match in _WORD.finditer(text)
    )
    words = tuple(Word("," if w == ";" else w, stem(w), *place) for w, place in found)
    return words if not words or words[-1].text != "," else words[:-1]


def difference(a: str, b: str) -> Difference:
    """Return the words of both texts with their states, from the longest common runs of stems."""
    words_a, words_b = words_of(a), words_of(b)
    stems_a, stems_b = [w.stem for w in words_a], [w.stem for w in words_b]
    states_a = _unaligned(stems_a, frozenset(stems_b))
    states_b = _unaligned(stems_b, frozenset(stems_a))
    for i, j, size in SequenceMatcher(
        None, stems_a, stems_b, autojunk=False
    ).get_matching_blocks():
        for k in range(size):
            state = KEPT if words_a[i + k].text == words_b[j + k].text else INFLECTED
            states_a[i + k] = states_b[j + k] = state
    return Difference(words_a, words_b, tuple(states_a), tuple(states_b))


def changed_stretches(
    text: str, words: tuple[Word, ...], states: tuple[int, ...]
) -> tuple[str, ...]:
    """Return the stretches of the text whose words the other text lacks, as they are written."""
    stretches = []
    for is_changed, run in groupby(
        zip(words, states, strict=True), key=lambda pair: pair[1] == CHANGED
    ):
        stretch = [word for word, _ in run if word.text != ","] if is_changed else []
        if stretch:
            stretches.append(text[stretch[0].start : stretch[-1].end])
    return tuple(stretches)


def _unaligned(stems: list[str], others: frozenset[str]) -> list[int]:
    return [KEPT if s == "," else MOVED if s in others else CHANGED for s in stems]
