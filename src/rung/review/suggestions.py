"""Words that should give way to others: some to one known word, others to a choice that a person has to make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rung.lexicon.casing import cased


class Suggestion(NamedTuple):
    """Where a word stands and what should stand there: `becomes` in its place, or else one of what `choice` names."""

    start: int
    end: int
    said: str
    becomes: str
    choice: str

    @property
    def span(self) -> tuple[int, int]:
        """The stretch of the text that holds the word."""
        return self.start, self.end


class Suggestions:
    """A table of words with their replacements, and one of patterns with what to choose from; searched in one go."""

    def __init__(self, words: Mapping[str, str], patterns: Mapping[str, str]) -> None:
        self._words = words
        self._choices = tuple(patterns.values())
        longest = sorted(words, key=len, reverse=True)
        groups = (f"(?P<choice{at}>{one})" for at, one in enumerate(patterns))
        self._any = re.compile(rf"\b(?:{'|'.join([*longest, *groups])})\b", re.I)

    def find(self, text: str) -> Iterator[Suggestion]:
        """Every place where one of the words or patterns stands, in order."""
        for hit in self._any.finditer(text):
            choice = self._choices[int(hit.lastgroup[6:])] if hit.lastgroup else ""
            becomes = "" if choice else cased(self._words[hit[0].lower()], hit[0])
            yield Suggestion(*hit.span(), hit[0], becomes, choice)
