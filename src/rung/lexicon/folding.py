"""When two names, or two texts, are one: what is made alike before they are compared."""

from __future__ import annotations

import re

LIST_SIGN = re.compile(r"^\s*(?:[-*+•–]|\d+[.)])\s+")
QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})


def folded_name(name: str) -> str:
    """A name of a level or category as it is compared: without case and with single blanks.

    >>> folded_name("  Team  work ")
    'team work'
    """
    return " ".join(name.split()).casefold()


def same_name(a: str, b: str) -> bool:
    """Whether two names of a level or a category are one.

    >>> same_name("Team work", "team work"), same_name("Teamwork", "Team work")
    (True, False)
    """
    return folded_name(a) == folded_name(b)


def word_for_word(text: str) -> str:
    """A text as it is compared for 'word for word': quotes and blanks alike, without list sign and last full stop.

    >>> word_for_word("- Leads a  project.")
    'Leads a project'
    """
    plain = " ".join(text.translate(QUOTES).split())
    return LIST_SIGN.sub("", plain).rstrip(".").strip()


def same_text(a: str, b: str) -> bool:
    """Whether two texts say the same word for word, case aside.

    >>> same_text("Leads a project.", "Leads a project"), same_text("Leads a project.", "Leads the project.")
    (True, False)
    """
    return folded_text(a) == folded_text(b)


def folded_text(text: str) -> str:
    """A text as it is compared for the same words, case aside.

    >>> folded_text("Don’t  Leave")
    "don't leave"
    """
    return word_for_word(text).casefold()
