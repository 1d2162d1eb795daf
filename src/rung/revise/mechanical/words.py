"""What two texts share: the words that demand something, and the bar that their graded phrases set."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rung.lexicon.content import concepts_of, content, heavy_words, share
from rung.lexicon.folding import folded_text
from rung.lexicon.scales import Term, profile


@lru_cache(maxsize=8192)
def heavy(text: str) -> frozenset[str]:
    """The concepts that a reader of a text would miss.

    >>> sorted(heavy("Helps the team ship larger projects."))
    ['larger', 'project', 'ship', 'team']
    """
    return concepts_of(heavy_words(text))


def covered(text: str, by: str) -> float:
    """How much of what a text says another one says too, from 0 to 1; 0 for a text without content.

    >>> covered("ships projects", "Helps the team ship projects."), covered("ships bread", "Ships projects.")
    (1.0, 0.5)
    """
    wanted = heavy_words(text)
    return share(wanted, content(by)) if wanted else 0.0


def is_covered(text: str, others: Iterable[str], least: float) -> bool:
    """Whether one of the other texts says at least this share of a text."""
    return any(covered(text, other) >= least for other in others)


def is_among(text: str, others: Iterable[str]) -> bool:
    """Whether one of the other texts is the same word for word, case aside.

    >>> is_among("leads projects", ["Leads projects."]), is_among("leads", ["Bakes."])
    (True, False)
    """
    return folded_text(text) in map(folded_text, others)


def level_with(a: str, b: str, terms: tuple[Term, ...] = ()) -> bool:
    """Whether no graded phrase of one text stands above or below one of the other."""
    low, high = profile(a, terms), profile(b, terms)
    return all(low[name] == high[name] for name in low.keys() & high.keys())
