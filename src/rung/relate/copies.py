"""Texts that say the same without asking a model: equal but for case, or but for words that demand nothing."""

from __future__ import annotations

from functools import lru_cache

from rung.relate.difference import stem, words_of

ARTICLES = frozenset("a an the".split())
SUBJECTS = frozenset("i you we they he she".split())
POSSESSIVES = frozenset("my your our their his her its".split())
WEAK = frozenset(
    "also is are am be been being it that which this these those and or able can will would should has have"
    " successfully effectively efficiently actively proactively consistently clearly"
    " really truly properly appropriately simply".split()
)
"""Words of which a reader of a ladder could strike any without lowering what is demanded."""

FEW = 3
"""Texts with fewer words of content are alike by chance: 'Writes code' and 'Writes the code' is no finding."""


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """The words of a text, lower-case, without a subject it opens with: equal for exact copies."""
    words = [word.text for word in words_of(text) if word.text != ","]
    return " ".join(words[1:] if words and words[0] in SUBJECTS else words)


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """The words that carry what a text demands, in order: equal for near copies; empty when there are too few.

    Only the first one, a verb as a rule, is taken without its ending: 'a team' and 'teams' are not one size.
    """
    dropped = ARTICLES | SUBJECTS | POSSESSIVES | WEAK
    words = [word.text for word in words_of(text) if word.text not in dropped and word.text != ","]
    return " ".join([stem(words[0]), *words[1:]]) if len(words) >= FEW else ""
