"""Slips of spelling that are never right, and what counts as one slip of the finger."""

from __future__ import annotations

from rung.lexicon.tables import lines

MISSPELLINGS: dict[str, str] = {
    wrong: right
    for wrong, _, right in (line.partition(" ") for line in lines("misspellings.txt"))
}
"""Misspelled word → right word, lower case."""
BOTH_EXIST = frozenset(
    "contacts contracts contacted contracted discrete discreet processes professes".split()
)
"""Words that are one letter from another word and no slips of it."""
DOUBLED = ("lled", "lling", "ller", "llers", "ssed", "ssing", "pped", "pping")
"""British spellings double a letter that American ones write once."""


def one_slip_apart(word: str, right: str) -> bool:
    """Whether one letter was dropped, added or swapped with its neighbour inside the word, spelling variants apart.

    >>> one_slip_apart("recieve", "receive"), one_slip_apart("lead", "learn")
    (True, False)
    """
    same_edges = word[0] == right[0] and word[-2:] == right[-2:]
    if not same_edges or word in BOTH_EXIST or _are_variants(word, right):
        return False
    if len(word) == len(right):
        return _swapped(word, right)
    short, long = sorted((word, right), key=len)
    return len(long) == len(short) + 1 and _one_letter_more(short, long)


def _swapped(word: str, right: str) -> bool:
    """Whether two neighbouring letters, and nothing else, changed places between words of one length.

    >>> _swapped("recieve", "receive"), _swapped("lead", "load")
    (True, False)
    """
    apart = [at for at in range(len(word)) if word[at] != right[at]]
    if len(apart) != 2:
        return False
    first, second = apart
    swapped = (word[first], word[second]) == (right[second], right[first])
    return swapped and second == first + 1


def _one_letter_more(short: str, long: str) -> bool:
    """Whether one letter before the last two makes the longer word of the shorter one.

    >>> _one_letter_more("recive", "receive"), _one_letter_more("receive", "recieve")
    (True, False)
    """
    at = 0
    while at < len(short) and short[at] == long[at]:
        at += 1
    return short[at:] == long[at + 1 :] and at < len(short) - 2


def _are_variants(word: str, right: str) -> bool:
    """Whether the two are British and American forms of one word: 'labelled', 'judgement'.

    >>> _are_variants("labelled", "labeled"), _are_variants("organise", "organize")
    (True, False)
    """
    short, long = sorted((word, right), key=len)
    if long.endswith(DOUBLED) and not short.endswith(DOUBLED):
        return True
    return "dg" in long and long.replace("e", "") == short.replace("e", "")
