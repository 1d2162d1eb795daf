"""The clauses of a statement: what could be struck from it and leave the rest standing."""

from __future__ import annotations

import re
from functools import lru_cache

from rung.relate.copies import ARTICLES, SUBJECTS
from rung.relate.difference import words_of

UNHEARD = (
    ARTICLES
    | SUBJECTS
    | frozenset(
        ", and or of to in on for with by is are am be been being my your their his her our its it this that these"
        " those at as from into who which what when where how if so than then there can may will would should has have"
        " had do does not any some all other others also via per within through".split()
    )
)
"""Words that say little of what a statement is about."""

BREAK = re.compile(
    r"[,;:()—–]|\s-\s|\b(?:and|but|while|as well as|which|so that|in order to|by)\b|(?<=\s)(?=\w+ing\b)",
    re.IGNORECASE,
)
LEAST = 2
"""So many words of content make a clause; one alone is a noun."""

WHOLE = 0.9
"""What is as long as the statement is no clause of it."""


@lru_cache(maxsize=8192)
def content(text: str) -> frozenset[str]:
    """The stems of the words that say what a text is about."""
    return frozenset(word.stem for word in words_of(text) if word.text not in UNHEARD)


def clauses(text: str) -> tuple[str, ...]:
    """The clauses of a statement, in order; none when it is all of one piece."""
    pieces = (piece.strip(" .") for piece in BREAK.split(text))
    return tuple(
        piece
        for piece in pieces
        if len(content(piece)) >= LEAST and len(piece) < WHOLE * len(text)
    )


def echoing(whole: str, text: str, share: float) -> tuple[str, ...]:
    """The clauses of a text of whose content a statement holds at least this share, and two words."""
    said = content(whole)
    return tuple(
        clause
        for clause in clauses(text)
        if len(content(clause) & said) >= max(LEAST, share * len(content(clause)))
    )
