"""What differs between two texts: each word is kept, inflected, moved or changed against the other text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from rung.lexicon.derivation import family
from rung.lexicon.tokens import Token, tokens, with_marks

KEPT, INFLECTED, MOVED, CHANGED = range(4)
"""The states of a word: aligned as it is, aligned in another form, elsewhere in the other text, not there at all."""


class Difference(NamedTuple):
    """Two texts as words, with the commas between them, and the state of each against the other text."""

    words_a: tuple[Token, ...]
    words_b: tuple[Token, ...]
    states_a: tuple[int, ...]
    states_b: tuple[int, ...]


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Token, ...]:
    """Return the words of a text and the commas between them, in order; other marks are left out.

    >>> [one.form for one in words_of("Leads large projects.")]
    ['leads', 'large', 'projects']
    """
    return tuple(word for word in with_marks(tokens(text)) if word.form != ".")


def difference(a: str, b: str) -> Difference:
    """Return the words of both texts with their states, from the longest common runs of word families.

    >>> difference("Leads small projects.", "Leads large projects.").states_a
    (0, 3, 0)
    """
    words_a, words_b = words_of(a), words_of(b)
    families_a = [family(word.form) for word in words_a]
    families_b = [family(word.form) for word in words_b]
    states_a = _unaligned(families_a, families_b)
    states_b = _unaligned(families_b, families_a)
    matcher = SequenceMatcher(None, families_a, families_b, autojunk=False)
    for i, j, size in matcher.get_matching_blocks():
        for at_a, at_b in zip(range(i, i + size), range(j, j + size), strict=True):
            same = words_a[at_a].form == words_b[at_b].form
            states_a[at_a] = states_b[at_b] = KEPT if same else INFLECTED
    return Difference(words_a, words_b, tuple(states_a), tuple(states_b))


def changed_stretches(
    text: str, words: Sequence[Token], states: Sequence[int]
) -> tuple[str, ...]:
    """Return the stretches of the text whose words the other text lacks, as they are written."""
    changed = [run for is_changed, run in runs(words, states) if is_changed]
    return tuple(text[run[0].start : run[-1].end] for run in changed)


def runs(
    words: Sequence[Token], states: Sequence[int]
) -> Iterator[tuple[bool, list[Token]]]:
    """Whether the other text lacks them, and the words, run by run."""
    both = zip(words, states, strict=True)
    for is_changed, run in groupby(both, key=lambda pair: pair[1] == CHANGED):
        yield is_changed, [word for word, _ in run]


def _unaligned(families: Sequence[str], others: Sequence[str]) -> list[int]:
    """The states of words of which none is aligned yet; a comma is never missing."""
    known = dict.fromkeys(others, MOVED) | {",": KEPT}
    return [known.get(one, CHANGED) for one in families]
