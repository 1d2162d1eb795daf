"""What people put before the entries of a list, above all where a paste turned the list into plain lines."""

from __future__ import annotations

import re

from rung.model.source import Run

MARKER = re.compile(
    r"(?:(?:[-*+–—⁃∙]|o(?=[\t\xa0]|[ ]{2,})|(?:\d{1,3}|[a-hA-H]|[ivx]{1,4})[.)])[ \t\xa0]+"
    r"|[•‣◦▪▫●○·►▶✓✔➢➤\uf0a7\uf0b7][ \t\xa0]*|-(?=[A-Z][a-z]))(?:\[[ xX]\][ \t]+)?"
)
"""What stands before the text of a list's line, also where the blank after the sign was lost."""
PASTED = re.compile(
    r"[•‣◦▪▫●○·►▶✓✔➢➤\uf0a7\uf0b7][ \t\xa0]*|[–—⁃][ \t\xa0]+|-(?=[A-Z][a-z])"
)
"""Signs that neither Markdown nor HTML knows, and that nobody begins a sentence with."""


def unsigned(
    runs: tuple[Run, ...], signs: re.Pattern[str] = PASTED
) -> tuple[tuple[Run, ...], bool]:
    """Runs without the list sign they begin with, and whether they had one."""
    first = runs[0]
    found = signs.match(first.text) if first.literal else None
    if not found or found.end() >= len(first.text):
        return runs, False
    return (first.cut(found.end(), len(first.text)), *runs[1:]), True
