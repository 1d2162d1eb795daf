"""A text as its clauses: the smallest stretches whose loss a reader would miss, with the words they rest on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rung.lexicon.content import Word, content
from rung.lexicon.sentences import sentences, trimmed
from rung.lexicon.verbs import is_form

JOINT = re.compile(
    r"(?<!\d),|,(?!\d)|[;:()\[\]]|\s[–—-]\s|—"
    r"|\b(?:and|or|but|as well as|in addition to|while|whereas|which|who|that|so that|so|by|through|rather than"
    r"|to(?=\s+(?:ensure|enhance|improve|increase|maximi[sz]e|boost|strengthen|further|elevate|foster|promote)\b)"
    r"|regardless of|beyond|when|if|such as|including|e\.g\.|i\.e\.)(?=\s)",
    re.IGNORECASE,
)
SUBORDINATING = frozenset(
    (
        "while",
        "by",
        "through",
        "to",
        "which",
        "that",
        "so",
        "so that",
        "regardless of",
        "-ing",
    )
)
"""Joints after which a clause serves the one before it."""
PAIRED = re.compile(
    r"\b(?:between|from|both|either|and/or)\s+[^,;:()]*$", re.IGNORECASE
)
MEASURED = re.compile(r"\b(?:than|all|so)\s*$", re.IGNORECASE)
GERUND = re.compile(r"\s*(?:[a-z]+ly\s+)?([a-z-]+ing)\b")
MARKS = ".,;:"


class Clause(NamedTuple):
    """text[start:end] of a statement and the words of content in it.

    `opens` is what joins it to the clause before: a word, a mark, or "-ing" for a verb form after a comma.
    """

    text: str
    start: int
    end: int
    words: tuple[Word, ...]
    opens: str = ""

    @property
    def heavy(self) -> tuple[Word, ...]:
        """The words that must not be lost."""
        return tuple(word for word in self.words if word.is_heavy)

    @property
    def subordinate(self) -> bool:
        """Whether it serves the clause before it instead of standing beside it."""
        return self.opens in SUBORDINATING


@lru_cache(maxsize=4096)
def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a text in reading order; each word of content is in exactly one of them.

    >>> [one.text for one in clauses("Plans a release, and tells users about it.")]
    ['Plans a release', 'tells users about it']
    >>> [one.text for one in clauses("Designs, builds and runs services.")]
    ['Designs', 'builds', 'runs services']
    """
    found: list[Clause] = []
    for start, end in sentences(text):
        for low, high, opens in _stretches(text, start, end):
            words = tuple(word for word in content(text) if low <= word.start < high)
            if words:
                clause = Clause(text[low:high], low, high, words, opens)
                found.append(_with_opening_of(found, clause))
    return tuple(found)


def _with_opening_of(before: list[Clause], clause: Clause) -> Clause:
    """The clause; joined in -ing to one that serves another, it serves too: 'by asking and listening'."""
    joined = (
        clause.opens in ("and", "or", ",") and bool(before) and before[-1].subordinate
    )
    gerund = is_form(clause.text.split()[0], "gerund")
    return clause._replace(opens="-ing") if joined and gerund else clause


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """A sentence cut at its joints: where each stretch begins and ends, and what joins it to the one before."""
    low, opens = start, ""
    for hit in JOINT.finditer(text, start, end):
        if hit.start() >= low and _parts(text, start, hit):
            yield (*trimmed(text, low, hit.start(), MARKS), opens)
            low, opens = hit.end(), _opening(text, hit)
    yield (*trimmed(text, low, end, MARKS), opens)


def _opening(text: str, hit: re.Match[str]) -> str:
    """The joint in lower case; "-ing" for a comma that leads to a verb form in -ing."""
    joint = hit[0].strip().lower()
    following = GERUND.match(text, hit.end()) if joint == "," else None
    return "-ing" if following and is_form(following[1], "gerund") else joint


def _parts(text: str, start: int, hit: re.Match[str]) -> bool:
    """Whether a joint parts two demands: 'between A and B' and 'more than that' stay one."""
    before, joint = text[start : hit.start()], hit[0].strip().lower()
    if joint in ("and", "or"):
        return not PAIRED.search(before)
    if joint == "that":
        return not MEASURED.search(before)
    return joint != "so" or bool(before)
