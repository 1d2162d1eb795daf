"""A slow pattern that is only tried on texts that hold one of the words it can't do without."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rung.lexicon.tokens import word_set


class Search:
    """Patterns, and a list of words of which any text that they match holds at least one."""

    def __init__(self, needs: str, *patterns: re.Pattern[str]) -> None:
        self._needs = frozenset(needs.split())
        self._patterns = patterns

    def worthwhile(self, text: str) -> bool:
        """Whether the text holds one of the words, so that a pattern may match."""
        return not self._needs.isdisjoint(word_set(text))

    def find(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """The matches of each pattern from an offset on, the first pattern's first."""
        if self.worthwhile(text):
            for pattern in self._patterns:
                yield from pattern.finditer(text, start)
