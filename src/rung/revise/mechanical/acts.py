"""Which verb a sentence of a ladder acts with."""

from __future__ import annotations

from rung.lexicon.openers import opener

ACTING = ("you", "i", "third", "base")
"""The beginnings of sentences in which the person acts whom the ladder speaks of."""


def acting_verb(sentence: str) -> tuple[int, int] | None:
    """Where the verb of the sentence stands; None where nobody acts, or somebody whom the ladder doesn't speak of.

    >>> acting_verb("You lead projects."), acting_verb("Great at projects.")
    ((4, 8), None)
    """
    found = opener(sentence)
    if found.kind not in ACTING or found.verb == (0, 0):
        return None
    return found.verb
