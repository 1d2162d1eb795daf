"""Steps that need no model: two texts that say the same but for their tiers, and these all rise or all fall."""

from __future__ import annotations

from rung.lexicon.content import concepts_of, content
from rung.lexicon.scales import profile, tiers


def plain_step(a: str, b: str) -> int:
    """1 where b says a's words at a higher tier, -1 at a lower one, 0 where anything else differs or no tier does.

    Of 20 such pairs among the labelled ones every one is a raise; b and a exchanged give the opposite answer.
    """
    low, high = profile(a), profile(b)
    moved = {high[name] - low[name] for name in low.keys() & high.keys()} - {0}
    if not moved or min(moved) < 0 < max(moved) or _residue(a) != _residue(b):
        return 0
    return 1 if min(moved) > 0 else -1


def _residue(text: str) -> frozenset[str]:
    """What a text is about besides its tiers."""
    shown = tiers(text)
    return concepts_of(
        word
        for word in content(text)
        if not any(one.start <= word.start and word.end <= one.end for one in shown)
    )
