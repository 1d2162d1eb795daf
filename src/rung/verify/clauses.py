"""A statement as its clauses: the smallest stretches whose loss a reader would miss, with the words they rest on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rung.lexicon.openers import MODALS
from rung.lexicon.sentences import sentences
from rung.lexicon.verbs import readings
from rung.verify.words import LITTLE, Word, content

LABEL = re.compile(
    r"^\s*(?:[-*+•–]\s+|\d+[.)]\s+)?(?:(\*\*|__)(?P<bold>[^*_\n]{2,60}?):?\1:?\s*[–—-]?\s*(?=\S)"
    r"|(?P<title>[A-Z][\w&'’-]*(?:\s+(?:(?:of|and|the|for|&|at)\s+)*[A-Z][\w&'’-]*){0,4}):\s+(?=[A-Z]))"
)
MARK = re.compile(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`")
CUT = re.compile(
    r"[,;:()\[\]]|\s[–—-]\s|—"
    r"|\b(?:and|or|but|as well as|in addition to|while|whereas|which|who|that|so that|so|by|through|rather than"
    r"|to ensure"
    r"|to(?=\s+(?:enhance|improve|increase|maximi[sz]e|boost|strengthen|further|elevate|foster|promote)\b)"
    r"|regardless of|beyond|when|if|such as|including|e\.g\.|i\.e\.)(?=\s)",
    re.IGNORECASE,
)
SUBORDINATE = frozenset(
    "while by through to ensure which that so so that regardless of".split()
) | {
    "to ensure",
    "so that",
    "regardless of",
}
KEEPS_TOGETHER = re.compile(
    r"\b(?:between|from|both|either|and/or)\s+[^,;:()]*$", re.IGNORECASE
)


class Clause(NamedTuple):
    """text[start:end] of a statement and the words of content in it; `opens` is what joins it to the clause before."""

    text: str
    start: int
    end: int
    words: tuple[Word, ...]
    opens: str = ""

    @property
    def heavy(self) -> tuple[Word, ...]:
        """The words that must not be lost."""
        return tuple(word for word in self.words if word.weight > LITTLE)


@lru_cache(maxsize=4096)
def label_of(text: str) -> str:
    """The coined or bold label that a line opens with; empty for none."""
    found = LABEL.match(text)
    return (found["bold"] or found["title"]).strip(" :") if found else ""


@lru_cache(maxsize=4096)
def spoken(text: str) -> str:
    """What a line says: without its label, its list sign and marks of emphasis."""
    found = LABEL.match(text)
    rest = (
        text[found.end() :]
        if found
        else re.sub(r"^\s*(?:[-*+•–]\s+|\d+[.)]\s+)", "", text)
    )
    return " ".join(MARK.sub("", rest).split())


@lru_cache(maxsize=4096)
def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a text in reading order; each word of content is in exactly one of them."""
    found: list[Clause] = []
    for start, end in sentences(text):
        for low, high, opens in _pieces(text, start, end):
            words = tuple(
                word._replace(start=word.start + low, end=word.end + low)
                for word in content(text[low:high])
            )
            if words:
                found.append(
                    Clause(
                        text[low:high],
                        low,
                        high,
                        words,
                        _inherited(opens, text[low:high], found),
                    )
                )
    return tuple(found)


def _inherited(opens: str, text: str, before: list[Clause]) -> str:
    """A form in -ing that is joined to a clause which serves another one serves it too: 'by asking and listening'."""
    first = text.split()[0].lower()
    joined = opens in ("and", "or", ",") and any(
        kind == "gerund" for _, kind in readings(first)
    )
    return "-ing" if joined and before and subordinate(before[-1]) else opens


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Cut a sentence at commas, brackets and joining words, and before a verb form in -ing that a comma leads to."""
    low, opens = start, ""
    for hit in CUT.finditer(text, start, end):
        if hit.start() < low or not _cuts(text, start, hit):
            continue
        yield (*_trimmed(text, low, hit.start()), opens)
        low, opens = hit.end(), _opens(text, hit)
    yield (*_trimmed(text, low, end), opens)


def _opens(text: str, hit: re.Match[str]) -> str:
    word = hit[0].strip().lower()
    following = re.match(r"\s*(?:[a-z]+ly\s+)?([a-z-]+ing)\b", text[hit.end() :])
    return "-ing" if word == "," and following and readings(following[1]) else word


def _cuts(text: str, start: int, hit: re.Match[str]) -> bool:
    """Whether a joint parts two demands: 'between A and B' and 'from A to B' stay one."""
    word = hit[0].strip().lower()
    if word in ("and", "or") and KEEPS_TOGETHER.search(text[start : hit.start()]):
        return False
    if word == "so" and hit.start() == start:
        return False
    return not (
        word == "that"
        and re.search(r"\b(?:than|all|so)\s*$", text[start : hit.start()])
    )


def _trimmed(text: str, low: int, high: int) -> tuple[int, int]:
    while low < high and (text[low].isspace() or text[low] in ".,;:"):
        low += 1
    while high > low and (text[high - 1].isspace() or text[high - 1] in ".,;:"):
        high -= 1
    return low, high


def subordinate(clause: Clause) -> bool:
    """Whether the clause serves the one before it instead of standing beside it."""
    return clause.opens in SUBORDINATE or clause.opens == "-ing"


def acts(clause: Clause) -> bool:
    """Whether a verb is in it: 'debugs expertly' acts, 'technical debt' doesn't."""
    return any(
        kind in ("third", "base", "gerund")
        for word in clause.words
        for _, kind in readings(word.text.lower())
    ) or any(word in MODALS for word in clause.text.lower().split())
