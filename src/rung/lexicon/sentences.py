"""Where sentences end: full stops that end one, told from those in "e.g.", initials, numbers, addresses and
brackets.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

END = re.compile(r"[.!?…。]+[\"'”’»)\]*_]*(?=\s|$)")
NEVER_LAST = frozenset(
    "e.g eg i.e ie vs cf viz approx incl excl sr jr mr mrs ms dr prof"
    " st fig sec ch vol est dept resp aka a.k.a esp ex".split()
)
"""What stands before a full stop that doesn't end a sentence, whatever follows."""
BEFORE_NUMBER = frozenset("no nos p pp art min max ver v q".split())
OPENING = re.compile(r"[\"'“‘«(\[*_]*(?:[A-Z0-9À-ÖØ-Þ$€£#]|iOS|e[A-Z])")
PARAGRAPH = re.compile(r"\n\s*\n")
LAST_WORD = re.compile(r"(\S+)$")
CLOSING = {"(": ")", "[": "]", "“": "”", "«": "»"}
LONGEST_BRACKET = 400
"""A bracket that stays open longer is a slip of the pen, and sentences go on being counted."""


@lru_cache(maxsize=8192)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The (start, end) of every sentence, in order, without the white space around; every other character is
    inside one.
    """
    cuts = [0]
    enclosed = _enclosed(text)
    inside = 0
    for hit in END.finditer(text):
        while inside < len(enclosed) and enclosed[inside][1] <= hit.start():
            inside += 1
        if (
            inside < len(enclosed)
            and enclosed[inside][0] < hit.start()
            and hit.end() <= enclosed[inside][1]
        ):
            continue
        if _ends(text, cuts[-1], hit):
            cuts.append(hit.end())
    cuts = sorted(
        {*cuts, *(gap.start() for gap in PARAGRAPH.finditer(text)), len(text)}
    )
    found = (trimmed(text, low, high) for low, high in pairwise(cuts))
    return tuple((low, high) for low, high in found if low < high)


def trimmed(text: str, low: int, high: int, marks: str = "") -> tuple[int, int]:
    """The stretch text[low:high] without white space and these marks at its edges."""
    while low < high and (text[low].isspace() or text[low] in marks):
        low += 1
    while low < high and (text[high - 1].isspace() or text[high - 1] in marks):
        high -= 1
    return low, high


def _ends(text: str, begin: int, hit: re.Match[str]) -> bool:
    rest = text[hit.end() : hit.end() + 12].lstrip()
    if not rest:
        return True
    if not OPENING.match(rest):
        return False
    if hit[0][0] != "." or hit[0].startswith(".."):
        return True
    found = LAST_WORD.search(text[max(begin, hit.start() - 30) : hit.start()])
    word = found[1].lstrip("(\"'“‘[*_") if found else ""
    return not _abbreviated(word, rest) and not _numbers_a_list(
        text[begin : hit.start()]
    )


def _abbreviated(word: str, rest: str) -> bool:
    plain = word.lower()
    if plain in NEVER_LAST or (plain in BEFORE_NUMBER and rest[:1].isdigit()):
        return True
    initial = len(word) == 1 and word.isalpha() and word != "I"
    return initial or bool(re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word))


def _numbers_a_list(before: str) -> bool:
    return bool(re.fullmatch(r"\s*(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})", before))


def _enclosed(text: str) -> list[tuple[int, int]]:
    """Outermost stretches in brackets or curly quotes, with at least one character after the closing one's
    sentence mark.
    """
    found: list[tuple[int, int]] = []
    at = 0
    for hit in re.finditer(r"[(\[“«]", text):
        if hit.start() < at:
            continue
        end = _closing(text, hit.start())
        if end:
            found.append((hit.start(), end))
            at = end
    return found


def _closing(text: str, start: int) -> int:
    opening, closing = text[start], CLOSING[text[start]]
    depth = 0
    for index in range(start, min(len(text), start + LONGEST_BRACKET)):
        if text[index] == opening:
            depth += 1
        elif text[index] == closing:
            depth -= 1
            if not depth:
                return index
    return 0
