"""Nine dimensions on which a ladder rises, and the tier that a statement shows on each.

The tiers and their order are facts gathered from progression frameworks and public ladders; a statement without a
phrase of a dimension says nothing about it: absence is not the lowest tier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product
from pkgutil import get_data
from typing import NamedTuple

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
POSSESSIVES = {
    "my": "their",
    "your": "their",
    "our": "their",
    "his": "their",
    "her": "their",
}
WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
REJECTS = (
    "not",
    "just",
    "only",
    "beyond",
    "outside",
    "than",
    "merely",
    "without",
    "instead",
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


@lru_cache(maxsize=8192)
def tiers(text: str, extra: tuple[Term, ...] = ()) -> tuple[Tier, ...]:
    """Every tier that a statement shows, in reading order: the longest phrase wins within a dimension.

    A phrase named only to be rejected ('not just your part') is left out. `extra` are a user's own terms.
    """
    words = list(WORD.finditer(text.replace("’", "'")))
    plain = [_plain(word[0]) for word in words]
    table = _table(extra)
    found: list[Tier] = []
    taken: dict[str, int] = {}
    for at in range(len(words)):
        for term, length in _matches(table, plain, at):
            if taken.get(term.dimension, -1) >= at or _rejected(plain, at, term):
                continue
            taken[term.dimension] = at + length - 1
            if term.rank:
                found.append(
                    Tier(
                        term.dimension,
                        term.rank,
                        term.name,
                        words[at].start(),
                        words[at + length - 1].end(),
                    )
                )
            else:
                taken.update(dict.fromkeys(DIMENSIONS, at + length - 1))
                break
    return tuple(found)


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


def _plain(word: str) -> str:
    word = word.lower()
    return POSSESSIVES.get(word, word)


def _rejected(plain: list[str], at: int, term: Term) -> bool:
    """Whether the words before name the phrase only to go past it; 'without guidance' is a phrase of its own."""
    if term.rank == 0:
        return False
    before = plain[max(0, at - 3) : at]
    return any(word in REJECTS for word in before[-2:]) or (
        before[:1] == ["not"] and "just" in before
    )


def _matches(
    table: Mapping[str, tuple[tuple[tuple[str, ...], Term], ...]],
    plain: list[str],
    at: int,
) -> Iterator[tuple[Term, int]]:
    """The longest phrase of each dimension that begins here; phrases that only look graded come first."""
    seen: set[str] = set()
    for phrase, term in table.get(plain[at], ()):
        if term.dimension not in seen and tuple(plain[at : at + len(phrase)]) == phrase:
            seen.add(term.dimension)
            yield term, len(phrase)


@lru_cache(maxsize=8)
def _table(
    extra: tuple[Term, ...],
) -> Mapping[str, tuple[tuple[tuple[str, ...], Term], ...]]:
    """First word → phrases that begin with it, ungraded first, then longest first."""
    rows = [
        (tuple(_plain(word) for word in WORD.findall(term.phrase)), term)
        for term in (*extra, *_terms())
    ]
    table: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
    for phrase, term in sorted(rows, key=lambda row: (row[1].rank > 0, -len(row[0]))):
        table.setdefault(phrase[0], []).append((phrase, term))
    return {first: tuple(inside) for first, inside in table.items()}


def _spelled(phrase: str) -> Iterator[str]:
    """Every phrase that one with alternatives stands for: 'some/no help' → 'some help', 'no help'."""
    return (
        " ".join(words)
        for words in product(*(word.split("/") for word in phrase.split()))
    )


@lru_cache(maxsize=1)
def _terms() -> tuple[Term, ...]:
    found: list[Term] = []
    dimension = ""
    data = get_data("rung.lexicon", "scales.txt")
    assert data is not None, "the scales are part of the package"
    for line in data.decode().splitlines():
        if line.startswith("~"):
            found += [Term(phrase.strip(), "", 0) for phrase in line[1:].split("|")]
        elif ":" in line and line[0].isdigit():
            head, _, body = line.partition(": ")
            rank, _, name = head.partition(" ")
            found += [
                Term(one, dimension, int(rank), name)
                for phrase in body.split("|")
                for one in _spelled(phrase)
            ]
        elif line.strip() and not line.startswith("#"):
            dimension = line.strip()
    return tuple(found)
