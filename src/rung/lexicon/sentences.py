"""Where sentences end: full stops that end one, told from those in "e.g.", initials, numbers, addresses and
brackets.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
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
INITIALS = re.compile(r"(?!I$)[^\W\d_]|(?:[A-Za-z]\.)+[A-Za-z]")
NUMBER_OF_LIST = re.compile(r"\s*(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})")
OPENING_MARKS = "(\"'“‘[*_"
BEFORE, AFTER = 30, 12
"""So many characters before and after a mark tell whether it ends a sentence."""
LAST_WORD = re.compile(r"(\S+)$")
CLOSING = {"(": ")", "[": "]", "“": "”", "«": "»"}
ANY_OPENING = re.compile(r"[(\[“«]")
OF_ONE_KIND = {
    opening: re.compile(f"[{re.escape(opening + closing)}]")
    for opening, closing in CLOSING.items()
}
LONGEST_BRACKET = 400
"""A bracket that stays open longer is a slip of the pen, and sentences go on being counted."""


@lru_cache(maxsize=8192)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The (start, end) of every sentence, in order, without the white space around; every other character is
    inside one.

    >>> sentences("Leads. Learns, e.g. by reading.")
    ((0, 6), (7, 31))
    """
    cuts = [0]
    for hit in _outside(END.finditer(text), _enclosed(text)):
        if _ends(text, cuts[-1], hit):
            cuts.append(hit.end())
    breaks = (gap.start() for gap in PARAGRAPH.finditer(text))
    borders = sorted({*cuts, *breaks, len(text)})
    found = (trimmed(text, low, high) for low, high in pairwise(borders))
    return tuple((low, high) for low, high in found if low < high)


def _outside(
    hits: Iterable[re.Match[str]], enclosed: Sequence[tuple[int, int]]
) -> Iterator[re.Match[str]]:
    """The hits that lie in none of these stretches, which are in order and apart."""
    starts = [start for start, _ in enclosed]
    for hit in hits:
        before = bisect_left(starts, hit.start())
        end = enclosed[before - 1][1] if before else 0
        if end < hit.end():
            yield hit


def trimmed(text: str, low: int, high: int, marks: str = "") -> tuple[int, int]:
    """The stretch text[low:high] without white space and these marks at its edges.

    >>> trimmed(" a, ", 0, 4, " ,")
    (1, 2)
    """
    while low < high and (text[low].isspace() or text[low] in marks):
        low += 1
    while low < high and (text[high - 1].isspace() or text[high - 1] in marks):
        high -= 1
    return low, high


def _ends(text: str, begin: int, hit: re.Match[str]) -> bool:
    """Whether a mark ends the sentence that begins there: by the mark, by what follows, by the word before it."""
    rest = text[hit.end() : hit.end() + AFTER].lstrip()
    if not rest:
        return True
    if not OPENING.match(rest):
        return False
    is_full_stop = hit[0][0] == "." and not hit[0].startswith("..")
    if not is_full_stop:
        return True
    before = text[begin : hit.start()]
    return not (_is_abbreviated(before, rest) or NUMBER_OF_LIST.fullmatch(before))


def _is_abbreviated(before: str, rest: str) -> bool:
    """Whether a full stop belongs to the word before it: 'e.g.', 'No. 5', an initial, 'U.S.'.

    >>> _is_abbreviated("for example e.g", "reading"), _is_abbreviated("Leads projects", "Learns")
    (True, False)
    """
    found = LAST_WORD.search(before[-BEFORE:])
    word = found[1].lstrip(OPENING_MARKS) if found else ""
    plain = word.lower()
    if plain in NEVER_LAST or INITIALS.fullmatch(word):
        return True
    return plain in BEFORE_NUMBER and rest[:1].isdigit()


def _enclosed(text: str) -> list[tuple[int, int]]:
    """The outermost stretches in brackets or curly quotes, each as the places of its opening and closing mark.

    >>> _enclosed("leads (often. rarely) teams")
    [(6, 20)]
    """
    found: list[tuple[int, int]] = []
    upto = 0
    for hit in ANY_OPENING.finditer(text):
        end = _closing(text, hit.start()) if hit.start() >= upto else 0
        if end:
            found.append((hit.start(), end))
            upto = end
    return found


def _closing(text: str, start: int) -> int:
    """Where the bracket or quote that opens there is closed; 0 where it isn't, or too far on.

    >>> _closing("a (b) c", 2)
    4
    """
    opening = text[start]
    depth = 0
    for hit in OF_ONE_KIND[opening].finditer(text, start, start + LONGEST_BRACKET):
        depth += 1 if hit[0] == opening else -1
        if not depth:
            return hit.start()
    return 0
