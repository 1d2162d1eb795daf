"""What a ladder lists: names of levels and categories as they are compared, and the texts of a level."""

from __future__ import annotations

from rung.lexicon.folding import folded_name, same_name
from rung.model.ladder import Ladder


def level_names(ladder: Ladder) -> frozenset[str]:
    """The names of the levels, folded (rung.lexicon.folding.folded_name)."""
    return frozenset(folded_name(one.id) for one in ladder.levels)


def category_names(ladder: Ladder) -> frozenset[str]:
    """The names of the categories that the ladder lists, folded; statements may use others besides."""
    return frozenset(folded_name(one.name) for one in ladder.categories)


def texts_at(ladder: Ladder, level: str) -> tuple[str, ...]:
    """All texts that stand at a level, whatever their role and however the level's name is written."""
    held = ladder.statements
    return tuple(one.text for one in held if same_name(one.level, level))
