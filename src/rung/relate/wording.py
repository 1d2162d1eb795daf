"""Two statements that differ in wording alone: by a word of degree, or by words that mean the same."""

from __future__ import annotations

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
from rung.relate.placed import Placed, placed

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
    found: dict[int, Reworded] = {}
    rows = [one for one in placed(ladder) if one.height >= 0]
    for kind, key in KEYS:
        for group in _grouped(rows, key):
            for a, b in _upward(group):
                words = _differing(a.text, b.text)
                if any(words) and not copied(a.text, b.text):
                    found.setdefault(id(b), Reworded(a, b, kind, *words))
    return tuple(found.values())


@lru_cache(maxsize=8192)
def toned(text: str) -> str:
    """The words of a text without words of degree, the first one as its lemma; empty when too few are left."""
    words = [word.form for word in _told(text) if word.form not in DEGREE]
    return " ".join([lemma(words[0]), *words[1:]]) if len(words) >= FEW else ""


@lru_cache(maxsize=8192)
def mapped(text: str) -> str:
    """The words of a text, each as its concept, so that synonyms are one; empty when too few are left."""
    words = [concept(lemma(word.form)) for word in _told(text)]
    return " ".join(words) if len(words) >= FEW else ""


KEYS: tuple[tuple[Wording, Callable[[str], str]], ...] = (
    ("degree", toned),
    ("synonym", mapped),
)
"""What is equal for two texts that differ in this way alone."""


def _told(text: str) -> list[Token]:
    return [word for word in tokens(text) if word.form not in SILENT_WORDS]


def _grouped(
    rows: Sequence[Placed], key: Callable[[str], str]
) -> Iterator[Sequence[Placed]]:
    """The statements of one track and category whose texts have the same key."""
    groups: dict[tuple[str, str, str], list[Placed]] = {}
    for one in rows:
        said = key(one.statement.text)
        if said:
            place = (one.statement.track, one.statement.category, said)
            groups.setdefault(place, []).append(one)
    return iter(groups.values())


def _upward(group: Sequence[Placed]) -> Iterator[tuple[Statement, Statement]]:
    """Each of a group but the lowest, behind the nearest of a lower level."""
    ordered = sorted(group, key=lambda one: (one.height, one.statement.place))
    below: Placed | None = None
    for before, one in pairwise(ordered):
        below = before if before.height < one.height else below
        if below:
            yield below.statement, one.statement


def _differing(a: str, b: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that one text has and the other hasn't in any form."""
    words = {
        text: {word.form: family(word.form) for word in _told(text)} for text in (a, b)
    }
    return _only(words[a], words[b]), _only(words[b], words[a])


def _only(mine: Mapping[str, str], others: Mapping[str, str]) -> tuple[str, ...]:
    """The words whose family the others lack."""
    there = frozenset(others.values())
    return tuple(word for word, of in mine.items() if of not in there)
