"""Nine dimensions on which a ladder rises, and the tier that a statement shows on each.

The tiers and their order are facts gathered from progression frameworks and public ladders; a statement without a
phrase of a dimension says nothing about it: absence is not the lowest tier.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from rung.lexicon.tables import lines
from rung.lexicon.tokens import Token, first_form, tokens

DIMENSIONS = (
    "scope",
    "complexity",
    "ambiguity",
    "autonomy",
    "influence",
    "people",
    "horizon",
    "risk",
    "knowledge",
)
OWNERS = dict.fromkeys(("my", "your", "our", "his", "her"), "their")
"""The phrases are written with "their"; whose it is makes no difference to the tier."""
REJECTING = frozenset(
    "not just only beyond outside than merely without instead".split()
)


class Term(NamedTuple):
    """A phrase that shows a rank on a dimension; rank 0 marks a phrase that only looks graded."""

    phrase: str
    dimension: str
    rank: int
    name: str = ""


class Tier(NamedTuple):
    """A rank on a dimension, with the name of the rank and the stretch text[start:end] that shows it."""

    dimension: str
    rank: int
    name: str
    start: int
    end: int


class _Phrase(NamedTuple):
    """A phrase as it is looked for: its words, and what it shows."""

    words: tuple[str, ...]
    term: Term


@lru_cache(maxsize=8192)
def tiers(text: str, extra: tuple[Term, ...] = ()) -> tuple[Tier, ...]:
    """Every tier that a statement shows, in reading order: the longest phrase wins within a dimension.

    A phrase named only to be rejected ('not just your part') is left out. `extra` are a user's own terms.
    """
    listed = tokens(text)
    words = _forms(text)
    found: list[Tier] = []
    taken = dict.fromkeys(DIMENSIONS, -1)
    for at, first in enumerate(words):
        for phrase in _longest(_beginning(first, extra), words, at):
            last = at + len(phrase.words) - 1
            term = phrase.term
            if not term.rank:
                taken = dict.fromkeys(DIMENSIONS, last)
            elif taken[term.dimension] < at and not _rejected(words, at):
                taken[term.dimension] = last
                found.append(_tier(term, listed[at], listed[last]))
    return tuple(found)


def _tier(term: Term, first: Token, last: Token) -> Tier:
    """The tier that a term names, with the offsets of its first and last word."""
    return Tier(term.dimension, term.rank, term.name, first.start, last.end)


def profile(text: str, extra: tuple[Term, ...] = ()) -> Mapping[str, int]:
    """The highest rank per dimension that the text carries; dimensions that it does not speak of are missing."""
    highest: dict[str, int] = {}
    for tier in tiers(text, extra):
        highest[tier.dimension] = max(tier.rank, highest.get(tier.dimension, 0))
    return highest


@lru_cache(maxsize=len(DIMENSIONS))
def names(dimension: str) -> tuple[str, ...]:
    """The names of a dimension's ranks, lowest first."""
    found = {
        term.rank: term.name
        for term in _terms()
        if term.dimension == dimension and term.rank
    }
    return tuple(found[rank] for rank in sorted(found))


def phrases(dimension: str, rank: int) -> tuple[str, ...]:
    """The phrases that show a rank on a dimension."""
    return tuple(
        term.phrase
        for term in _terms()
        if (term.dimension, term.rank) == (dimension, rank)
    )


def _owned(word: str) -> str:
    """A word as the scales list it: one possessive stands for all ("my team", "their team").

    >>> _owned("your"), _owned("team")
    ('their', 'team')
    """
    return OWNERS.get(word, word)


def _rejected(words: tuple[str, ...], at: int) -> bool:
    """Whether the words before name a phrase only to go past it; 'without guidance' is a phrase of its own.

    >>> _rejected(("not", "just"), 2), _rejected(("leads",), 1)
    (True, False)
    """
    before = words[max(0, at - 3) : at]
    not_just = before[:1] == ("not",) and "just" in before
    return not_just or not REJECTING.isdisjoint(before[-2:])


def _longest(
    offered: Sequence[_Phrase], words: tuple[str, ...], at: int
) -> Iterator[_Phrase]:
    """The longest phrase of each dimension that begins here; phrases that only look graded come first."""
    seen: set[str] = set()
    for phrase in offered:
        dimension, upto = phrase.term.dimension, at + len(phrase.words)
        if dimension not in seen and words[at:upto] == phrase.words:
            seen.add(dimension)
            yield phrase


@lru_cache(maxsize=8192)
def _beginning(word: str, extra: tuple[Term, ...]) -> tuple[_Phrase, ...]:
    """The phrases that begin with a word, ungraded first, then longest first."""
    found = (_Phrase(_forms(term.phrase), term) for term in _table(extra).get(word, ()))
    return tuple(sorted(found, key=lambda one: (one.term.rank > 0, -len(one.words))))


def _forms(text: str) -> tuple[str, ...]:
    """The words of a text as phrases are compared.

    >>> _forms("Leads your team")
    ('leads', 'their', 'team')
    """
    return tuple(_owned(token.form) for token in tokens(text))


@lru_cache(maxsize=8)
def _table(extra: tuple[Term, ...]) -> Mapping[str, Sequence[Term]]:
    """First word → terms that begin with it; only those that a text may show are ever cut into words."""
    table: defaultdict[str, list[Term]] = defaultdict(list)
    for term in (*extra, *_terms()):
        table[_owned(first_form(term.phrase))].append(term)
    return dict(table)


@lru_cache(maxsize=1)
def _terms() -> tuple[Term, ...]:
    """The terms of scales.txt: lines '~ phrase | …', names of dimensions, 'rank name: phrase | …' below them."""
    found: list[Term] = []
    dimension = ""
    for line in lines("scales.txt"):
        if line[0] == "~":
            found += (Term(phrase, "", 0) for phrase in _phrases(line[1:]))
        elif ": " in line:
            found += _ranked(dimension, line)
        else:
            dimension = line
    return tuple(found)


def _ranked(dimension: str, line: str) -> Iterator[Term]:
    """The terms of a line 'rank name: phrase | …'."""
    head, _, listed = line.partition(": ")
    rank, _, name = head.partition(" ")
    return (Term(one, dimension, int(rank), name) for one in _phrases(listed))


def _phrases(listed: str) -> Iterator[str]:
    """Every phrase of a line; one with alternatives stands for several: 'some/no help' → 'some help', 'no help'."""
    for phrase in listed.split("|"):
        for words in product(*(word.split("/") for word in phrase.split())):
            yield " ".join(words)
