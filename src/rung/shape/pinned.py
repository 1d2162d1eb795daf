"""Levels by the names that a user pinned in rung.toml."""

from __future__ import annotations

from functools import lru_cache

from rung.shape.names import LevelName, level_name


def pinned_level(text: str, levels: tuple[str, ...]) -> LevelName | None:
    """The pinned level that a heading names, as a whole or by the name in it, or None.

    With "IC3" pinned, "IC3 (Senior)" names it, with the title Senior.
    """
    known = _known(levels)
    guess = level_name(text)
    guessed = guess.id.casefold() if guess else ""
    title = guess.title if guess else ""
    if text.casefold() in known:
        found = known[text.casefold()]
        return found._replace(title=title if guessed == text.casefold() else "")
    return known[guessed]._replace(title=title) if guessed in known else None


@lru_cache(maxsize=16)
def _known(levels: tuple[str, ...]) -> dict[str, LevelName]:
    """The pinned levels by their names in lower case, numbered from the lowest."""
    return {
        name.casefold(): LevelName(name, number=float(number), sure=True)
        for number, name in enumerate(levels)
    }
