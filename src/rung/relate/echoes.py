"""Clauses of a statement that another one says too."""

from __future__ import annotations

from rung.lexicon.clauses import clauses
from rung.lexicon.content import concepts, concepts_of

LEAST = 2
"""So many words of content make a clause that can be said again; one alone is a noun."""

WHOLE = 0.9
"""What is as long as the statement is no clause of it."""


def echoing(whole: str, text: str, share: float) -> tuple[str, ...]:
    """The clauses of a text of whose content a statement holds at least this share, and two words."""
    said = concepts(whole)
    found = []
    for clause in clauses(text):
        wanted = concepts_of(clause.words)
        there = len(wanted & said)
        if there >= max(LEAST, share * len(wanted)) and _is_part(clause.text, text):
            found.append(clause.text)
    return tuple(found)


def _is_part(clause: str, text: str) -> bool:
    """Whether a clause is only a part of its statement; the whole is compared elsewhere.

    >>> _is_part("leads", "leads teams and projects"), _is_part("leads teams", "leads teams.")
    (True, False)
    """
    return len(clause) < WHOLE * len(text)
