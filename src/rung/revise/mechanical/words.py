"""What two texts share: the words that demand something, and the bar that their graded phrases set."""

from __future__ import annotations

from functools import lru_cache

from rung.lexicon.content import concepts_of, content, heavy_words, share
from rung.lexicon.scales import Term, profile


@lru_cache(maxsize=8192)
def heavy(text: str) -> frozenset[str]:
    """The concepts that a reader of a text would miss."""
    return concepts_of(heavy_words(text))


def covered(text: str, by: str) -> float:
    """How much of what a text says another one says too, from 0 to 1; 0 for a text without content."""
    wanted = heavy_words(text)
    return share(wanted, content(by)) if wanted else 0.0


def level_with(a: str, b: str, terms: tuple[Term, ...] = ()) -> bool:
    """Whether no graded phrase of one text stands above or below one of the other."""
    low, high = profile(a, terms), profile(b, terms)
    return all(low[name] == high[name] for name in low.keys() & high.keys())
