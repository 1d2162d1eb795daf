"""Steps that need no model: two texts that say the same but for their tiers, and these all rise or all fall."""

from __future__ import annotations

from rung.lexicon.scales import profile, tiers
from rung.relate.difference import words_of
from rung.relate.features import FUNCTION_WORDS


def plain_step(a: str, b: str) -> int:
    """1 where b says a's words at a higher tier, -1 at a lower one, 0 where anything else differs or no tier does.

    Of 20 such pairs among the labelled ones every one is a raise; b and a exchanged give the opposite answer.
    """
    low, high = profile(a), profile(b)
    moved = [
        high[name] - low[name]
        for name in low.keys() & high.keys()
        if high[name] != low[name]
    ]
    if not moved or min(moved) < 0 < max(moved) or _residue(a) != _residue(b):
        return 0
    return 1 if moved[0] > 0 else -1


def _residue(text: str) -> frozenset[str]:
    """What is left of a text without its tiers and small words."""
    shown = tiers(text)
    return frozenset(
        word.stem
        for word in words_of(text)
        if word.text not in FUNCTION_WORDS
        and word.text != ","
        and not any(tier.start <= word.start and word.end <= tier.end for tier in shown)
    )
