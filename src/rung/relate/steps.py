"""Steps that need no model: two texts that say the same but for their tiers, and these all rise or all fall."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rung.lexicon.content import Word, concepts_of, content
from rung.lexicon.scales import Tier, profile, tiers


def plain_step(a: str, b: str) -> int:
    """1 where b says a's words at a higher tier, -1 at a lower one, 0 where anything else differs or no tier does.

    Of 20 such pairs among the labelled ones every one is a raise; b and a exchanged give the opposite answer.

    >>> plain_step("Works with close guidance.", "Works independently."), plain_step("Bakes bread.", "Bakes cake.")
    (1, 0)
    """
    step = direction(profile(a), profile(b))
    return step if step and _residue(a) == _residue(b) else 0


def direction(low: Mapping[str, int], high: Mapping[str, int]) -> int:
    """1 where all that differs between two profiles rises, -1 where all falls, 0 for both at once or for neither.

    A profile has the highest rank of a text on each dimension; one that only one of them has doesn't count.

    >>> direction({"scope": 1}, {"scope": 2}), direction({"scope": 1, "pace": 2}, {"scope": 2, "pace": 1})
    (1, 0)
    """
    names = low.keys() & high.keys()
    moved = {high[name] - low[name] for name in names} - {0}
    signs = {step > 0 for step in moved}
    if len(signs) != 1:
        return 0
    return 1 if signs == {True} else -1


def _residue(text: str) -> frozenset[str]:
    """What a text is about besides its tiers."""
    shown = tiers(text)
    return concepts_of(word for word in content(text) if not _is_shown(word, shown))


def _is_shown(word: Word, shown: Sequence[Tier]) -> bool:
    """Whether a word is part of a phrase that shows a tier."""
    return any(one.start <= word.start and word.end <= one.end for one in shown)
