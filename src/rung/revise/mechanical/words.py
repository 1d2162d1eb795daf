"""What two texts share: the stems of the words that demand something, and the bar that their graded phrases set."""

from __future__ import annotations

from functools import lru_cache

from rung.lexicon.scales import Term
from rung.relate.clauses import content as stems
from rung.relate.profiles import heights

LIGHT = stems(
    "able can make take give use do work get help ensure keep need want role level various certain thing way own"
    " actively proactively highly very well often regularly you are be"
)
"""Words that a text may have or lack without saying more or less."""
ALIKE = (
    "goals objectives aims", "business company organization organisation organizational organisational corporate",
    "teammates colleagues peers coworkers", "code codebase", "documentation docs", "issues problems",
    "unfamiliar foreign", "respectful respect respectfully", "customers clients", "show demonstrate",
)  # fmt: skip
"""Words that ladders take for each other; here a guess is enough, the judge decides."""


@lru_cache(maxsize=8192)
def content(text: str) -> frozenset[str]:
    """The stems of the words of content, one for words that are taken for each other."""
    named = _named()
    return frozenset(named.get(stem, stem) for stem in stems(text))


@lru_cache(maxsize=8192)
def heavy(text: str) -> frozenset[str]:
    """The stems of the words of a text that a reader would miss."""
    return content(text) - LIGHT


def covered(text: str, by: str) -> float:
    """How much of what a text says another one says too; nothing at all for a text without content."""
    wanted = heavy(text)
    return len(wanted & content(by)) / len(wanted) if wanted else 0.0


def level_with(a: str, b: str, terms: tuple[Term, ...] = ()) -> bool:
    """Whether no graded phrase of one text stands above or below one of the other."""
    low, high = heights(a, terms), heights(b, terms)
    return all(low[name] == high[name] for name in low.keys() & high.keys())


@lru_cache(maxsize=1)
def _named() -> dict[str, str]:
    return {stem: min(stems(group)) for group in ALIKE for stem in stems(group)}
