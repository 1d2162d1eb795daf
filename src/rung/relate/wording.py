"""Two statements that differ in wording alone: by a word of degree, or by words that mean the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from rung.lexicon.content import SILENT_WORDS
from rung.lexicon.derivation import family
from rung.lexicon.lemmas import lemma
from rung.lexicon.senses import concept
from rung.lexicon.tokens import Token, tokens
from rung.lexicon.word_classes import members
from rung.model.ladder import Ladder, Statement
from rung.model.view import once_per_ladder
from rung.relate.copies import copied
from rung.relate.placed import Placed, from_below, placed

Wording = Literal["degree", "synonym"]

DEGREE = members("manner", "emphasis", "praise", "degree") | {
    "very",
    "well",
    "more",
    "most",
}
"""Words that turn the same demand up or down without saying what is to be seen."""

FEW = 2
"""Texts with fewer words left are alike by chance."""


class Reworded(NamedTuple):
    """A higher statement that differs from a lower one of its category in wording alone, and the words that differ."""

    a: Statement
    b: Statement
    kind: Wording
    words_a: tuple[str, ...]
    words_b: tuple[str, ...]


@once_per_ladder
def reworded(ladder: Ladder) -> tuple[Reworded, ...]:
    """Every statement that a lower level of its track and category has in other words, each beside the nearest one."""
    found: dict[str, Reworded] = {}
    own = [one for one in placed(ladder) if not one.is_common]
    for kind, words in WORDS:
        for group in _grouped(own, words):
            for a, b in _upward(group):
                if _is_reworded(a.text, b.text):
                    one = Reworded(a, b, kind, *_differing(a.text, b.text))
                    found.setdefault(b.key, one)
    return tuple(found.values())


@lru_cache(maxsize=8192)
def toned(text: str) -> str:
    """The words of a text without words of degree, the first one as its lemma; empty when too few are left.

    >>> toned("Truly leads projects.")
    'lead projects'
    """
    words = [word.form for word in _told(text) if word.form not in DEGREE]
    return " ".join([lemma(words[0]), *words[1:]]) if len(words) >= FEW else ""


@lru_cache(maxsize=8192)
def mapped(text: str) -> str:
    """The words of a text, each as its concept, so that synonyms are one; empty when too few are left.

    >>> mapped("assists colleagues") == mapped("helps colleagues")
    True
    """
    words = [concept(lemma(word.form)) for word in _told(text)]
    return " ".join(words) if len(words) >= FEW else ""


WORDS: tuple[tuple[Wording, Callable[[str], str]], ...] = (
    ("degree", toned),
    ("synonym", mapped),
)
"""What is equal for two texts that differ in this way alone."""


def _is_reworded(a: str, b: str) -> bool:
    """Whether a word differs by more than its form, and the texts are no copies.

    >>> _is_reworded("Assists the team.", "Helps the team."), _is_reworded("Leads the team.", "Leads the team.")
    (True, False)
    """
    return any(_differing(a, b)) and not copied(a, b)


def _told(text: str) -> list[Token]:
    """The words of a text that make a difference when it is read.

    >>> [one.form for one in _told("Leads the team.")]
    ['leads', 'team']
    """
    return [word for word in tokens(text) if word.form not in SILENT_WORDS]


def _grouped(
    statements: Sequence[Placed], words: Callable[[str], str]
) -> Iterator[Sequence[Placed]]:
    """The statements of one track and category whose texts have the same words, where there are enough of them."""
    groups: defaultdict[tuple[str, str, str], list[Placed]] = defaultdict(list)
    for one in statements:
        said = words(one.statement.text)
        groups[one.statement.track, one.statement.category, said].append(one)
    return (group for (*_, said), group in groups.items() if said)


def _upward(group: Sequence[Placed]) -> Iterator[tuple[Statement, Statement]]:
    """Each of a group but the lowest, behind the nearest of a lower level."""
    below: Placed | None = None
    for before, one in pairwise(sorted(group, key=from_below)):
        if before.level_rank < one.level_rank:
            below = before
        if below:
            yield below.statement, one.statement


def _differing(a: str, b: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that one text has and the other hasn't in any form.

    >>> _differing("Assists the team.", "Helps the team.")
    (('assists',), ('helps',))
    """
    words = {
        text: {word.form: family(word.form) for word in _told(text)} for text in (a, b)
    }
    return _only(words[a], words[b]), _only(words[b], words[a])


def _only(mine: Mapping[str, str], others: Mapping[str, str]) -> tuple[str, ...]:
    """The words whose family the others lack."""
    there = frozenset(others.values())
    return tuple(word for word, of in mine.items() if of not in there)
