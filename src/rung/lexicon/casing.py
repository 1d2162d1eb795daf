"""Capital letters: of the first letter only, since the rest of a word may be an acronym."""

from __future__ import annotations

import re

STAYS_CAPITAL = re.compile(r"I\b|[A-Z]{2}")
"""What keeps its capital inside a sentence: the pronoun and an acronym."""


def capitalized(text: str) -> str:
    """The text with its first letter as a capital, the rest as it is.

    >>> capitalized("owns the API"), capitalized("")
    ('Owns the API', '')
    """
    return text[:1].upper() + text[1:]


def uncapitalized(text: str) -> str:
    """The text as it stands inside a sentence: its first letter small, unless it begins with "I" or an acronym.

    >>> uncapitalized("A day off"), uncapitalized("API calls"), uncapitalized("I own it")
    ('a day off', 'API calls', 'I own it')
    """
    return text if STAYS_CAPITAL.match(text) else text[:1].lower() + text[1:]


def cased(new: str, old: str) -> str:
    """The new words with a capital letter where the old ones begin with one.

    >>> cased("leads", "Drives"), cased("leads", "drives")
    ('Leads', 'leads')
    """
    return capitalized(new) if old[:1].isupper() else new
